internal import RealModule

extension ContingencyTable {
  /// The log-likelihood ratio statistic G² of independence, in natural units.
  ///
  /// G² = 2 Σ O ln(O / E) over the four cells, with 0 ln 0 = 0. It does not say in which
  /// direction the table departs from independence: compare ``both`` with ``expected``.
  ///
  /// Source: Dunning (1993), Computational Linguistics 19(1), 61-74. SciPy:
  /// `chi2_contingency(table, correction=False, lambda_="log-likelihood")`.
  package var logLikelihoodRatio: Double {
    guard total > 0 else { return 0 }
    let sum =
      deviance(both, first, second) + deviance(firstOnly, first, total - second)
      + deviance(secondOnly, total - first, second)
      + deviance(neither, total - first, total - second)
    return max(0, 2 * sum)
  }

  /// G² with the sign of the departure: negative where the two avoid each other.
  package var signedLogLikelihoodRatio: Double {
    isAttracted ? logLikelihoodRatio : -logLikelihoodRatio
  }

  /// The terms O ln(O / E) - (O - E) of one cell.
  ///
  /// The second part sums to zero over the table
  /// and keeps the first from cancelling when O is near E.
  private func deviance(_ observed: Int, _ row: Int, _ column: Int) -> Double {
    guard row > 0, column > 0 else { return 0 }
    let expected = Double(row) * (Double(column) / Double(total))
    let difference = Double(excess(observed, row, column)) / Double(total)
    guard observed > 0 else { return expected }
    return LogFactorial.devianceTerm(Double(observed), expected: expected, difference: difference)
  }

  /// observed × total - row × column, exactly, as far as it fits a double afterwards.
  func excess(_ observed: Int, _ row: Int, _ column: Int) -> Double {
    let a = observed.multipliedFullWidth(by: total)
    let b = row.multipliedFullWidth(by: column)
    guard a >= b else { return -Self.difference(b, a) }
    return Self.difference(a, b)
  }

  /// a - b for a >= b: taken the other way round, the two halves would cancel.
  private static func difference(
    _ a: (high: Int, low: UInt), _ b: (high: Int, low: UInt)
  ) -> Double {
    let (low, borrow) = a.low.subtractingReportingOverflow(b.low)
    let high = a.high - b.high - (borrow ? 1 : 0)
    return Double(high) * 0x1p64 + Double(low)
  }

  /// Normalised pointwise mutual information, in -1...1; `nil` where it is not defined.
  ///
  /// NPMI = ln(p(x,y) / (p(x) p(y))) / -ln p(x,y); -1 when the two never occur together, and not
  /// defined when every document has both.
  ///
  /// Source: Bouma (2009), Proceedings of GSCL, 31-40.
  package var normalisedPMI: Double? {
    guard both > 0 else { return first > 0 && second > 0 ? -1 : nil }
    guard both < total else { return nil }
    let pmi = Double.log(Double(both) / expected)
    return min(1, pmi / -Double.log(Double(both) / Double(total)))
  }

  /// logDice, at most 14; `nil` when the two never occur together.
  ///
  /// 14 + log2(2 f(x,y) / (f(x) + f(y))). It does not depend on the size of the corpus.
  ///
  /// Source: Rychlý (2008), Proceedings of RASLAN, 6-9.
  package var logDice: Double? {
    guard both > 0 else { return nil }
    return 14 + Double.log2(2 * Double(both) / (Double(first) + Double(second)))
  }

  /// The odds ratio and its 95 % interval by Woolf's method, from the table's four cells.
  ///
  /// Where a cell is empty, one half is added to all four (Haldane 1955, Anscombe 1956), for the
  /// ratio and for the interval.
  ///
  /// Source: Woolf (1955), Annals of Human Genetics 19, 251-253. statsmodels:
  /// `Table2x2(table, shift_zeros=True)`.
  package var oddsRatio: ConfidenceInterval {
    let cells = [both, firstOnly, secondOnly, neither]
    let shift = cells.contains(0) ? 0.5 : 0
    let (a, b) = (Double(both) + shift, Double(firstOnly) + shift)
    let (c, d) = (Double(secondOnly) + shift, Double(neither) + shift)
    let ratio = a * d / (b * c)
    let margin = Self.normalQuantile975 * (1 / a + 1 / b + 1 / c + 1 / d).squareRoot()
    return ConfidenceInterval(
      estimate: ratio, low: ratio * Double.exp(-margin), high: ratio * Double.exp(margin))
  }

  /// The 97.5 % quantile of the normal distribution.
  static var normalQuantile975: Double { 1.959963984540054 }
}

/// An estimate with the bounds of its 95 % confidence interval.
package struct ConfidenceInterval: Sendable, Equatable {
  package let estimate: Double
  package let low: Double
  package let high: Double
}
