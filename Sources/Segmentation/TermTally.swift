/// Counts the terms of documents of which nothing else is wanted: no token is stored.
package struct TermTally: ~Copyable {
  private var lexicon = Lexicon()
  private var counters = HotCounters()
  private var documentCount: UInt32 = 0

  package init() {}

  /// Begins the next document.
  mutating func beginDocument() { documentCount += 1 }

  /// Counts words that hold letters or numbers.
  ///
  /// - Returns: How many are tokens, and how many terms among them are new to the document.
  mutating func count(
    _ spans: borrowing WordSpans, of text: Span<UInt8>, _ interner: inout TermInterner
  ) throws(SegmentationError) -> (tokens: Int, types: Int) {
    var (tokens, types) = (spans.count, 0)
    let document = documentCount
    types += counters.countHot(spans, of: text, document, unknown: &interner.unknown)
    interner.unknown.read(spans, lexicon)
    counters.prefetch(interner.unknown)
    try interner.findUnknown(spans, in: text, &lexicon) { word, term in
      guard let term else { return tokens -= 1 }
      types += counters.count(word, term, document) ? 1 : 0
    }
    return (tokens, types)
  }

  /// What was counted; there may be more counters than terms.
  package consuming func finish() -> (
    lexicon: Lexicon, counters: [TermCounter], documentCount: UInt32
  ) {
    (lexicon, counters.finish(), documentCount)
  }
}
