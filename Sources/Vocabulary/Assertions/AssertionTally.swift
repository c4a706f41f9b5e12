/// How many sentences make each assertion of one pair: counts by status and effect, and of each how
/// many speak with reserve.
///
/// Tallies add up: counting two sets of sentences apart and adding gives the count of both.
package struct AssertionTally: Sendable, Equatable {
  /// One cell for each status, effect and presence of reserve, in this order; empty before the
  /// first sentence.
  private var cells: [UInt32] = []
  /// Sentences that deny.
  package private(set) var negated = 0

  package init() {}

  /// Counts one sentence.
  package mutating func count(_ assertion: Assertion) {
    count(
      assertion.status, assertion.effect, isNegated: assertion.isNegated,
      isHedged: assertion.isHedged)
  }

  /// Counts one sentence by what it asserts.
  package mutating func count(
    _ status: AssertionStatus, _ effect: AssertionEffect, isNegated: Bool, isHedged: Bool
  ) {
    if cells.isEmpty { cells = [UInt32](repeating: 0, count: Self.cellCount) }
    cells[Self.cell(status, effect, isHedged: isHedged)] += 1
    if isNegated { negated += 1 }
  }

  /// Adds the counts of other sentences.
  ///
  /// Associative and commutative.
  package mutating func add(_ other: AssertionTally) {
    negated += other.negated
    if cells.isEmpty {
      cells = other.cells
    } else if !other.cells.isEmpty {
      for index in cells.indices { cells[index] += other.cells[index] }
    }
  }

  /// Sentences of one status and one effect.
  package subscript(status: AssertionStatus, effect: AssertionEffect) -> Int {
    self[status, effect, isHedged: false] + self[status, effect, isHedged: true]
  }

  /// Sentences of one status and one effect that speak with reserve, or of those that do not.
  package subscript(
    status: AssertionStatus, effect: AssertionEffect, isHedged isHedged: Bool
  ) -> Int {
    cells.isEmpty ? 0 : Int(cells[Self.cell(status, effect, isHedged: isHedged)])
  }

  /// Sentences of one status.
  package subscript(status status: AssertionStatus) -> Int {
    AssertionEffect.allCases.reduce(0) { $0 + self[status, $1] }
  }

  /// Sentences of one effect.
  package subscript(effect effect: AssertionEffect) -> Int {
    AssertionStatus.allCases.reduce(0) { $0 + self[$1, effect] }
  }

  /// Sentences that speak with reserve.
  package var hedged: Int {
    stride(from: 1, to: cells.count, by: 2).reduce(0) { $0 + Int(cells[$1]) }
  }

  private static let cellCount = AssertionStatus.allCases.count * AssertionEffect.allCases.count * 2

  private static func cell(
    _ status: AssertionStatus, _ effect: AssertionEffect, isHedged: Bool
  ) -> Int {
    (status.ordinal * AssertionEffect.allCases.count + effect.ordinal) * 2 + (isHedged ? 1 : 0)
  }
}

extension AssertionStatus {
  /// The place in ``allCases``, which is that of the bit.
  fileprivate var ordinal: Int { bit.trailingZeroBitCount }
}

extension AssertionEffect {
  /// The place in ``allCases``.
  fileprivate var ordinal: Int {
    switch self {
    case .lowers: 0
    case .raises: 1
    case .causedBy: 2
    case .noEffect: 3
    case .associated: 4
    case .mixed: 5
    case .none: 6
    }
  }
}
