import Segmentation
import Testing

/// Unicode's own test strings: the published answer, and where ICU is meant to differ from it.
@Suite("Unicode conformance")
struct UnicodeConformanceTests {
  static let hasData = SharedData.has("unicode/WordBreakTest.txt")

  @Test("word boundaries are those of WordBreakTest", .enabled(if: hasData, "no ../shared"))
  func words() throws {
    var tokenizer = try Tokenizer()
    let differing = try differences("unicode/WordBreakTest.txt") { text in
      var ends: [Int] = []
      try tokenizer.forEachSegment(in: text.span) { range, _ in ends.append(range.upperBound) }
      return ends
    }
    #expect(differing == Self.tailoredWords)
  }

  @Test("sentence boundaries are those of SentenceBreakTest", .enabled(if: hasData, "no ../shared"))
  func sentences() throws {
    var tokenizer = try Tokenizer()
    let differing = try differences("unicode/SentenceBreakTest.txt") { text in
      var ends: [Int] = []
      try tokenizer.forEachSentence(in: text.span) { ends.append($0.upperBound) }
      return ends
    }
    #expect(differing == Self.tailoredSentences)
  }

  /// The strings of WordBreakTest 14.0 on which ICU 72 differs: since Unicode 15 a colon between
  /// letters ends a word, except in Finnish and Swedish.
  static let tailoredWords: [String] = [
    "÷ 0061 × 003A × 0041 ÷",
    "÷ 0061 × 003A × 0308 × 0041 ÷",
    "÷ 0061 × 003A × 05D0 ÷",
    "÷ 0061 × 003A × 0308 × 05D0 ÷",
    "÷ 0061 × 003A × 0061 × 2060 ÷",
    "÷ 0061 × 003A × 0308 × 0061 × 2060 ÷",
    "÷ 0061 × 003A × 0061 ÷ 003A ÷",
    "÷ 0061 × 003A × 0308 × 0061 ÷ 003A ÷",
    "÷ 0061 × 003A × 0061 ÷ 0027 ÷",
    "÷ 0061 × 003A × 0308 × 0061 ÷ 0027 ÷",
    "÷ 0061 × 003A × 0061 ÷ 0027 × 2060 ÷",
    "÷ 0061 × 003A × 0308 × 0061 ÷ 0027 × 2060 ÷",
    "÷ 0061 × 003A × 0061 ÷ 002C ÷",
    "÷ 0061 × 003A × 0308 × 0061 ÷ 002C ÷",
    "÷ 0041 × 003A × 0041 ÷",
  ]

  /// The strings of SentenceBreakTest 14.0 on which ICU 72 differs: none.
  static let tailoredSentences: [String] = []

  private func differences(
    _ path: String, _ boundaries: ([UInt8]) throws -> [Int]
  ) throws -> [String] {
    try SharedData.lines(of: path).compactMap { line in
      let rule = line.prefix { $0 != "#" }.trimming
      let test = UnicodeTestLine(line)
      return try boundaries(test.text) == test.ends ? nil : String(rule)
    }
  }
}

/// A line such as `÷ 0061 × 0027 ÷`: the text in UTF-8 and the offsets of its boundaries.
struct UnicodeTestLine {
  private(set) var text: [UInt8] = []
  private(set) var ends: [Int] = []

  init(_ line: Substring) {
    for field in line.prefix(while: { $0 != "#" }).split(whereSeparator: \.isWhitespace) {
      if let value = UInt32(field, radix: 16), let scalar = Unicode.Scalar(value) {
        text.append(contentsOf: String(Character(scalar)).utf8)
      } else if field == "÷" && !text.isEmpty {
        ends.append(text.count)
      }
    }
  }
}

extension Substring {
  fileprivate var trimming: Substring {
    var rest = self
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }
}
