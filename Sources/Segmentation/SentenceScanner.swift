/// Finds sentences: ICU's, at many times its speed.
///
/// The rules are walked as ICU walks them, but for the blocks of text in which nothing can end a
/// sentence; see ``SentenceRules``.
package struct SentenceScanner: ~Copyable {
  private let rules: SentenceRules?
  private var icu: BoundaryIterator

  /// Opens a scanner; without rules ICU finds every boundary.
  package init(rules: SentenceRules? = .installed) throws(SegmentationError) {
    let icu = try BoundaryIterator(.sentence, locale: ICU.sentenceLocale)
    self.rules = rules
    self.icu = icu
  }

  /// Calls `body` with each segment between sentence boundaries, in order.
  ///
  /// - Complexity: O(*n*) in bytes, but for texts that make the rules look ahead again and again.
  package mutating func forEachSentence(
    in text: Span<UInt8>, _ body: (Range<Int>) -> Void
  ) throws(SegmentationError) {
    var start = 0
    guard let rules else {
      return try icu.forEachBoundary(in: text) { end, _ in
        body(start..<end)
        start = end
      }
    }
    while start < text.count {
      var end = rules.end(in: text, from: start)
      while end < text.count && rules.suppressions.hold(text, at: end) {
        end = rules.end(in: text, from: end)
      }
      body(start..<end)
      start = end
    }
  }
}

extension SentenceRules {
  /// The end of the match of the rules that begins at `start`: ICU's `handleNext`.
  fileprivate func end(in text: Span<UInt8>, from start: Int) -> Int {
    let (classes, transitions, marks) = (classes.table.span, transitions.span, marks.span)
    var (state, index, end) = (first, start, start)
    var mark = marks[state]
    while state != RuleTable.stop {
      if mark & Self.quiet != 0 {
        quietText.pass(text, from: &index, &state, self)
        if index > start { end = index }
      }
      if index == text.count {
        state = Int(transitions[state << 5 | RuleTable.endOfText])
        return marks[state] & Self.accepting != 0 ? index : end
      }
      // Safety: `index` is below the count.
      let lead = unsafe text[unchecked: index]
      index += 1
      let scalar = lead < 0x80 ? UInt32(lead) : UTF8Scalar.decodeSequence(lead, text, at: &index)
      // Safety: every code point is below the count of classes, each state has 32 entries, and
      // all that they lead to are states.
      let category = unsafe classes[unchecked: Int(scalar)]
      state = Int(unsafe transitions[unchecked: state << 5 | Int(category)])
      mark = unsafe marks[unchecked: state]
      if mark & Self.accepting != 0 { end = index }
    }
    return end > start ? end : Self.nextCharacter(text, start)
  }

  /// ICU goes on by one character where the rules match none.
  private static func nextCharacter(_ text: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    _ = UTF8Scalar.decode(text, at: &index)
    return index
  }
}
