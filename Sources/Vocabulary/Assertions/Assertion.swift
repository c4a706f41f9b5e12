/// The state of the nutrient that a sentence speaks of.
package enum AssertionStatus: String, Sendable, CaseIterable {
  /// Too little: deficiency, low levels, inadequate intake.
  case deficiency
  /// Too much: toxicity, overload, high levels named as harmful.
  case excess
  /// Taken or given: supplements, diet, dose, treatment.
  case intake
  /// Measured: concentration or level, with no word on too little or too much.
  case level
  /// Nothing is said.
  case unspecified
}

/// What the sentence says that the nutrient, in that state, does to the condition.
package enum AssertionEffect: String, Sendable, CaseIterable {
  /// Prevents, treats, reduces.
  case lowers
  /// Causes, worsens, increases.
  case raises
  /// The condition, or its treatment, leads to the state of the nutrient.
  case causedBy = "caused_by"
  /// An effect is denied.
  case noEffect = "no_effect"
  /// Linked, with no direction.
  case associated
  /// More than one of the above.
  case mixed
  /// Only mentioned together.
  case none
}

/// What one sentence says of one nutrient and one condition.
package struct Assertion: Sendable, Equatable {
  package var status: AssertionStatus
  package var effect: AssertionEffect
  /// Whether the relation or the state is denied ("not", "no evidence that").
  package var isNegated: Bool
  /// Whether it is said with reserve ("may", "appears to", "it is possible that").
  package var isHedged: Bool
  /// The bytes of the text that decided the effect, else the status; `nil` when nothing did.
  package var cue: Range<Int>?
  /// The name of the rule that decided.
  package var rule: String

  package init(
    status: AssertionStatus, effect: AssertionEffect, isNegated: Bool, isHedged: Bool,
    cue: Range<Int>?, rule: String
  ) {
    self.status = status
    self.effect = effect
    self.isNegated = isNegated
    self.isHedged = isHedged
    self.cue = cue
    self.rule = rule
  }
}
