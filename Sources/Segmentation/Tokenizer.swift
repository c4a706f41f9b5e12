/// Turns text into tokens and sentences: word and sentence boundaries and folding are ICU's.
///
/// One tokenizer serves one worker. Its break iterators are opened once and rebound to each text.
///
///     var tokenizer = try Tokenizer()
///     var lexicon = Lexicon()
///     var tokenized = TokenizedText()
///     try tokenizer.tokenize(text.span, into: &tokenized, terms: &lexicon)
package struct Tokenizer: ~Copyable {
  private var words: BoundaryIterator
  private var sentences: BoundaryIterator
  private var interner: TermInterner

  /// Opens ICU's break iterators.
  ///
  /// - Throws: ``SegmentationError`` when ICU's data cannot be read.
  package init() throws(SegmentationError) {
    let words = try BoundaryIterator(.word, locale: ICU.wordLocale)
    let sentences = try BoundaryIterator(.sentence, locale: ICU.sentenceLocale)
    let interner = try TermInterner()
    self.words = words
    self.sentences = sentences
    self.interner = interner
  }

  /// Replaces `tokenized` by the tokens and sentences of `text`, and adds new terms to `terms`.
  ///
  /// - Parameters:
  ///   - text: Well-formed UTF-8 of fewer than 2^31 bytes.
  ///   - terms: The lexicon of this worker. One tokenizer must always be given the same one.
  /// - Complexity: O(*n*) in bytes; nothing is allocated for a token whose term is known.
  package mutating func tokenize(
    _ text: Span<UInt8>, into tokenized: inout TokenizedText, terms: inout Lexicon
  ) throws(SegmentationError) {
    tokenized.removeAll()
    try findTokens(text, &tokenized, &terms)
    try findSentences(text, &tokenized)
  }

  /// Calls `body` with each segment between word boundaries, tokens or not, in order.
  package mutating func forEachSegment(
    in text: Span<UInt8>, _ body: (Range<Int>, SegmentKind) -> Void
  ) throws(SegmentationError) {
    var start = 0
    try words.forEachBoundary(in: text) { end, status in
      body(start..<end, SegmentKind(status: status, bytes: text.extracting(start..<end)))
      start = end
    }
  }

  /// The term of a segment, or `nil` when the segment is not a token.
  package mutating func term(
    of segment: Span<UInt8>, in terms: inout Lexicon
  ) throws(SegmentationError) -> TermID? {
    try interner.term(of: segment, in: &terms)
  }

  /// Calls `body` with each segment between sentence boundaries, in order.
  package mutating func forEachSentence(
    in text: Span<UInt8>, _ body: (Range<Int>) -> Void
  ) throws(SegmentationError) {
    var start = 0
    try sentences.forEachBoundary(in: text) { end, _ in
      body(start..<end)
      start = end
    }
  }

  private mutating func findTokens(
    _ text: Span<UInt8>, _ tokenized: inout TokenizedText, _ terms: inout Lexicon
  ) throws(SegmentationError) {
    var start = 0
    var failure: SegmentationError?
    try words.forEachBoundary(in: text) { end, _ in
      defer { start = end }
      do throws(SegmentationError) {
        let bytes = text.extracting(start..<end)
        guard let term = try interner.term(of: bytes, in: &terms) else { return }
        tokenized.tokens.append(Token(start: UInt32(start), end: UInt32(end), term: term))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private mutating func findSentences(
    _ text: Span<UInt8>, _ tokenized: inout TokenizedText
  ) throws(SegmentationError) {
    var start = 0
    var token = 0
    try sentences.forEachBoundary(in: text) { end, _ in
      token = tokenized.closeSentence(start: start, end: end, firstToken: token)
      start = end
    }
  }
}
