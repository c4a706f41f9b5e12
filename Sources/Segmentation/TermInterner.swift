/// Finds the term of a word-break segment: folds it and looks it up.
///
/// ASCII is folded in registers. Any other segment is folded by ICU once for each distinct
/// spelling and remembered.
struct TermInterner: ~Copyable {
  private var folder: CaseFolder
  private var buffer: [UInt8] = []
  private var hot = HotTerms()
  private var batch = TermBatch()

  /// Spellings that are not ASCII, and the term of each: `nil` where the spelling is no token.
  private var spellings = Lexicon()
  private var termOfSpelling: [TermID?] = []

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

  /// Finds the terms of spans that hold letters or numbers.
  ///
  /// Spans that fold to nothing are taken out of `spans`.
  ///
  /// - Parameter found: Its first elements, one for each span that is left, become the terms.
  mutating func findTerms(
    of spans: inout WordSpans, in text: Span<UInt8>, _ terms: inout Lexicon,
    into found: inout [TermID]
  ) throws(SegmentationError) {
    hot.find(spans, of: text, in: &batch, into: &found)
    terms.prepare(&batch)
    var nothing: [Int] = []
    for index in 0..<batch.count {
      let word = batch.words[index]
      let place = Int(word.place)
      if word.length != 0 {
        let term =
          word.number != 0
          ? TermID(rawValue: word.number &- 1) : terms.intern(word.head, count: Int(word.length))
        hot.keep(word, term)
        found[place] = term
      } else if let term = try termBeyondHeads(of: text.extracting(spans[place].range), in: &terms)
      {
        found[place] = term
      } else {
        nothing.append(place)
      }
    }
    if !nothing.isEmpty { Self.remove(nothing, from: &spans, &found) }
  }

  /// Takes out spans that are no tokens, which is rare.
  private static func remove(
    _ places: [Int], from spans: inout WordSpans, _ found: inout [TermID]
  ) {
    var removed = places[...]
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

  /// The term of a segment that holds a letter or number, or `nil` when it folds to nothing.
  private mutating func term(
    ofToken range: Range<Int>, in text: Span<UInt8>, _ terms: inout Lexicon
  ) throws(SegmentationError) -> TermID? {
    if range.count <= TermHead.capacity {
      let head = TermHead(folding: range, in: text)
      if head.isASCII { return terms.intern(head, count: range.count) }
    }
    return try termBeyondHeads(of: text.extracting(range), in: &terms)
  }

  private mutating func termBeyondHeads(
    of token: Span<UInt8>, in terms: inout Lexicon
  ) throws(SegmentationError) -> TermID? {
    if foldASCII(token) { return terms.intern(buffer.span) }
    let spelling = spellings.intern(token)
    if spelling.index == termOfSpelling.count {
      try folder.fold(token, into: &buffer)
      termOfSpelling.append(buffer.isEmpty ? nil : terms.intern(buffer.span))
    }
    return termOfSpelling[spelling.index]
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
