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
    let isList = limits[.listShape].map { values[.listShape] >= $0.warn } ?? false
    for signal in Signal.allCases {
      let isSuspended = isList && Self.ofSentences.contains(signal)
      let limit = limits[signal]
      ratios.append(isSuspended ? 0 : limit?.ratio(of: values[signal]) ?? 0)
      guard let limit else { continue }
      let value = values[signal]
      signals.append(
        SignalResult(
          name: signal.rawValue, value: value, limit: limit.fail ?? limit.warn,
          level: isSuspended ? .pass : limit.level(of: value)))
    }
    ratio = Self.cubeRoot(ratios.reduce(0) { $0 + $1 * $1 * $1 })
  }

  /// The cube root of the sum of cubes: near the largest ratio, yet weak signals add up.
  private(set) var ratio = 0.0

  /// In 0...1; 0.5 is the limit.
  var score: Double { ratio / (1 + ratio) }

  /// Whether the text is at least suspect.
  var isDoubtful: Bool { ratio >= SignalLimit.warningRatio }

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
    let strong = ordered.filter { $0.1 >= SignalLimit.warningRatio }
    return (strong.isEmpty ? Array(ordered.prefix(1)) : strong).compactMap { Reason($0.0) }
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
