import Segmentation
import Testing
import TextQuality

@Suite(
  "Development set",
  .enabled(if: DevelopmentSet.isPresent, "there is no ../shared/data/text-quality"))
struct DevelopmentSetTests {
  /// The share of every so many texts, of those that a condition picks, with a verdict.
  private func share(
    of verdict: Verdict, every step: Int, where isPicked: (LabelledText) -> Bool
  ) throws -> Double {
    let texts = try DevelopmentSet.texts().filter(isPicked)
    let sample = stride(from: 0, to: texts.count, by: step).map { texts[$0].text }
    try #require(sample.count >= 60)
    var judge = try Judge()
    let hits = try sample.count { try judge.assess($0).verdict == verdict }
    return Double(hits) / Double(sample.count)
  }

  @Test("has word-substituted pages called garbled")
  func spun() throws {
    #expect(try share(of: .garbled, every: 4) { $0.set == "spun" && $0.isLong } >= 0.98)
  }

  @Test("has clean texts of 80 words or more hardly ever called garbled")
  func clean() throws {
    #expect(try share(of: .garbled, every: 7) { $0.label == "clean" && $0.isLong } <= 0.005)
  }

  @Test("has texts in another language not assessed")
  func otherLanguage() throws {
    #expect(try share(of: .notAssessed, every: 1) { $0.label == "not-english" } >= 0.98)
  }
}
