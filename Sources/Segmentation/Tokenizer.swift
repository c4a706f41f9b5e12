/// Turns text into tokens and sentences: word and sentence boundaries and folding are ICU's.
///
/// One tokenizer serves one worker. Its break iterators are opened once and rebound to each text.
///
///     var tokenizer = try Tokenizer()
///     var lexicon = Lexicon()
///     var tokenized = TokenizedText()
///     try tokenizer.tokenize(text.span, into: &tokenized, terms: &lexicon)
package struct Tokenizer: ~Copyable {
  private var words: WordScanner
  private var spans = WordSpans()
  /// Made when the first token is wanted: who only counts needs none.
  private var finder: TermFinder?
  private var sentences: SentenceScanner
  private var interner: TermInterner

  /// Opens ICU's break iterators.
  ///
  /// - Throws: ``SegmentationError`` when ICU's data cannot be read.
  package init() throws(SegmentationError) {
    let words = try WordScanner()
    let sentences = try SentenceScanner()
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

  /// Counts the tokens of a document; see ``TermTally/count(_:by:)``.
  fileprivate mutating func count(
    _ text: Span<UInt8>, into tally: inout TermTally
  ) throws(SegmentationError) -> (tokens: Int, types: Int) {
    tally.beginDocument()
    var (tokens, types, position) = (0, 0, 0)
    while position < text.count {
      try words.next(in: text, from: &position, tokensOnly: true, into: &spans)
      let counted = try tally.count(spans, of: text, &interner)
      tokens += counted.tokens
      types += counted.types
    }
    return (tokens, types)
  }

  /// Calls `body` with each segment between word boundaries, tokens or not, in order.
  package mutating func forEachSegment(
    in text: Span<UInt8>, _ body: (Range<Int>, SegmentKind) -> Void
  ) throws(SegmentationError) {
    var position = 0
    while position < text.count {
      try words.next(in: text, from: &position, tokensOnly: false, into: &spans)
      for index in 0..<spans.count {
        let span = spans[index]
        let status = words.status(of: span, in: text)
        body(span.range, SegmentKind(status: status, bytes: text.extracting(span.range)))
      }
    }
  }

  /// Calls `body` with each word boundary but the first, in order: what ICU's `ubrk_next` gives.
  package mutating func forEachWordBoundary(
    in text: Span<UInt8>, _ body: (Int) -> Void
  ) throws(SegmentationError) {
    var position = 0
    while position < text.count {
      try words.next(in: text, from: &position, tokensOnly: false, into: &spans)
      for index in 0..<spans.count { body(Int(spans[index].end)) }
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
    try sentences.forEachSentence(in: text, body)
  }

  private mutating func findTokens(
    _ text: Span<UInt8>, _ tokenized: inout TokenizedText, _ terms: inout Lexicon
  ) throws(SegmentationError) {
    if finder == nil { finder = TermFinder() }
    var position = 0
    while position < text.count {
      try words.next(in: text, from: &position, tokensOnly: true, into: &spans)
      try finder?.findTerms(of: &spans, in: text, &interner, &terms) { spans, found in
        tokenized.append(spans, found)
      }
    }
  }

  private mutating func findSentences(
    _ text: Span<UInt8>, _ tokenized: inout TokenizedText
  ) throws(SegmentationError) {
    var token = 0
    try sentences.forEachSentence(in: text) { range in
      token = tokenized.closeSentence(
        start: range.lowerBound, end: range.upperBound, firstToken: token)
    }
  }
}

extension TermTally {
  /// Counts the tokens of a document.
  ///
  /// They are those of ``Tokenizer/tokenize(_:into:terms:)``, for who only counts: no token or
  /// sentence is stored.
  ///
  /// - Parameters:
  ///   - text: Well-formed UTF-8 of fewer than 2^31 bytes.
  ///   - tokenizer: The same one for all documents of this tally.
  /// - Returns: The number of tokens and of distinct terms among them.
  /// - Complexity: O(*n*) in bytes; nothing is allocated for a token whose term is known.
  package mutating func count(
    _ text: Span<UInt8>, by tokenizer: inout Tokenizer
  ) throws(SegmentationError) -> (tokens: Int, types: Int) {
    try tokenizer.count(text, into: &self)
  }
}
