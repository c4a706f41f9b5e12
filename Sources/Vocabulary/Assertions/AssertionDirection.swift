/// What most sentences of a pair claim, in the terms of epidemiology.
package enum AssertionDirection: String, Sendable, CaseIterable {
  /// More of the nutrient, less of the condition: it lowers it, or a deficiency raises it.
  case inverse
  /// More of the nutrient, more of the condition: it, or an excess of it, raises it.
  case positive
  /// The condition, or its treatment, leads to the state of the nutrient.
  case causedBy = "caused_by"
  /// An effect is denied.
  case noEffect = "no_effect"
}

extension AssertionDirection {
  /// The fewest sentences that carry a direction.
  package static let leastSentences = 3
  /// The least share of them that must agree, in percent.
  package static let leastAgreement = 75

  /// The direction that a claim points to; `nil` for effects that have none.
  ///
  /// A deficiency is less of the nutrient, so that what raises a condition by its lack is inverse.
  package init?(_ status: AssertionStatus, _ effect: AssertionEffect) {
    switch effect {
    case .lowers: self = status == .deficiency ? .positive : .inverse
    case .raises: self = status == .deficiency ? .inverse : .positive
    case .causedBy: self = .causedBy
    case .noEffect: self = .noEffect
    case .associated, .mixed, .none: return nil
    }
  }
}

extension AssertionTally {
  /// What the sentences claim, where they carry it: at least three that claim a direction without
  /// reserve, and at least three quarters of these the same.
  ///
  /// It sums up what is written, not what is true: copies of one text count as often as they stand
  /// there, and one wrong claim repeated is a direction.
  package var direction: AssertionDirection? {
    var counts: [AssertionDirection: Int] = [:]
    for status in AssertionStatus.allCases {
      for effect in AssertionEffect.allCases {
        let count = self[status, effect, isHedged: false]
        guard count > 0, let direction = AssertionDirection(status, effect) else { continue }
        counts[direction, default: 0] += count
      }
    }
    let all = counts.values.reduce(0, +)
    guard all >= AssertionDirection.leastSentences else { return nil }
    return AssertionDirection.allCases.first {
      counts[$0, default: 0] * 100 >= all * AssertionDirection.leastAgreement
    }
  }
}
