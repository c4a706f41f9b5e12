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
    let (classes, transitions) = (classes.table.span, transitions.span)
    var (state, index, end) = (first, start, start)
    while state != RuleTable.stop {
      if index == text.count {
        state = Int(transitions[state << 5 | RuleTable.endOfText])
        return accepts[state] ? index : end
      }
      if isQuiet[state], case let next = Self.passQuiet(text, from: index), next > index {
        state = Int(afterQuiet[Int(text[next - 1])])
        index = next
        end = next
        continue
      }
      let scalar = UTF8Scalar.decode(text, at: &index)
      state = Int(transitions[state << 5 | Int(classes[Int(scalar)])])
      if accepts[state] { end = index }
    }
    return end > start ? end : Self.nextCharacter(text, start)
  }

  /// Passes whole blocks, and the beginning of one, in which no sentence can end.
  @inline(__always) private static func passQuiet(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + ASCIIBlock.count <= text.count {
      let ends = ASCIIBlock(uncheckedAt: index, of: text).sentenceEnds
      guard ends == 0 else { return index + ends.trailingZeroBitCount }
      index += ASCIIBlock.count
    }
    return index
  }

  /// ICU goes on by one character where the rules match none.
  private static func nextCharacter(_ text: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    _ = UTF8Scalar.decode(text, at: &index)
    return index
  }
}
