/// Is told by a ``NameSearch`` which rule decided.
///
/// A later decision on the same tokens replaces an earlier one.
protocol DecisionRecorder: Sendable {
  /// A concept was found at some tokens.
  mutating func take(_ tokens: Range<Int>, _ concept: UInt32, _ rule: DecisionRule)

  /// What else these tokens may name was refused.
  mutating func refuse(_ tokens: Range<Int>, _ rule: DecisionRule)
}

/// Keeps nothing, and costs nothing.
struct NoRecord: DecisionRecorder {
  mutating func take(_ tokens: Range<Int>, _ concept: UInt32, _ rule: DecisionRule) {}

  mutating func refuse(_ tokens: Range<Int>, _ rule: DecisionRule) {}
}

/// Keeps the last decision on each stretch of tokens.
struct DecisionRecord: DecisionRecorder {
  private struct Place: Hashable {
    let tokens: Range<Int>
    /// `nil` for all that is not taken.
    let concept: UInt32?
  }

  private var rules: [Place: DecisionRule] = [:]

  mutating func take(_ tokens: Range<Int>, _ concept: UInt32, _ rule: DecisionRule) {
    rules[Place(tokens: tokens, concept: concept)] = rule
  }

  mutating func refuse(_ tokens: Range<Int>, _ rule: DecisionRule) {
    rules[Place(tokens: tokens, concept: nil)] = rule
  }

  /// Forgets the document before.
  mutating func removeAll() { rules.removeAll(keepingCapacity: true) }

  /// The rule by which a concept was found.
  func rule(taking concept: UInt32, at tokens: Range<Int>) -> DecisionRule? {
    rules[Place(tokens: tokens, concept: concept)]
  }

  /// The rule by which what else some tokens may name was refused.
  func rule(refusing tokens: Range<Int>) -> DecisionRule? {
    rules[Place(tokens: tokens, concept: nil)]
  }
}
