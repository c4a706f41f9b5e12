import FoundationEssentials
import Segmentation
import Testing

@testable import Vocabulary

@Suite("Assertions against annotated sentences")
struct AssertionGoldTests {
  /// The floors that no change of the rules may fall below; `docs/assertions.md` has the figures.
  @Test("status, effect, denial and reserve are read as well as documented")
  func floors() throws {
    guard let gold = try GoldSentence.development() else { return }
    var fixture = try AssertionFixture(AssertionRules.builtIn())
    var score = Score()
    for sentence in gold { score.add(sentence, try fixture.read(sentence)) }
    print(score)
    #expect(score.share(\.refusedInvalid) >= 0.80)
    #expect(score.share(\.keptValid) >= 0.97)
    #expect(score.share(\.status) >= 0.86)
    #expect(score.share(\.effect) >= 0.78)
    #expect(score.negated.f1 >= 0.80)
    #expect(score.hedged.f1 >= 0.80)
  }
}

extension AssertionFixture {
  fileprivate mutating func read(_ gold: GoldSentence) throws -> Outcome {
    try read(
      gold.sentence, nutrient: gold.bytes(gold.nutrientStart, gold.nutrient),
      condition: gold.bytes(gold.conditionStart, gold.condition))
  }
}

/// A sentence with a marked pair, as two annotators read it; a field is `nil` where they differ.
private struct GoldSentence: Decodable {
  var sentence: String
  var nutrient: String
  var condition: String
  var nutrientStart: Int
  var conditionStart: Int
  var pair: String?
  var status: String?
  var effect: String?
  var negated: Bool?
  var hedged: Bool?

  /// The development set, or `nil` when the shared data is not beside the repository.
  static func development() throws -> [GoldSentence]? {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "/\(root)/shared/data/gold/nutrient-condition/dev.jsonl"
    guard let data = FileManager.default.contents(atPath: path) else {
      print("skipped: no shared data beside the repository")
      return nil
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try data.split(separator: 0x0a).map { try decoder.decode(GoldSentence.self, from: $0) }
  }

  /// The bytes of a mark that is given in code points.
  func bytes(_ start: Int, _ mark: String) -> Range<Int> {
    let first = String(String.UnicodeScalarView(sentence.unicodeScalars.prefix(start))).utf8.count
    return first..<first + mark.utf8.count
  }
}

private struct Score: CustomStringConvertible {
  struct Share {
    var right = 0
    var all = 0

    mutating func add(_ isRight: Bool) {
      right += isRight ? 1 : 0
      all += 1
    }
  }

  var refusedInvalid = Share()
  var keptValid = Share()
  var status = Share()
  var effect = Share()
  var negated = Detection()
  var hedged = Detection()

  func share(_ path: KeyPath<Score, Share>) -> Double {
    Double(self[keyPath: path].right) / Double(max(1, self[keyPath: path].all))
  }

  mutating func add(_ gold: GoldSentence, _ outcome: AssertionFixture.Outcome) {
    guard outcome != .apart, let pair = gold.pair else { return }
    guard pair == "valid" else {
      refusedInvalid.add(outcome == .refused)
      return
    }
    keptValid.add(outcome != .refused)
    guard case .read(let read) = outcome else { return }
    if let status = gold.status { self.status.add(status == read.status.rawValue) }
    if let effect = gold.effect { self.effect.add(effect == read.effect.rawValue) }
    if let isNegated = gold.negated { negated.add(gold: isNegated, read: read.isNegated) }
    if let isHedged = gold.hedged { hedged.add(gold: isHedged, read: read.isHedged) }
  }

  var description: String {
    """
    refused \(share(\.refusedInvalid)), kept \(share(\.keptValid)), status \(share(\.status)), \
    effect \(share(\.effect)), negated \(negated.f1), hedged \(hedged.f1)
    """
  }
}

/// What was found of what is there.
struct Detection {
  private var found = 0
  private var invented = 0
  private var missed = 0
  /// All that was asked about.
  private(set) var count = 0

  mutating func add(gold: Bool, read: Bool) {
    found += gold && read ? 1 : 0
    invented += !gold && read ? 1 : 0
    missed += gold && !read ? 1 : 0
    count += 1
  }

  var f1: Double { Double(2 * found) / Double(max(1, 2 * found + invented + missed)) }
}
