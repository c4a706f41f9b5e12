/// Signals held against their limits, and the verdict that follows.
struct Judgement {
  private(set) var signals: [SignalResult] = []
  /// How near each signal is to its limit: 1 at the limit.
  private var ratios: [Double] = []
  private let limits: QualityLimits

  /// Signals that expect sentences, and are suspended in lists and tables.
  private static let ofSentences: Set<Signal> = [.misplacedFunctionWords, .shuffledOrder]

  /// Holds every signal against its limit.
  init(_ values: SignalValues, _ limits: QualityLimits) {
    self.limits = limits
    let isList = values[.listShape] >= limits[.listShape].limit
    for signal in Signal.allCases {
      let value = values[signal]
      let isSuspended = signal == .listShape || (isList && Self.ofSentences.contains(signal))
      let ratio = isSuspended ? 0 : limits[signal].ratio(of: value)
      ratios.append(ratio)
      let level = signal == .listShape && isList ? .warn : level(ratio)
      signals.append(
        SignalResult(
          signal: signal, value: value, limit: limits[signal].limit, level: level))
    }
    ratio = Self.cubeRoot(ratios.reduce(0) { $0 + $1 * $1 * $1 })
  }

  /// The cube root of the sum of cubes: near the largest ratio, yet weak signals add up.
  private(set) var ratio = 0.0

  /// In 0...1; 0.5 is the limit.
  var score: Double { ratio / (1 + ratio) }

  /// Whether the text is at least suspect.
  var isDoubtful: Bool { ratio >= limits.warningRatio }

  /// The verdict on a text of so many words.
  func verdict(wordCount: Int) -> Verdict {
    if ratio >= 1 && wordCount >= limits.fewestGarbledWords { return .garbled }
    return isDoubtful ? .suspect : .reliable
  }

  /// The signals near or over their limits, largest first; or the largest, where only all together
  /// are.
  var reasons: [Reason] {
    guard isDoubtful else { return [] }
    let ordered = zip(Signal.allCases, ratios).enumerated().sorted { a, b in
      a.element.1 != b.element.1 ? a.element.1 > b.element.1 : a.offset < b.offset
    }.map(\.element)
    let strong = ordered.filter { $0.1 >= limits.warningRatio }
    return (strong.isEmpty ? Array(ordered.prefix(1)) : strong).compactMap { Reason($0.0) }
  }

  private func level(_ ratio: Double) -> SignalLevel {
    ratio >= 1 ? .fail : ratio >= limits.warningRatio ? .warn : .pass
  }

  /// By Newton's method, so that every platform gives the same digits.
  static func cubeRoot(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var root = max(1, value)
    while case let next = root - (root * root * root - value) / (3 * root * root), next < root {
      root = next
    }
    return root
  }
}
