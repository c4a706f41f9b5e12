/// Whether a text can be trusted to say what its words seem to say.
package enum Verdict: String, Sendable, CaseIterable {
  /// Nothing speaks against the text.
  case reliable
  /// Something is odd, but not enough to call the text garbled.
  case suspect
  /// The text is damaged: words substituted, shuffled, repeated or overwritten.
  case garbled
  /// Too short to judge, or in a language without reference statistics.
  case notAssessed = "not_assessed"
}

/// How a signal stands to its limit.
package enum SignalLevel: String, Sendable, CaseIterable {
  case pass, warn, fail
}

/// One measurement of a text, with the limit that it was held against.
package struct SignalResult: Sendable, Equatable {
  /// The signal's name: see ``QualityLimits/names``.
  package let name: String
  package let value: Double
  /// The value from which the signal fails, or warns if it never fails; `nil` for a fact.
  package let limit: Double?
  package let level: SignalLevel

  package init(name: String, value: Double, limit: Double?, level: SignalLevel) {
    self.name = name
    self.value = value
    self.limit = limit
    self.level = level
  }
}

/// A passage that is garbled.
package struct GarbledSpan: Sendable, Equatable {
  /// The passage's bytes in the text.
  package let range: Range<Int>
  /// How garbled it is, in 0...1.
  package let score: Double

  package init(range: Range<Int>, score: Double) {
    self.range = range
    self.score = score
  }
}

/// What was found out about the quality of one text.
package struct Assessment: Sendable, Equatable {
  /// The text's language as an ISO 639-1 code, `und` where it could not be told.
  package let language: String
  package let verdict: Verdict
  /// In 0...1, higher is worse; `nil` where the text was not assessed.
  package let score: Double?
  /// The share of words that lie in garbled passages, without technical tokens and passages in
  /// other languages; `nil` where the text was not assessed.
  package let garbledShare: Double?
  /// Why the verdict is not `reliable`, most important first.
  package let reasons: [Reason]
  /// What was measured; may be taken out, to be kept elsewhere in less memory.
  package var signals: [SignalResult]
  package let spans: [GarbledSpan]

  package init(
    language: String, verdict: Verdict, score: Double?, garbledShare: Double?,
    reasons: [Reason], signals: [SignalResult], spans: [GarbledSpan]
  ) {
    self.language = language
    self.verdict = verdict
    self.score = score
    self.garbledShare = garbledShare
    self.reasons = reasons
    self.signals = signals
    self.spans = spans
  }
}
