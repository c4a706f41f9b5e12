package import Segmentation

/// One mention of each of two concepts, in one sentence.
package struct MentionPair: Sendable, Equatable {
  package let nutrient: Mention
  package let condition: Mention

  package init(nutrient: Mention, condition: Mention) {
    self.nutrient = nutrient
    self.condition = condition
  }

  /// The tokens between the two; 0 where they touch or overlap.
  package var distance: Int {
    let (a, b) = (nutrient.tokens, condition.tokens)
    return max(0, max(a.lowerBound, b.lowerBound) - min(a.upperBound, b.upperBound))
  }

  /// How many pairs of mentions are read of two concepts in one sentence.
  private static let most = 4

  /// The pairs that are read: the nearest first, of equals the first in the text.
  static func nearest(of pairs: [MentionPair]) -> [MentionPair] {
    guard pairs.count > 1 else { return pairs }
    let sorted = pairs.sorted { a, b in
      (a.distance, a.nutrient.tokens.lowerBound, a.condition.tokens.lowerBound)
        < (b.distance, b.nutrient.tokens.lowerBound, b.condition.tokens.lowerBound)
    }
    return Array(sorted.prefix(most))
  }
}

extension AssertionReader {
  /// What `sentence` says of two concepts that it mentions, perhaps more than once.
  ///
  /// The pairs of mentions that are nearest to each other are read, four at most. What tells most
  /// counts: an effect with a direction before a mere association, and that before nothing; else
  /// the nearest. In "Fatigue: low iron causes fatigue" that is the second fatigue.
  ///
  /// - Parameters:
  ///   - pairs: The mentions of the two concepts in `sentence`, in any order; not empty.
  ///   - others: All mentions of `sentence`.
  /// - Returns: The assertion with the mentions that it was read from; it is `nil` when all are
  ///   refused.
  /// - Complexity: As of ``read(_:_:_:sentence:nutrient:condition:others:)``, for each pair.
  package mutating func read(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon, sentence: Sentence,
    pairs: [MentionPair], others: ArraySlice<Mention>
  ) -> (mentions: MentionPair, assertion: Assertion?) {
    let pairs = MentionPair.nearest(of: pairs)
    var chosen: (mentions: MentionPair, assertion: Assertion?) = (pairs[0], nil)
    for pair in pairs {
      let assertion = read(
        text, tokenized, terms, sentence: sentence, nutrient: pair.nutrient,
        condition: pair.condition, others: others)
      guard let assertion else { continue }
      if assertion.effect.telling > chosen.assertion?.effect.telling ?? -1 {
        chosen = (pair, assertion)
      }
      if assertion.effect.telling == AssertionEffect.mostTelling { break }
    }
    return chosen
  }
}

extension AssertionEffect {
  /// How much an effect tells, among several readings of one sentence.
  fileprivate var telling: Int {
    switch self {
    case .lowers, .raises, .causedBy, .noEffect: Self.mostTelling
    case .mixed, .associated: 1
    case .none: 0
    }
  }

  fileprivate static let mostTelling = 2
}
