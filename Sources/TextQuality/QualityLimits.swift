/// The value that a signal has in clean text, and the value from which it fails.
package struct SignalLimit: Sendable, Equatable {
  /// What clean text commonly shows; lower values count as this one.
  package var typical: Double
  /// The value from which the signal fails by itself.
  package var limit: Double

  package init(typical: Double, limit: Double) {
    self.typical = typical
    self.limit = limit
  }
}

/// What signals and verdicts are held against.
///
/// `docs/text-quality.md` says how the standard limits were chosen.
package struct QualityLimits: Sendable, Equatable {
  private var signals: [SignalLimit]

  /// The ratio of a signal, and of all together, from which a text is suspect; it is garbled from 1.
  package var warningRatio = 0.7
  /// Texts of fewer words are not assessed.
  package var fewestWords = 15
  /// Texts of fewer words are never called garbled, only suspect.
  package var fewestGarbledWords = 30

  /// The limits of a signal.
  package subscript(signal: Signal) -> SignalLimit {
    get { signals[signal.index] }
    set { signals[signal.index] = newValue }
  }

  /// The limits that were chosen on the development set.
  package static let standard = QualityLimits(
    signals: Signal.allCases.map { signal in
      switch signal {
      case .implausibleContext: SignalLimit(typical: -0.05, limit: 0.28)
      case .misplacedFunctionWords: SignalLimit(typical: -0.05, limit: 0.37)
      case .shuffledOrder: SignalLimit(typical: -1, limit: 0.2)
      case .characterNoise: SignalLimit(typical: 0, limit: 0.38)
      case .randomCharacters: SignalLimit(typical: 0.03, limit: 0.25)
      case .repetition: SignalLimit(typical: 0.05, limit: 0.6)
      case .mojibake: SignalLimit(typical: 0, limit: 0.06)
      case .keywordStuffing: SignalLimit(typical: 0.05, limit: 0.27)
      case .listShape: SignalLimit(typical: 0, limit: 0.6)
      }
    })
}

extension Signal {
  /// The signal's place among all.
  var index: Int {
    switch self {
    case .implausibleContext: 0
    case .misplacedFunctionWords: 1
    case .shuffledOrder: 2
    case .characterNoise: 3
    case .randomCharacters: 4
    case .repetition: 5
    case .mojibake: 6
    case .keywordStuffing: 7
    case .listShape: 8
    }
  }
}
