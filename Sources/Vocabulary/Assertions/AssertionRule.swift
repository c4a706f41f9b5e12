/// How far apart two elements of a pattern may stand.
struct PatternGap: Sendable, Equatable {
  /// The greatest cost of the words between: see ``CueScan``.
  var cost: Int32
  /// Whether a clause may end between.
  var crossesClauses = false
  /// Whether a comma, a colon or a bracket may stand between.
  var crossesPauses = true
  /// Whether a bracket must open between.
  var opensBracket = false

  static let near = PatternGap(cost: 2)
  static let clause = PatternGap(cost: .max)
  static let sentence = PatternGap(cost: .max, crossesClauses: true)
}

/// One step of a pattern: what stands there, and how far behind the step before.
struct PatternElement: Sendable, Equatable {
  enum Subject: Sendable { case nutrient, condition, cue }

  var subject: Subject
  /// A cue: its categories, of which one must fit. A mention: categories that it must hold.
  var cues: CueSet
  var gap: PatternGap
}

/// A sequence of mentions and cues in the order of the sentence.
struct AssertionPattern: Sendable {
  /// The index of the rule that it serves.
  var rule: Int
  var elements: [PatternElement]
  /// Cues of which none may stand between the first and the last element.
  var blockers: CueSet
  /// Statuses that the nutrient must have, one bit each; all bits for "any".
  var statuses: UInt8

  /// Whether the nutrient stands before the condition; `nil` when the pattern names one only.
  var startsWithNutrient: Bool? {
    let mentions = elements.map(\.subject).filter { $0 != .cue }
    return mentions.count == 2 ? mentions[0] == .nutrient : nil
  }
}

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

/// A sentence of the rules file that serves as a test.
package struct AssertionExample: Sendable {
  /// The sentence, without the marks.
  package var sentence = ""
  /// Where the sentence's `{nutrient}` lies, in bytes.
  package var nutrient = 0..<0
  /// Where the sentence's `[condition]` lies, in bytes.
  package var condition = 0..<0
  /// Whether the pair must be refused; the fields below then mean nothing.
  package var isRefused = false
  package var status = AssertionStatus.unspecified
  package var effect = AssertionEffect.none
  package var isNegated = false
  package var isHedged = false
  /// The line of the rules file.
  package var line = 0
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
