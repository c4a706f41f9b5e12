package import Segmentation

package enum Signal: String, Sendable, CaseIterable { case stub }
package enum Reason: String, Sendable, CaseIterable { case stub }
package struct LanguageModel: Sendable {
  package let version = "0"
  package static func builtIn() throws -> LanguageModel { LanguageModel() }
}
package struct QualityAssessor {
  package init(_ model: LanguageModel) {}
  package mutating func assess(_ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon)
    -> Assessment
  {
    Assessment(
      language: "und", verdict: .notAssessed, score: nil, garbledShare: nil, reasons: [],
      signals: [], spans: [])
  }
}
