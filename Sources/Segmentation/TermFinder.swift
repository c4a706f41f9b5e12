/// Finds the terms of words: of those seen last, without the lexicon.
struct TermFinder: ~Copyable {
  private var hot = HotTerms()

  /// The term of each span, and room for more.
  private var found: [TermID] = []

  /// Finds the terms of spans that hold letters or numbers.
  ///
  /// Spans that fold to nothing are taken out of `spans`.
  ///
  /// - Parameter body: Called with the spans that are left, and as many terms or more.
  mutating func findTerms(
    of spans: inout WordSpans, in text: Span<UInt8>, _ interner: inout TermInterner,
    _ terms: inout Lexicon, _ body: (borrowing WordSpans, Span<TermID>) -> Void
  ) throws(SegmentationError) {
    found.grow(to: spans.count, with: TermID(rawValue: 0))
    Self.findHot(spans, text, &hot, &found, &interner.unknown)
    interner.unknown.read(spans, terms)
    var nothing: [Int] = []
    try interner.findUnknown(spans, in: text, &terms) { word, term in
      guard let term else { return nothing.append(Int(word.index)) }
      found[Int(word.index)] = term
      // The term that was here gives way: the table follows the text.
      if word.canBeHot { hot[HotTerms.place(word.hash)] = HotTerms.Slot(word.head, term) }
    }
    if !nothing.isEmpty { remove(nothing, from: &spans) }
    body(spans, found.span)
  }

  private static func findHot(
    _ spans: borrowing WordSpans, _ text: Span<UInt8>, _ hot: inout HotTerms,
    _ found: inout [TermID], _ unknown: inout UnknownWords
  ) {
    var found = found.mutableSpan
    precondition(spans.count <= found.count)
    hot.find(spans, of: text, unknown: &unknown) { index, slot, _ in
      // Safety: an index of a span is below both counts.
      unsafe found[unchecked: index] = slot.term
    }
  }

  /// Takes out spans that are no tokens, which is rare.
  private mutating func remove(_ indices: [Int], from spans: inout WordSpans) {
    var removed = indices[...]
    var count = 0
    for index in 0..<spans.count {
      if removed.first == index {
        removed.removeFirst()
        continue
      }
      spans.keep(index, as: count)
      found[count] = found[index]
      count += 1
    }
    spans.removeAll(from: count)
  }
}
