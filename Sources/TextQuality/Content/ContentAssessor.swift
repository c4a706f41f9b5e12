package import Segmentation

/// Computes what texts contain that a reader should know of, one after the other: one assessor for
/// each worker.
package struct ContentAssessor {
  private let limits: QualityLimits
  private var matcher = PhraseMatcher()

  package init(limits: QualityLimits = .standard) { self.limits = limits }

  /// The signals of a text.
  ///
  /// - Parameters:
  ///   - terms: The lexicon of the tokens: the same for every call, with nothing but terms added.
  ///   - stated: What the document says of itself beside its text.
  /// - Complexity: O(*n*) in tokens.
  package mutating func assess(
    _ tokenized: TokenizedText, _ terms: Lexicon, _ stated: StatedFacts
  ) -> [SignalResult] {
    guard !tokenized.tokens.isEmpty else { return [] }
    matcher.extend(to: terms)
    let matches = matcher.matches(in: tokenized.tokens)
    var counts = [Int](repeating: 0, count: PhraseKind.allCases.count)
    for match in matches { counts[match.kind.rawValue] += 1 }
    let tokenCount = Double(tokenized.tokens.count)
    return ContentSignal.allCases.compactMap { signal in
      let value: Double =
        switch signal {
        // Two hundred words more, so that one phrase of a short text does not warn.
        case .promotion: 1000 * Double(counts[.promotion]) / (tokenCount + 200)
        case .torturedPhrases: Double(counts[.tortured])
        case .boilerplate: Double(Self.boilerplateTokens(matches, tokenized)) / tokenCount
        case .authorship: stated.author || counts[.authorship] > 0 ? 1 : 0
        case .attribution: counts[.attribution] > 0 ? 1 : 0
        case .disclosure: counts[.disclosure] > 0 ? 1 : 0
        case .date: stated.date || counts[.date] > 0 ? 1 : 0
        }
      return result(signal, value)
    }
  }

  private func result(_ signal: ContentSignal, _ value: Double) -> SignalResult? {
    switch limits[signal.rawValue] {
    case .scale(let limit):
      SignalResult(
        name: signal.rawValue, value: value, limit: limit.fail ?? limit.warn,
        level: limit.level(of: value))
    case .bound(let bound):
      SignalResult(
        name: signal.rawValue, value: value, limit: bound.limit(for: value),
        level: bound.level(of: value))
    case .ignored, nil: nil
    }
  }

  /// Tokens of sentences that hold a phrase of boilerplate.
  private static func boilerplateTokens(
    _ matches: [PhraseMatcher.Match], _ tokenized: TokenizedText
  ) -> Int {
    var places = matches.filter { $0.kind == .boilerplate }.map(\.tokens.lowerBound)[...]
    guard !places.isEmpty else { return 0 }
    var count = 0
    for sentence in tokenized.sentences {
      guard let place = places.first, sentence.tokens.contains(place) else { continue }
      count += sentence.tokens.count
      places = places.drop { $0 < sentence.tokens.upperBound }
    }
    return count
  }
}

extension [Int] {
  fileprivate subscript(kind: PhraseKind) -> Int { self[kind.rawValue] }
}
