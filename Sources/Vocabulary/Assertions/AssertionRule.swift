/// One named rule of the file, with the sentences that show what it does.
package struct AssertionRule: Sendable {
  enum Outcome: Sendable, Equatable {
    /// The marked word is not used as a nutrient or condition.
    case refuse
    /// It is, whatever the rules of refusal below say.
    case keep
    case status(AssertionStatus)
    case effect(AssertionEffect)
    /// The sentence speaks of leaving the nutrient out: `lowers` and `raises` change places.
    case reverse

    /// The question that rules of this outcome answer.
    var phase: PatternTable.Phase {
      switch self {
      case .refuse, .keep: .refusal
      case .status: .status
      case .effect: .effect
      case .reverse: .reversal
      }
    }
  }

  /// The rule's name, which assertions give as their reason.
  package let name: String
  let outcome: Outcome
  /// The status that an effect lends to a nutrient of which nothing else is said.
  var assumedStatus: AssertionStatus?
  var isNegated = false
  var isHedged = false
  /// Sentences of the rules' author, with what must be read in them.
  package internal(set) var examples: [AssertionExample] = []

  init(name: String, outcome: Outcome) {
    self.name = name
    self.outcome = outcome
  }
}

extension AssertionStatus {
  /// The status as one bit of ``AssertionPattern/statuses``.
  var bit: UInt8 {
    switch self {
    case .deficiency: 1
    case .excess: 2
    case .intake: 4
    case .level: 8
    case .unspecified: 16
    }
  }
}
