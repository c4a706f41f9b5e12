package import Vocabulary

/// How many sentences make each kind of assertion.
package struct AssertionCounts: Sendable {
  private static let statuses = AssertionStatus.allCases
  private static let effects = AssertionEffect.allCases

  /// By status and effect.
  private var cells = InlineArray<35, UInt32>(repeating: 0)
  /// By effect: sentences that claim it plainly, neither denied nor with reserve.
  private var plain = InlineArray<7, UInt32>(repeating: 0)
  /// Sentences that deny.
  package private(set) var negated = 0
  /// Sentences that speak with reserve.
  package private(set) var hedged = 0

  package init() {
    assert(cells.count == Self.statuses.count * Self.effects.count)
    assert(plain.count == Self.effects.count)
  }

  /// Counts one sentence.
  mutating func count(_ claim: Claim) {
    cells[claim.cell] += 1
    if claim.isNegated { negated += 1 }
    if claim.isHedged { hedged += 1 }
    if !claim.isNegated && !claim.isHedged { plain[claim.cell % Self.effects.count] += 1 }
  }

  /// Sentences of a status and an effect.
  package subscript(status: AssertionStatus, effect: AssertionEffect) -> Int {
    Int(cells[Self.place(status) * Self.effects.count + Self.place(effect)])
  }

  /// Sentences of a status.
  package subscript(status: AssertionStatus) -> Int {
    Self.effects.reduce(0) { $0 + self[status, $1] }
  }

  /// Sentences of an effect.
  package subscript(effect: AssertionEffect) -> Int {
    Self.statuses.reduce(0) { $0 + self[$1, effect] }
  }

  /// Sentences that claim an effect plainly: neither denied nor with reserve.
  package func plain(_ effect: AssertionEffect) -> Int { Int(plain[Self.place(effect)]) }

  private static func place(_ status: AssertionStatus) -> Int {
    statuses.firstIndex(of: status) ?? 0
  }

  private static func place(_ effect: AssertionEffect) -> Int {
    effects.firstIndex(of: effect) ?? 0
  }
}
