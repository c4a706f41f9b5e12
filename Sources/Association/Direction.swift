internal import RealModule

/// Measures that ask what the one says of the other.
extension ContingencyTable {
  /// ΔP of the second given the first, in -1...1: P(second | first) - P(second | not first);
  /// `nil` where no document, or every document, mentions the first.
  ///
  /// Source: Allan (1980), Bulletin of the Psychonomic Society 15, 147-149; Gries (2013),
  /// International Journal of Corpus Linguistics 18(1), 137-166.
  package var deltaPSecondGivenFirst: Double? { deltaP(given: first) }

  /// ΔP of the first given the second: P(first | second) - P(first | not second).
  ///
  /// Source: as ``deltaPSecondGivenFirst``.
  package var deltaPFirstGivenSecond: Double? { deltaP(given: second) }

  /// a / f - c / (N - f) = (a N - f s) / (f (N - f)), where the numerator is exact.
  private func deltaP(given margin: Int) -> Double? {
    guard margin > 0, margin < total else { return nil }
    return excess(both, first, second) / Double(margin) / Double(total - margin)
  }

  /// The log ratio in bits, with its 95 % interval: log2(P(second | first) / P(second | not first)).
  ///
  /// 1 means that the second is twice as frequent in documents that mention the first. Where the
  /// second is never, or always, beside the first (a or c is 0), one half is added to all four
  /// cells. The interval is Katz's for the ratio of two proportions.
  ///
  /// Source: Hardie (2014), "Log Ratio: an informal introduction"; Katz, Baptista, Azen & Pike
  /// (1978), Biometrics 34, 469-474. SciPy: `contingency.relative_risk(a, f, c, N - f)`.
  package var logRatio: ConfidenceInterval {
    let shift = both == 0 || secondOnly == 0 ? 0.5 : 0
    let (a, b) = (Double(both) + shift, Double(firstOnly) + shift)
    let (c, d) = (Double(secondOnly) + shift, Double(neither) + shift)
    let ratio = a / (a + b) / (c / (c + d))
    let relative = (shift == 0 ? excess(both, first, second) : a * d - b * c) / (c * (a + b))
    let estimate = Self.log2(ratio, lessOne: relative)
    // 1 / a - 1 / (a + b), without cancelling.
    let variance = b / (a * (a + b)) + d / (c * (c + d))
    let margin = Self.normalQuantile975 * variance.squareRoot() / Double.log(2)
    return ConfidenceInterval(
      estimate: estimate, low: estimate - margin, high: estimate + margin)
  }
}
