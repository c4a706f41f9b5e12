/// What a text contains that a reader should know of: facts and warnings, never a verdict.
package enum ContentSignal: String, Sendable, CaseIterable {
  /// Phrases of selling, in a thousand words.
  case promotion
  /// Terms of health science that a synonym machine has replaced ("bosom malignancy").
  case torturedPhrases = "tortured_phrases"
  /// The share of words in sentences that belong to the page and not to the text.
  case boilerplate
  /// Whether the text says who wrote it.
  case authorship = "jama_authorship"
  /// Whether it says where its contents come from.
  case attribution = "jama_attribution"
  /// Whether it says who owns it, who paid, and whose interests it may serve.
  case disclosure = "jama_disclosure"
  /// Whether it says when it was written or revised.
  case date = "jama_date"

  /// From which value the signal warns; the last four are facts, 1 for met and 0 for unmet.
  var standardLimit: QualityLimits.Entry {
    switch self {
    case .promotion: .scale(SignalLimit(warn: 4))
    case .torturedPhrases: .scale(SignalLimit(warn: 1))
    case .boilerplate: .scale(SignalLimit(warn: 0.2))
    case .authorship, .attribution, .disclosure, .date: .bound(.none)
    }
  }
}

/// What a document states about itself beside its text.
package struct StatedFacts: Sendable {
  package let author: Bool
  package let date: Bool

  package init(author: Bool, date: Bool) {
    self.author = author
    self.date = date
  }
}
