package import TextQuality

/// The signals of one document, in the order of their definition.
///
/// Names, limits and levels are the same for most documents, so that these share one array of
/// them; a document's own are only the values: 8 bytes a signal instead of 40.
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
    zip(kinds, values).map { kind, value in
      SignalResult(name: kind.name, value: value, limit: kind.limit, level: kind.level)
    }
  }
}

/// All of a signal's result but its value.
private struct SignalKind: Sendable, Hashable {
  let name: String
  let limit: Double?
  let level: SignalLevel

  /// Levels tell most documents apart.
  func hash(into hasher: inout Hasher) { hasher.combine(level) }
}

/// The names, limits and levels that the documents of one worker have.
struct SignalKinds {
  private var known: Set<[SignalKind]> = []

  /// The results of one document in less memory.
  mutating func measured(_ results: [SignalResult]) -> MeasuredSignals {
    let kinds = results.map { SignalKind(name: $0.name, limit: $0.limit, level: $0.level) }
    return MeasuredSignals(known.insert(kinds).memberAfterInsert, results.map(\.value))
  }
}
