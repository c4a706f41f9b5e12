import Segmentation
import Testing

/// Compares a tokenizer with plain ICU: boundaries, kinds, tokens and sentences.
struct Comparison: ~Copyable {
  private var reference: Reference
  private var tokenizer: Tokenizer
  private var tokenized = TokenizedText()
  private var lexicon = Lexicon()

  init() throws {
    let reference = try Reference()
    let tokenizer = try Tokenizer()
    self.reference = reference
    self.tokenizer = tokenizer
  }

  /// Records an issue, with the text around it, at the first difference of each sort.
  mutating func check(_ text: [UInt8], _ name: @autoclosure () -> String) throws {
    let words = try reference.words(of: text)
    let sentences = try reference.sentences(of: text)
    try checkSegments(of: text, words, name())
    try checkSentences(of: text, sentences, name())
    try checkTokens(of: text, words, sentences, name())
  }

  private mutating func checkSegments(
    of text: [UInt8], _ words: [WordEnd], _ name: String
  ) throws {
    var expected: [Segment] = []
    var start = 0
    for word in words {
      let bytes = text.span.extracting(start..<word.offset)
      expected.append(
        Segment(start: start, end: word.offset, kind: .init(status: word.status, bytes: bytes)))
      start = word.offset
    }
    var found: [Segment] = []
    try tokenizer.forEachSegment(in: text.span) { range, kind in
      found.append(Segment(start: range.lowerBound, end: range.upperBound, kind: kind))
    }
    report(found, expected, text, "segments of \(name)") { $0.start }
  }

  private mutating func checkSentences(
    of text: [UInt8], _ expected: [Int], _ name: String
  ) throws {
    var found: [Int] = []
    try tokenizer.forEachSentence(in: text.span) { found.append($0.upperBound) }
    report(found, expected, text, "sentences of \(name)") { $0 }
  }

  /// The tokens must be exactly the segments that hold a letter or number and fold to something.
  private mutating func checkTokens(
    of text: [UInt8], _ words: [WordEnd], _ sentences: [Int], _ name: String
  ) throws {
    var expected: [Segment] = []
    var start = 0
    for word in words {
      defer { start = word.offset }
      let bytes = text.span.extracting(start..<word.offset)
      guard try tokenizer.term(of: bytes, in: &lexicon) != nil else { continue }
      expected.append(Segment(start: start, end: word.offset, kind: .letter))
    }
    try tokenizer.tokenize(text.span, into: &tokenized, terms: &lexicon)
    let found = tokenized.tokens.map { token in
      Segment(start: token.range.lowerBound, end: token.range.upperBound, kind: .letter)
    }
    report(found, expected, text, "tokens of \(name)") { $0.start }
    for token in tokenized.tokens {
      let bytes = text.span.extracting(token.range)
      #expect(try tokenizer.term(of: bytes, in: &lexicon) == token.term)
    }
  }

  private func report<Value: Equatable>(
    _ found: [Value], _ expected: [Value], _ text: [UInt8], _ name: String,
    at offset: (Value) -> Int
  ) {
    guard found != expected else { return }
    let index = zip(found, expected).prefix { $0 == $1 }.count
    let place = index < expected.count ? offset(expected[index]) : text.count
    let around = text[max(0, place - 40)..<min(text.count, place + 40)]
    let scalars = String(decoding: around, as: UTF8.self).unicodeScalars
      .map { String($0.value, radix: 16) }.joined(separator: " ")
    Issue.record(
      """
      \(name): \(index < found.count ? "\(found[index])" : "nothing") where ICU has \
      \(index < expected.count ? "\(expected[index])" : "nothing"), around \(scalars)
      """)
  }
}

/// A word-break segment as it is compared.
struct Segment: Equatable {
  let start: Int
  let end: Int
  let kind: SegmentKind
}
