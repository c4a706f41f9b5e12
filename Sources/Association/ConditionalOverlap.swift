internal import RealModule

/// The number of documents with both of two concepts, given how many hold each.
///
/// Document d holds the first with odds a(d) and the second with odds b(d), independently. The
/// distribution of X = Σ A(d) B(d) given Σ A(d) = f and Σ B(d) = g has no closed form (with equal
/// odds it is hypergeometric). Tails come from the double saddle-point approximation with a
/// correction for whole numbers; its error is stated and tested in docs/statistics.md.
///
/// Source: Skovgaard (1987), Journal of Applied Probability 24, 875-887; continuity correction
/// 2 sinh(u / 2) after Daniels (1987); Butler (2007), Saddlepoint Approximations with
/// Applications, sections 4.2 and 4.4.
struct ConditionalOverlap {
  /// Documents with equal odds.
  struct Cell {
    let documents: Double
    let first: Double
    let second: Double
  }

  private let cells: [Cell]
  private let first: Double
  private let second: Double
  /// The smallest and the largest possible overlap.
  private let low: Double
  private let high: Double
  private let base: TiltedMoments

  /// - Precondition: The odds were fitted, so that the expected sums are `first` and `second`.
  init(_ cells: [Cell], first: Double, second: Double) {
    self.cells = cells
    self.first = first
    self.second = second
    var (firstAlone, secondAlone, common) = (0.0, 0.0, 0.0)
    for cell in cells {
      if cell.second == 0 {
        firstAlone += cell.documents
      } else if cell.first == 0 {
        secondAlone += cell.documents
      } else {
        common += cell.documents
      }
    }
    high = min(first, second, common)
    low = max(0, first - firstAlone) + max(0, second - secondAlone) - common
    base = TiltedMoments(cells, at: Tilt(), logarithms: false)
  }

  /// The expected overlap.
  var expected: Double { base.mean.both }

  /// P(X > k) + ½ P(X = k), and P(X < k) + ½ P(X = k).
  func midTails(_ count: Double) -> (upper: Double, lower: Double) {
    let atLeast = tails(count - 0.5)
    let more = tails(count + 0.5)
    return ((atLeast.upper + more.upper) / 2, (atLeast.lower + more.lower) / 2)
  }

  /// P(X > x) and P(X < x) for x half-way between two whole numbers.
  private func tails(_ x: Double) -> (upper: Double, lower: Double) {
    if x <= max(0, low) { return (1, 0) }
    if x >= high { return (0, 1) }
    // Margins that leave no choice: the overlap is what is expected.
    guard base.conditionalVariance > 1e-6 else { return x < expected ? (1, 0) : (0, 1) }
    // At the mean the formula is 0 / 0: there the tails on both sides of it are averaged.
    let deviation = base.conditionalVariance.squareRoot()
    let gap = 0.1 * deviation - abs(x - expected)
    guard gap > 0 else { return skovgaard(x) }
    let width = 0.2 * deviation
    guard x - width > max(0, low), x + width < high else { return (0.5, 0.5) }
    let (left, right) = (skovgaard(x - width), skovgaard(x + width))
    return ((left.upper + right.upper) / 2, (left.lower + right.lower) / 2)
  }

  private func skovgaard(_ x: Double) -> (upper: Double, lower: Double) {
    let target = Sums(first: first, second: second, both: x)
    let tilt = TiltedMoments.solve(cells, base: base, target: target)
    let moments = TiltedMoments(cells, at: tilt, logarithms: true)
    let deviance = 2 * (tilt.dot(target) - moments.logNormaliser)
    let w = max(deviance, 1e-300).squareRoot() * (tilt.both < 0 ? -1 : 1)
    let ratio = moments.determinant / (base.covariance.ff * base.covariance.gg)
    let half = tilt.both / 2
    let u = (Double.exp(half) - Double.exp(-half)) * max(ratio, 1e-300).squareRoot()
    let density = Double.exp(-w * w / 2) / (2 * Double.pi).squareRoot()
    let correction = density * (1 / w - 1 / u)
    let upper = 0.5 * Double.erfc(w / 2.0.squareRoot()) - correction
    let lower = 0.5 * Double.erfc(-w / 2.0.squareRoot()) + correction
    return (min(1, max(0, upper)), min(1, max(0, lower)))
  }
}
