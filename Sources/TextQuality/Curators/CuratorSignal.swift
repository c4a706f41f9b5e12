/// A signal of a curators' filter: its name, the limit that the filter has by default, and how it
/// is computed.
///
/// This is the only definition of each.
struct CuratorSignal: Sendable {
  let name: String
  let bound: SignalBound
  /// `nil` where the text has nothing to compute it from.
  let value: @Sendable (CuratorText) -> Double?

  init(
    _ name: String, _ bound: SignalBound, value: @escaping @Sendable (CuratorText) -> Double?
  ) {
    self.name = name
    self.bound = bound
    self.value = value
  }
}

/// A family of signals that curators of large collections filter by.
package enum CuratorFamily: String, Sendable, CaseIterable {
  case gopher, c4, fineweb, redpajama

  var signals: [CuratorSignal] {
    switch self {
    case .gopher: GopherSignals.quality + GopherSignals.repetition
    case .c4: C4Signals.all
    case .fineweb: FineWebSignals.all
    case .redpajama: RedPajamaSignals.all
    }
  }
}

/// The signals of some families, computed for one text after the other.
package struct CuratorSignals: Sendable {
  private let signals: [(signal: CuratorSignal, bound: SignalBound)]

  /// The signals of families, in the order of their definition, with their limits.
  package init(_ families: Set<CuratorFamily>, limits: QualityLimits = .standard) {
    let wanted = CuratorFamily.allCases.filter(families.contains).flatMap(\.signals)
    signals = wanted.compactMap { signal in
      guard case .bound(let bound) = limits[signal.name] else { return nil }
      return (signal, bound)
    }
  }

  /// The signals of a text, in any language, in a fixed order.
  ///
  /// - Complexity: O(*n*) in bytes, several times over.
  package func assess(_ text: [UInt8]) -> [SignalResult] {
    let text = CuratorText(text)
    return signals.compactMap { signal, bound in
      signal.value(text).map { value in
        SignalResult(
          name: signal.name, value: value, limit: bound.limit(for: value),
          level: bound.level(of: value))
      }
    }
  }
}
