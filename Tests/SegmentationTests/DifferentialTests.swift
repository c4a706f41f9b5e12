import FoundationEssentials
import Segmentation
import Testing

/// The fast path against plain ICU: not one boundary may differ.
@Suite("Differential", .serialized)
struct DifferentialTests {
  /// All of it takes minutes, and is meant for release builds.
  static let isFull = ProcessInfo.processInfo.environment["CORPUS_FULL"] == "1"

  @Test("the installed ICU's rules are of the kind that the fast path knows")
  func isFast() {
    #expect(WordRules.installed?.ascii != nil)
    #expect(SentenceRules.installed != nil)
  }

  @Test("random text has ICU's boundaries")
  func random() throws {
    let seed: UInt64 = 72
    let target = Self.isFull ? 200_000_000 : 2_000_000
    var texts = RandomText(seed: seed)
    var number = 0
    while texts.scalarCount < target {
      // A comparison remembers each spelling that it meets, so that it is renewed now and then.
      var comparison = try Comparison()
      for _ in 0..<4000 where texts.scalarCount < target {
        try comparison.check(texts.next(), "seed \(seed), text \(number)")
        number += 1
      }
    }
    print("compared \(texts.scalarCount) code points in \(number) texts, seed \(seed)")
  }

  @Test(
    "the reference texts have ICU's boundaries",
    .enabled(if: SharedData.has("reference/english.jsonl.gz"), "no ../shared"))
  func reference() throws {
    var comparison = try Comparison()
    let texts = try SharedData.texts(of: "reference/english.jsonl.gz")
    for (index, text) in texts.enumerated() where Self.isFull || index % 20 == 0 {
      try comparison.check(text, "reference text \(index)")
    }
  }

  @Test(
    "Unicode's test strings have ICU's boundaries, alone and within ASCII",
    .enabled(if: SharedData.has("unicode/WordBreakTest.txt"), "no ../shared"))
  func unicodeStrings() throws {
    var comparison = try Comparison()
    for path in ["WordBreakTest.txt", "SentenceBreakTest.txt", "GraphemeBreakTest.txt"] {
      for line in try SharedData.lines(of: "unicode/" + path) {
        let text = UnicodeTestLine(line).text
        try comparison.check(text, "\(line)")
        let padding = Array(repeating: UInt8(0x61), count: 61)
        try comparison.check(padding + text + [0x20] + padding, "padded \(line)")
      }
    }
  }

  @Test("without rules ICU itself is asked")
  func fallback() throws {
    let text = MultilingualText.bytes
    var words = try WordScanner(rules: nil)
    var reference = try Reference()
    #expect(try words.ends(in: text) == reference.words(of: text).map(\.offset))
    var sentences = try SentenceScanner(rules: nil)
    var ends: [Int] = []
    try sentences.forEachSentence(in: text.span) { ends.append($0.upperBound) }
    #expect(try ends == reference.sentences(of: text))
  }

  @Test("any one broken entry of the table is noticed", arguments: BrokenEntry.all)
  func brokenEntry(broken: BrokenEntry) throws {
    let iterator = try BoundaryIterator(.word, locale: ICU.wordLocale)
    let compiled = try #require(iterator.compiledRules() as [UInt32]?)
    let rules = WordRules(compiled: broken.applied(to: compiled))
    // Rules that are refused altogether leave everything to ICU, and are noticed by `isFast`.
    guard let rules else { return }
    var scanner = try WordScanner(rules: rules)
    var reference = try Reference()
    var texts = RandomText(seed: 5)
    var differences = 0
    for _ in 0..<2000 {
      let text = texts.next()
      let expected = try reference.words(of: text).map(\.offset)
      if try scanner.ends(in: text) != expected { differences += 1 }
    }
    #expect(differences > 0)
  }
}

extension WordScanner {
  /// The ends of all segments.
  fileprivate mutating func ends(in text: [UInt8]) throws -> [Int] {
    var spans = WordSpans()
    var ends: [Int] = []
    var position = 0
    while position < text.count {
      try next(in: text.span, from: &position, tokensOnly: false, into: &spans)
      for index in 0..<spans.count { ends.append(spans[index].range.upperBound) }
    }
    return ends
  }
}

/// One entry of ICU's state table, set to "stop".
struct BrokenEntry: Sendable, CustomTestStringConvertible {
  let state: Int
  let category: Int

  var testDescription: String { "state \(state), category \(category)" }

  /// From the start: what letters, digits and spaces lead to, and what follows them.
  static let all = [
    BrokenEntry(state: 7, category: 13), BrokenEntry(state: 7, category: 12),
    BrokenEntry(state: 7, category: 11), BrokenEntry(state: 6, category: 12),
    BrokenEntry(state: 4, category: 4), BrokenEntry(state: 7, category: 16),
    BrokenEntry(state: 25, category: 13),
  ]

  /// The compiled rules with the entry broken; see `RuleTable` for their layout.
  func applied(to compiled: [UInt32]) -> [UInt32] {
    let table = Int(compiled[4])
    let rowLength = Int(compiled[table / 4 + 1])
    let offset = table + 20 + state * rowLength + 3 + category
    var broken = compiled
    broken[offset / 4] &= ~(0xff << UInt32(8 * (offset % 4)))
    return broken
  }
}
