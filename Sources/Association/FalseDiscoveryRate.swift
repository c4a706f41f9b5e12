/// Correction of p values for the number of tests made.
package enum FalseDiscoveryRate {
  /// The q value of each p value: the smallest false discovery rate at which its test is kept.
  ///
  /// q(i) = min over j >= i of p(j) × n / j, for p values in ascending order and at most 1. It
  /// controls the share of false discoveries among those kept when tests are independent or
  /// positively dependent.
  ///
  /// Source: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57, 289-300. SciPy:
  /// `scipy.stats.false_discovery_control(p)`.
  ///
  /// - Complexity: O(*n* log *n*).
  package static func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    var qValues = pValues
    var smallest = 1.0
    for (rank, index) in order.enumerated().reversed() {
      smallest = min(smallest, pValues[index] * Double(pValues.count) / Double(rank + 1))
      qValues[index] = smallest
    }
    return qValues
  }
}
