/// ICU's sentence rules, with what is known of them that makes them fast.
///
/// In most text nothing can end a sentence: only points, marks and line ends can begin to. What
/// lies between them leaves the rules in one of a few quiet states, and which one depends on the
/// last character alone. Blocks of ASCII without such a character are therefore passed over.
package struct SentenceRules: Sendable {
  package let classes: CodePointClasses
  package let suppressions: Suppressions

  /// The next state for each state and category, at `state << 5 | category`.
  let transitions: [UInt8]

  /// Whether text may end in a state.
  let accepts: [Bool]

  /// The state in which a sentence begins.
  let first: Int

  /// Whether a state is quiet: false for all when quiet states are not as described above.
  let isQuiet: [Bool]

  /// The state after a quiet byte, whatever quiet state there was before.
  let afterQuiet: [UInt8]

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
    accepts = rules.accepts
    let start = RuleTable.start
    first = rules.needsBeginning ? rules.next(start, RuleTable.beginning) : start
    let quiet = QuietStates(rules, first: first)
    isQuiet = quiet?.states ?? Array(repeating: false, count: rules.stateCount)
    afterQuiet = quiet?.after ?? []
  }

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

/// The states that text without any end of a sentence leads to.
private struct QuietStates {
  let states: [Bool]
  let after: [UInt8]

  /// Finds them.
  ///
  /// - Returns: `nil` when the next state depends on more than the next quiet character.
  init?(_ rules: RuleTable, first: Int) {
    let bytes = (0..<128).filter { ![0x0a, 0x0d, 0x21, 0x2e, 0x3f].contains($0) }
    let categories = Set(bytes.map { Int(rules.categories.table[$0]) })
    let reached = Set(categories.map { rules.next(first, $0) })
    let isMemoryless = reached.allSatisfy { state in
      rules.accepts[state]
        && categories.allSatisfy { rules.next(state, $0) == rules.next(first, $0) }
    }
    guard isMemoryless, !reached.contains(RuleTable.stop) else { return nil }
    states = (0..<rules.stateCount).map { $0 == first || reached.contains($0) }
    after = (0..<128).map { byte in
      UInt8(rules.next(first, Int(rules.categories.table[byte])))
    }
  }
}
