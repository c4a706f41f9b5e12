import Segmentation
import Testing

/// One text with everything that a fresh tokenizer says of it, and the laws that must hold.
struct Analysed {
  let text: [UInt8]
  private(set) var tokenized = TokenizedText()
  private(set) var lexicon = Lexicon()
  private(set) var segments: [(range: Range<Int>, kind: SegmentKind)] = []

  init(_ text: String) throws { try self.init(Array(text.utf8)) }

  init(_ text: [UInt8]) throws {
    self.text = text
    var tokenizer = try Tokenizer()
    try tokenizer.tokenize(text.span, into: &tokenized, terms: &lexicon)
    var segments: [(range: Range<Int>, kind: SegmentKind)] = []
    try tokenizer.forEachSegment(in: text.span) { range, kind in segments.append((range, kind)) }
    self.segments = segments
  }

  /// The terms of the tokens, in order.
  var terms: [String] { tokenized.tokens.map { lexicon.string(for: $0.term) } }

  /// Records an issue for each law that does not hold.
  func checkLaws() throws {
    checkSegments()
    try checkTokens()
    checkSentences()
  }

  /// Segments cover the text without gap or overlap, and none is empty.
  private func checkSegments() {
    var end = 0
    for segment in segments {
      #expect(segment.range.lowerBound == end && !segment.range.isEmpty)
      end = segment.range.upperBound
    }
    #expect(end == text.count)
  }

  /// Tokens ascend, each is a segment, and each term is ICU's own folding of its bytes.
  private func checkTokens() throws {
    let ranges = Set(segments.map(\.range))
    var folder = try CaseFolder()
    var folded: [UInt8] = []
    var end = 0
    for token in tokenized.tokens {
      #expect(token.range.lowerBound >= end && ranges.contains(token.range))
      end = token.range.upperBound
      try folder.fold(text.span.extracting(token.range), into: &folded)
      #expect(Array(lexicon.bytes[lexicon.range(of: token.term)]) == folded)
    }
    let kinds = segments.filter { $0.kind != .other }.count
    #expect(tokenized.tokens.count == kinds)
  }

  /// Sentences ascend, and together hold every token exactly once.
  private func checkSentences() {
    var next = 0
    var end = 0
    for sentence in tokenized.sentences {
      #expect(sentence.start >= end && sentence.tokens.lowerBound == next)
      #expect(!sentence.tokens.isEmpty)
      next = sentence.tokens.upperBound
      end = Int(sentence.end)
    }
    #expect(next == tokenized.tokens.count)
  }
}
