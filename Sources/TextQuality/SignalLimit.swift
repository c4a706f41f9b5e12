/// From which values a signal warns and fails.
package struct SignalLimit: Sendable, Equatable {
  /// The value from which the signal warns.
  package var warn: Double
  /// The value from which it fails by itself; `nil` for a signal that never does.
  package var fail: Double?

  package init(warn: Double, fail: Double? = nil) {
    self.warn = warn
    self.fail = fail
  }

  /// How near a value is to failing: 0.7 where the signal warns, 1 where it fails, in proportion
  /// between and beyond, and never below 0.
  func ratio(of value: Double) -> Double {
    guard let fail else { return 0 }
    return max(0, Self.warningRatio + (1 - Self.warningRatio) * (value - warn) / (fail - warn))
  }

  /// The ratio from which a signal warns, and from which a text is suspect.
  static let warningRatio = 0.7

  /// What a value means.
  func level(of value: Double) -> SignalLevel {
    if let fail, value >= fail { return .fail }
    return value >= warn ? .warn : .pass
  }
}

/// The values that a curators' signal may have.
package struct SignalBound: Sendable, Equatable {
  /// The least value that passes.
  package var least: Double?
  /// The largest value that passes.
  package var most: Double?

  package init(least: Double? = nil, most: Double? = nil) {
    self.least = least
    self.most = most
  }

  static func atLeast(_ value: Double) -> SignalBound { SignalBound(least: value) }
  static func atMost(_ value: Double) -> SignalBound { SignalBound(most: value) }

  /// A fact: nothing fails.
  static let none = SignalBound()

  /// What a value means.
  func level(of value: Double) -> SignalLevel {
    value >= least ?? -.infinity && value <= most ?? .infinity ? .pass : .fail
  }

  /// The limit that a value broke, or else the one that it could break.
  func limit(for value: Double) -> Double? {
    if let least, value < least { return least }
    return most ?? least
  }
}
