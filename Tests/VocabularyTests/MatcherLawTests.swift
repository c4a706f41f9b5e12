import Segmentation
import Testing

@testable import Vocabulary

/// Numbers that are the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Laws of matching")
struct MatcherLawTests {
  /// Compiled once: all cases share it.
  private static let builtIn = Result { try MentionProbe(Vocabulary.builtIn()) }

  /// Few short words, so that names overlap and begin alike.
  private static let words = ["aba", "bab", "cac", "dad", "gag"]

  private static func phrase(
    _ lengths: ClosedRange<Int>, using generator: inout SeededGenerator
  ) -> [String] {
    (0..<Int.random(in: lengths, using: &generator)).map { _ in
      words[Int.random(in: 0..<words.count, using: &generator)]
    }
  }

  /// Leftmost, then longest, by trying every name at every word.
  private static func naive(_ text: [String], _ names: [[String]]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let longest =
        names.filter { text[start...].starts(with: $0) }.map(\.count).max() ?? 0
      if longest > 0 { found.append(start..<start + longest) }
      start += max(1, longest)
    }
    return found
  }

  @Test("mentions are the leftmost longest names", arguments: 0..<200 as Range<UInt64>)
  func longestMatch(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var names: [[String]] = []
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let name = Self.phrase(1...4, using: &generator)
      if !names.contains(name) { names.append(name) }
    }
    let rows = names.enumerated().map { number, name in
      MentionProbe.row("condition:\(number)", name.joined(separator: " "))
    }
    let text = Self.phrase(0...40, using: &generator)
    let probe = try MentionProbe(rows)
    let found = try probe.mentions(in: text.joined(separator: " ")).mentions
    #expect(found.map(\.tokens) == Self.naive(text, names), "seed \(seed)")
    for mention in found {
      #expect(
        probe.vocabulary.concepts[mention.concept.index].name
          == text[mention.tokens].joined(separator: " "), "seed \(seed)")
    }
  }

  @Test("mentions ascend, lie on tokens, and repeat themselves", arguments: 0..<50 as Range<UInt64>)
  func order(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "vitamin", "A", "D", "and", ",", "deficiency", "iron", "of", "low", "levels", "(MS)", "MS",
      "multiple sclerosis", "type", "1", "2", "diabetes", "Crohn’s disease", "β-carotene", ".",
      "breast", "cancer", "\n\n", "é", "(", ")", "or", "/",
    ]
    let text = (0..<60).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
      .joined(separator: " ")
    let probe = try Self.builtIn.get()
    let (mentions, tokenized) = try probe.mentions(in: text)
    for (one, next) in zip(mentions, mentions.dropFirst()) {
      let isOrdered =
        one.range.lowerBound < next.range.lowerBound
        || one.range.lowerBound == next.range.lowerBound
          && one.range.upperBound >= next.range.upperBound
      #expect(isOrdered, "seed \(seed)")
    }
    for mention in mentions {
      let tokens = tokenized.tokens[mention.tokens]
      #expect(tokens.first.map { Int($0.start) } == mention.range.lowerBound, "seed \(seed)")
      #expect(tokens.last.map { Int($0.end) } == mention.range.upperBound, "seed \(seed)")
    }
    #expect(try probe.mentions(in: text).mentions == mentions, "seed \(seed)")
  }
}

@Suite("The built-in vocabulary")
struct BuiltInVocabularyTests {
  private static let builtIn = Result { try MentionProbe(Vocabulary.builtIn()) }

  @Test("has no reference that leads nowhere and no id twice")
  func references() throws {
    let findings = try Vocabulary.builtIn().check()
    let faults = findings.filter { $0.code == .duplicateID || $0.code == .unknownReference }
    #expect(faults.isEmpty)
  }

  @Test(
    "finds what matters",
    arguments: [
      MentionCase(
        "unresolved short form", "MS and selenium", "selenium:selenium"),
      MentionCase(
        "short form by its full name", "MS and multiple sclerosis", "multiple-sclerosis:MS",
        "multiple-sclerosis:multiple sclerosis"),
      MentionCase("enzyme", "glutathione peroxidase activity"),
      MentionCase("lay name", "leaky gut", "leaky-gut:leaky gut"),
      MentionCase(
        "state", "selenium deficiency", "selenium-deficiency:selenium deficiency",
        "+selenium:selenium"),
      MentionCase("words that are acronyms in capitals", "all who can take it"),
    ])
  func contents(_ test: MentionCase) throws {
    let probe = try Self.builtIn.get()
    #expect(try probe.find(test.text) == test.expected)
  }
}
