/// Everything that finding words needs and no text changes: made once for the whole program.
package struct WordRules: Sendable {
  package let classes: CodePointClasses
  let automaton: WordAutomaton

  /// `nil` where the rules of ASCII are not those that the bit operations know.
  package let ascii: ASCIIWords?

  /// The rules of the installed ICU, or `nil` when they are not of a kind that is known here.
  package static let installed: WordRules? = {
    guard let iterator = try? BoundaryIterator(.word, locale: ICU.wordLocale),
      let compiled = iterator.compiledRules()
    else { return nil }
    return WordRules(compiled: compiled)
  }()

  package init?(compiled: [UInt32]) {
    guard let rules = RuleTable(compiled: compiled), let automaton = WordAutomaton(rules)
    else { return nil }
    var classes = rules.categories
    classes.addMarks(dictionaryCategory: rules.dictionaryCategory)
    self.classes = classes
    self.automaton = automaton
    ascii = ASCIIWords(automaton, classes)
  }

  /// ICU's rule status of a segment: that of the state in which it ends.
  func status(of segment: Span<UInt8>) -> Int32 {
    var state: UInt16 = 0
    var index = 0
    while index < segment.count {
      let category = classes.table[Int(UTF8Scalar.decode(segment, at: &index))] & 0x1f
      state = automaton.transitions[Int(state) | Int(category)] & WordAutomaton.state
    }
    return automaton.statuses[Int(state >> 5)]
  }
}
