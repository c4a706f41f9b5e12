import Segmentation
import Testing
import TextQuality

@Suite("Laws of assessment")
struct AssessmentLawTests {
  /// Clean and damaged texts, in pieces of any kind and order.
  private static func texts(seed: UInt64) throws -> [[UInt8]] {
    var random = SplitMix64(seed: seed)
    var judge = try Judge()
    let whole = [Texts.clean, Texts.second, Texts.german, Texts.bulgarian, Texts.list]
    return try (0..<60).map { _ in
      let text = whole.randomElement(using: &random) ?? ""
      let words = text.split(separator: " ")
      let kept = words.prefix(Int.random(in: 0...words.count, using: &random))
      let family = Garbler.Family.allCases.randomElement(using: &random) ?? .shuffle
      let dose = Double.random(in: 0...1, using: &random)
      return try judge.garble(kept.joined(separator: " "), family, dose)
    }
  }

  @Test("do not depend on what was assessed before", arguments: [1, 2, 3] as [UInt64])
  func independence(seed: UInt64) throws {
    let texts = try Self.texts(seed: seed)
    var judge = try Judge()
    let together = try texts.map { try judge.assess($0) }
    for (text, assessment) in zip(texts, together) {
      var fresh = try Judge()
      #expect(try fresh.assess(text) == assessment, "seed \(seed)")
    }
    #expect(try texts.reversed().map { try judge.assess($0) } == together.reversed())
  }

  @Test(
    "scores and shares lie in 0...1; spans ascend, lie in the text and begin and end at words",
    arguments: [4, 5, 6] as [UInt64])
  func ranges(seed: UInt64) throws {
    var judge = try Judge()
    for text in try Self.texts(seed: seed) {
      let assessment = try judge.assess(text)
      for share in [assessment.score, assessment.garbledShare].compacted() {
        #expect((0...1).contains(share), "seed \(seed)")
      }
      let tokens = try judge.tokenize(text).tokens
      var end = 0
      for span in assessment.spans {
        #expect(span.range.lowerBound >= end && span.range.upperBound <= text.count)
        #expect(!span.range.isEmpty && (0...1).contains(span.score))
        #expect(tokens.contains { $0.range.lowerBound == span.range.lowerBound })
        #expect(tokens.contains { $0.range.upperBound == span.range.upperBound })
        end = span.range.upperBound
      }
    }
  }

  @Test("the verdict agrees with the score", arguments: [7, 8] as [UInt64])
  func verdicts(seed: UInt64) throws {
    var judge = try Judge()
    for text in try Self.texts(seed: seed) {
      let assessment = try judge.assess(text)
      guard let score = assessment.score else { continue }
      switch assessment.verdict {
      case .garbled: #expect(score >= 0.5)
      case .suspect: #expect(score >= 0.41)
      case .reliable: #expect(score < 0.42 && assessment.reasons.isEmpty)
      case .notAssessed: Issue.record("a score without a verdict, seed \(seed)")
      }
    }
  }
}

extension Sequence {
  fileprivate func compacted<Value>() -> [Value] where Element == Value? { compactMap { $0 } }
}
