/// Finds the term of a word-break segment: folds it and looks it up.
///
/// ASCII is folded in place. Any other segment is folded by ICU once for each distinct spelling
/// and remembered.
struct TermInterner: ~Copyable {
  private var folder: CaseFolder
  private var buffer: [UInt8] = []

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
    buffer.removeAll(keepingCapacity: true)
    var holdsLetterOrNumber = false
    for index in segment.indices {
      let byte = segment[index]
      guard byte < 0x80 else { return try termBeyondASCII(of: segment, in: &terms) }
      let isUppercase = byte &- 0x41 < 26
      let lower = isUppercase ? byte | 0x20 : byte
      holdsLetterOrNumber = holdsLetterOrNumber || lower &- 0x61 < 26 || lower &- 0x30 < 10
      buffer.append(lower)
    }
    return holdsLetterOrNumber ? terms.intern(buffer.span) : nil
  }

  private mutating func termBeyondASCII(
    of segment: Span<UInt8>, in terms: inout Lexicon
  ) throws(SegmentationError) -> TermID? {
    let spelling = spellings.intern(segment)
    if spelling.index == termOfSpelling.count {
      termOfSpelling.append(try foldedTerm(of: segment, in: &terms))
    }
    return termOfSpelling[spelling.index]
  }

  private mutating func foldedTerm(
    of segment: Span<UInt8>, in terms: inout Lexicon
  ) throws(SegmentationError) -> TermID? {
    if case .neither = LetterOrNumber(in: segment) { return nil }
    try folder.fold(segment, into: &buffer)
    return buffer.isEmpty ? nil : terms.intern(buffer.span)
  }
}
