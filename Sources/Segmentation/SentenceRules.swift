/// ICU's sentence rules, with what is known of them that makes them fast.
///
/// In most text nothing can end a sentence: only points, marks and line ends can begin to. What
/// lies between them leaves the rules in one of a few quiet states, and which one depends on the
/// last character alone. ``QuietText`` is therefore passed over.
package struct SentenceRules: Sendable {
  package let classes: CodePointClasses
  package let suppressions: Suppressions

  /// The next state for each state and category, at `state << 5 | category`.
  let transitions: [UInt8]

  /// For each state, whether text may end in it, and whether it is quiet: the latter of none when
  /// quiet states are not as described above.
  let marks: [UInt8]
  static let accepting: UInt8 = 1
  static let quiet: UInt8 = 2

  /// The state in which a sentence begins.
  let first: Int

  /// The text that is passed over.
  let quietText: QuietText

  /// The rules of the installed ICU, or `nil` when they are not of a kind that is known here.
  package static let installed: SentenceRules? = {
    guard let iterator = try? BoundaryIterator(.sentence, locale: ICU.sentenceRulesLocale),
      let compiled = iterator.compiledRules(), let suppressions = Suppressions.installed(),
      let rules = SentenceRules(compiled: compiled, suppressions)
    else { return nil }
    return rules.agreesWithICU() ? rules : nil
  }()

  /// Takes compiled rules and exceptions to them.
  ///
  /// - Returns: `nil` when their form is not known here.
  package init?(compiled: [UInt32], _ suppressions: Suppressions) {
    guard let rules = RuleTable(compiled: compiled), rules.categoryCount <= 32,
      rules.stateCount <= 256, rules.dictionaryCategory >= rules.categoryCount
    else { return nil }
    classes = rules.categories
    self.suppressions = suppressions
    transitions = (0..<rules.stateCount).flatMap { state in
      (0..<32).map { $0 < rules.categoryCount ? UInt8(rules.next(state, $0)) : 0 }
    }
    let start = RuleTable.start
    first = rules.needsBeginning ? rules.next(start, RuleTable.beginning) : start
    let quiet = QuietText(rules, first: first)
    quietText = quiet
    marks = (0..<rules.stateCount).map { state in
      (rules.accepts[state] ? Self.accepting : 0) | (quiet.states.contains(state) ? Self.quiet : 0)
    }
  }

  /// The state that follows `state` when a character of `category` is read.
  func next(_ state: Int, _ category: Int) -> Int { Int(transitions[state << 5 | category]) }

  /// Whether exceptions are used as ICU uses them: asked of a text that holds each of them.
  private func agreesWithICU() -> Bool {
    guard var scanner = try? SentenceScanner(rules: self),
      var icu = try? BoundaryIterator(.sentence, locale: ICU.sentenceLocale)
    else { return false }
    var text: [UInt8] = []
    for word in suppressions.words {
      for (before, after) in [("A ", " Bee. "), ("x", " Bee. "), ("(", ") Bee "), ("", "Bee ")] {
        text += Array(before.utf8) + word + Array(after.utf8)
      }
    }
    var ends: [Int] = []
    var expected: [Int] = []
    guard (try? scanner.forEachSentence(in: text.span) { ends.append($0.upperBound) }) != nil,
      (try? icu.forEachBoundary(in: text.span) { end, _ in expected.append(end) }) != nil
    else { return false }
    return ends == expected
  }
}
