import Segmentation
import Testing
import TextQuality

/// A lexicon is a numbering of byte strings: checked against a dictionary.
@Suite("Lexicon")
struct LexiconTests {
  @Test("numbers terms densely, in order of first occurrence, of any length and bytes")
  func numbering() {
    let seed: UInt64 = 20_260_917
    var random = SplitMix64(seed: seed)
    var lexicon = Lexicon()
    var expected: [[UInt8]: Int] = [:]
    for _ in 0..<20_000 {
      let term = Self.term(&random)
      let known = expected[term]
      #expect(lexicon.find(term.span)?.index == known, "seed \(seed), \(term)")
      let id = lexicon.intern(term.span)
      #expect(id.index == known ?? expected.count, "seed \(seed), \(term)")
      expected[term] = id.index
    }
    #expect(lexicon.count == expected.count)
    for (term, index) in expected {
      let range = lexicon.range(of: TermID(rawValue: UInt32(index)))
      #expect(Array(lexicon.bytes[range]) == term, "seed \(seed)")
    }
  }

  /// Short strings over few bytes, so that many repeat and many share a beginning; NUL is one.
  private static func term(_ random: inout SplitMix64) -> [UInt8] {
    let limits = [3, 9, 18, 40, 300]
    let count = random.below(limits[random.below(limits.count)])
    return (0..<count).map { _ in [0, 0x61, 0x62, 0xff][random.below(random.below(2) * 2 + 2)] }
  }

  @Test("a term with trailing NULs is another term")
  func trailingNUL() {
    var lexicon = Lexicon()
    let ids = [[0x61], [0x61, 0], [0x61, 0, 0], []].map { (term: [UInt8]) in
      lexicon.intern(term.span).index
    }
    #expect(ids == [0, 1, 2, 3])
  }

  @Test("each word has its own term, however many there are and wherever they lie")
  func manyWords() throws {
    // More words than any table in front of the lexicon holds, each again after all others. Half
    // have one beginning of eight bytes, half one end: neither half of a head tells them apart.
    let words = (0..<30_000).map { number in
      number % 2 == 0 ? "Wordword\(number)" : "\(10_000_000 + number)wordword"
    }
    let text = Array((words + words.reversed() + ["ﬁ", "½"]).joined(separator: " ").utf8)
    var tokenizer = try Tokenizer()
    var lexicon = Lexicon()
    var tokenized = TokenizedText()
    try tokenizer.tokenize(text.span, into: &tokenized, terms: &lexicon)
    let found = tokenized.tokens.map(\.term)
    let folded = words.map { $0.lowercased() }
    #expect(found.map(lexicon.string) == folded + folded.reversed() + ["fi", "1⁄2"])
    #expect(lexicon.count == words.count + 2)
  }
}
