/// Finds the term of a word-break segment: folds it and looks it up.
///
/// ASCII is folded in registers. Any other segment is folded by ICU once for each distinct
/// spelling and remembered.
struct TermInterner: ~Copyable {
  private var folder: CaseFolder
  private var buffer: [UInt8] = []
  /// The words that are looked up next.
  var unknown = UnknownWords()

  /// Spellings that are not ASCII, and what each folds to.
  private var spellings = Lexicon()
  private var foldings: [Folding] = []

  init() throws(SegmentationError) {
    folder = try CaseFolder()
  }

  /// The term of a segment, or `nil` when the segment is not a token.
  mutating func term(
    of segment: Span<UInt8>, in terms: inout Lexicon
  ) throws(SegmentationError) -> TermID? {
    guard LetterOrNumber(in: segment) != .neither else { return nil }
    return try term(ofToken: 0..<segment.count, in: segment, &terms)
  }

  /// Finds the terms of the words in ``unknown``, which have been read.
  ///
  /// - Parameter body: Called for each of them, with its term, or `nil` when it folds to nothing.
  @inline(__always) mutating func findUnknown(
    _ spans: borrowing WordSpans, in text: Span<UInt8>, _ terms: inout Lexicon,
    _ body: (UnknownWords.Word, TermID?) -> Void
  ) throws(SegmentationError) {
    for place in 0..<unknown.count {
      let word = unknown.words[place]
      if word.number != 0 {
        body(word, TermID(rawValue: word.number &- 1))
      } else if word.length != 0 {
        body(word, terms.intern(word.head, count: Int(word.length)))
      } else {
        let range = spans[Int(word.index)].range
        let folding = try folding(of: text.extracting(range), in: &terms)
        body(word.folded(to: folding), folding.term)
      }
    }
  }

  /// The term of a segment that holds a letter or number, or `nil` when it folds to nothing.
  private mutating func term(
    ofToken range: Range<Int>, in text: Span<UInt8>, _ terms: inout Lexicon
  ) throws(SegmentationError) -> TermID? {
    if range.count <= TermHead.capacity {
      let head = TermHead(folding: range, in: text)
      if head.isASCII { return terms.intern(head, count: range.count) }
    }
    return try folding(of: text.extracting(range), in: &terms).term
  }

  private mutating func folding(
    of token: Span<UInt8>, in terms: inout Lexicon
  ) throws(SegmentationError) -> Folding {
    if foldASCII(token) { return Folding(terms.intern(buffer.span), buffer.span) }
    let spelling = spellings.intern(token)
    if spelling.index == foldings.count {
      try folder.fold(token, into: &buffer)
      let term = buffer.isEmpty ? nil : terms.intern(buffer.span)
      foldings.append(Folding(term, buffer.span))
    }
    return foldings[spelling.index]
  }

  /// Fills the buffer, unless a byte is not ASCII.
  private mutating func foldASCII(_ token: Span<UInt8>) -> Bool {
    buffer.removeAll(keepingCapacity: true)
    for index in token.indices {
      let byte = token[index]
      guard byte < 0x80 else { return false }
      buffer.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return true
  }
}

/// What a word folds to that is not short ASCII itself.
struct Folding {
  /// The term, or `nil` when the word folds to nothing and is no token.
  let term: TermID?
  let head: TermHead
  /// The number of bytes that it folds to, or zero when those are not short ASCII.
  let length: UInt32

  init(_ term: TermID?, _ bytes: Span<UInt8>) {
    self.term = term
    head = TermHead(of: 0..<bytes.count, in: bytes)
    length = bytes.count <= TermHead.capacity && head.isASCII ? UInt32(bytes.count) : 0
  }
}
