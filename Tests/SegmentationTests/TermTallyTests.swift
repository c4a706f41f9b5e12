import Segmentation
import Testing
import TextQuality

@Suite("Terms that are counted while they are found")
struct TermTallyTests {
  /// Counts of each term by the long way: every token stored, then counted one by one.
  private func counts(
    byTokens documents: [[UInt8]]
  ) throws -> (terms: [String: [Int]], documents: [[Int]]) {
    var tokenizer = try Tokenizer()
    var lexicon = Lexicon()
    var tokenized = TokenizedText()
    var counts: [String: [Int]] = [:]
    var sizes: [[Int]] = []
    for document in documents {
      try tokenizer.tokenize(document.span, into: &tokenized, terms: &lexicon)
      let terms = tokenized.tokens.map { lexicon.string(for: $0.term) }
      for term in terms { counts[term, default: [0, 0]][0] += 1 }
      for term in Set(terms) { counts[term, default: [0, 0]][1] += 1 }
      sizes.append([terms.count, Set(terms).count])
    }
    return (counts, sizes)
  }

  private func counts(
    byTally documents: [[UInt8]]
  ) throws -> (terms: [String: [Int]], documents: [[Int]]) {
    var tokenizer = try Tokenizer()
    var tally = TermTally()
    var sizes: [[Int]] = []
    for document in documents {
      let counted = try tally.count(document.span, by: &tokenizer)
      sizes.append([counted.tokens, counted.types])
    }
    let (lexicon, counters, _) = tally.finish()
    let terms = (0..<lexicon.count).map { index in
      let counter = counters[index]
      return (
        lexicon.string(for: TermID(rawValue: UInt32(index))),
        [Int(counter.frequency), Int(counter.documentFrequency)]
      )
    }
    return (Dictionary(uniqueKeysWithValues: terms), sizes)
  }

  private func expectAgreement(_ documents: [[UInt8]], _ comment: Comment) throws {
    let expected = try counts(byTokens: documents)
    let found = try counts(byTally: documents)
    #expect(found.documents == expected.documents, comment)
    #expect(found.terms == expected.terms, comment)
  }

  @Test("equal those of stored tokens, whichever terms come to be frequent, and when")
  func randomText() throws {
    for seed in UInt64(1)...2 {
      var random = SplitMix64(seed: seed)
      // More words than places for frequent terms; which of them are frequent shifts with each
      // document, so that terms give way to each other.
      let documents = (0..<24).map { document in
        let words = (0..<3_000).map { _ in
          let spread = 1 << (random.below(16) + 1)
          return "Word\((random.below(spread) + document * random.below(3) * 500) % 40_000)"
        }
        return Array(words.joined(separator: " ").utf8)
      }
      try expectAgreement(documents, "seed \(seed)")
    }
  }

  @Test("hold for spellings of one term: capitals, wide letters, ligatures, nothing at all")
  func spellings() throws {
    let spellings = [
      "zinc", "Zinc", "ＺＩＮＣ", "z\u{AD}inc", "file", "ﬁle", "k", "\u{212A}", "½", "\u{3164}",
    ]
    var random = SplitMix64(seed: 5)
    let documents = (0..<40).map { _ in
      let words = (0..<random.below(300)).map { _ in spellings[random.below(spellings.count)] }
      return Array(words.joined(separator: " ").utf8)
    }
    try expectAgreement(documents, "seed 5")
  }

  @Test("tell words of 14 to 18 bytes apart that begin alike")
  func lengths() throws {
    let words = (14...18).map { String(repeating: "a", count: $0) } + ["aaaaaaaaaaaaaaaé"]
    let documents = (0..<4).map { _ in
      Array((words + words + [words[1]]).joined(separator: " ").utf8)
    }
    try expectAgreement(documents, "words of 14 to 18 bytes")
  }
}
