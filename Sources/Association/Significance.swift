internal import RealModule

extension ContingencyTable {
  /// Pearson's χ² of independence, without Yates' correction; 0 where a margin is empty or full.
  ///
  /// χ² = N (a d - b c)² / (f s (N - f) (N - s)). Its approximation of p is rough where an
  /// expected count is below 5: see ``fisherExactP``.
  ///
  /// Source: Pearson (1900). SciPy: `chi2_contingency(table, correction=False)`.
  package var chiSquared: Double {
    let margins = [first, second, total - first, total - second]
    guard !margins.contains(0) else { return 0 }
    let difference = excess(both, first, second)
    return margins.reduce(Double(total) * difference * difference) { $0 / Double($1) }
  }

  /// The probability of a χ² at least as large, with one degree of freedom.
  ///
  /// SciPy: `chi2.sf(statistic, 1)`.
  package var chiSquaredP: Double { Self.chiSquaredSurvival(chiSquared) }

  /// The probability of a G² at least as large by the χ² approximation, one degree of freedom.
  ///
  /// Source: Wilks (1938). SciPy: `chi2.sf(g2, 1)`.
  package var logLikelihoodRatioP: Double { Self.chiSquaredSurvival(logLikelihoodRatio) }

  /// P(χ² >= x) with one degree of freedom: erfc(√(x / 2)), as χ² is then a squared normal.
  static func chiSquaredSurvival(_ statistic: Double) -> Double {
    Double.erfc((statistic / 2).squareRoot())
  }
}
