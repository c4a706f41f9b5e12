package import TextQuality

/// The signals of one document, in the order of their definition.
///
/// Names, limits, levels and zeros are the same for many documents, so that these share one array
/// of them; a document's own are the values that are not 0: 8 bytes each instead of 40 for every
/// signal.
package struct MeasuredSignals: Sendable {
  private let kinds: [SignalKind]
  private let values: [Double]

  /// No signals.
  package init() { (kinds, values) = ([], []) }

  fileprivate init(_ kinds: [SignalKind], _ values: [Double]) {
    (self.kinds, self.values) = (kinds, values)
  }

  /// What was measured, one signal after the other.
  package var results: [SignalResult] {
    var next = values[...]
    return kinds.map { kind in
      let value = kind.isZero ? 0 : next.removeFirst()
      return SignalResult(name: kind.name, value: value, limit: kind.limit, level: kind.level)
    }
  }
}

/// All of a signal's result but its value.
private struct SignalKind: Sendable, Hashable {
  let name: String
  let limit: Double?
  let level: SignalLevel
  let isZero: Bool

  init(_ result: SignalResult) {
    (name, limit, level) = (result.name, result.limit, result.level)
    // -0 is printed as such.
    isZero = result.value.bitPattern == 0
  }

  /// Levels and zeros tell most documents apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(level)
    hasher.combine(isZero)
  }
}

/// The kinds of signals that the documents of one worker have.
struct SignalKinds {
  private var known: Set<[SignalKind]> = []

  /// The results of one document in less memory.
  mutating func measured(_ results: [SignalResult]) -> MeasuredSignals {
    let kinds = known.insert(results.map(SignalKind.init)).memberAfterInsert
    return MeasuredSignals(
      kinds, zip(kinds, results).filter { !$0.0.isZero }.map(\.1.value))
  }
}
