internal import RealModule

/// The pieces of Loader's saddle-point form of binomial probabilities.
///
/// Factorials through `lgamma` lose nine digits at counts of 10^9; these lose none.
///
/// Source: C. Loader (2000), "Fast and accurate computation of binomial probabilities", the
/// method of R's `dbinom` and `dhyper`.
enum LogFactorial {
  /// ln(n!) - ln(sqrt(2 π n) (n/e)^n): what Stirling's approximation leaves out.
  static func stirlingError(_ count: Double) -> Double {
    guard count > 15 else { return smallStirlingErrors[Int(count)] }
    let square = count * count
    // The Stirling series, Abramowitz & Stegun 6.1.41: 1/12 n - 1/360 n³ + 1/1260 n⁵ - ...
    let series = (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188) / square) / square) / square
    return (1.0 / 12 - (1.0 / 360 - series) / square) / count
  }

  /// The same for 0...15, from exact factorials.
  ///
  /// Zero stands for the limit that makes 0! = 1.
  private static let smallStirlingErrors: [Double] = (0...15).map { count in
    guard count > 0 else { return 0 }
    let n = Double(count)
    let factorial = (1...count).reduce(1.0) { $0 * Double($1) }
    return Double.log(factorial) - 0.5 * Double.log(2 * Double.pi * n) - n * Double.log(n) + n
  }

  /// x ln(x / m) + m - x, without cancellation when x is near m.
  ///
  /// - Parameter difference: x - m, which the caller may know more exactly.
  static func devianceTerm(_ x: Double, expected m: Double, difference: Double) -> Double {
    guard abs(difference) < 0.1 * (x + m) else { return x * Double.log(x / m) - difference }
    let ratio = difference / (x + m)
    var sum = difference * ratio
    var term = 2 * x * ratio
    let square = ratio * ratio
    for k in 1..<1000 {
      term *= square
      let next = sum + term / Double(2 * k + 1)
      if next == sum { return next }
      sum = next
    }
    return sum
  }

  /// The logarithm of the binomial probability of `x` successes in `n` trials.
  ///
  /// - Parameters:
  ///   - p: The probability of success, strictly between 0 and 1.
  ///   - q: 1 - p.
  static func logBinomial(_ x: Double, of n: Double, p: Double, q: Double) -> Double {
    if x == 0 { return n == 0 ? 0 : n * (p < q ? Double.log(onePlus: -p) : Double.log(q)) }
    if x == n { return n * (q < p ? Double.log(onePlus: -q) : Double.log(p)) }
    let correction = stirlingError(n) - stirlingError(x) - stirlingError(n - x)
    let deviance =
      devianceTerm(x, expected: n * p, difference: x - n * p)
      + devianceTerm(n - x, expected: n * q, difference: n - x - n * q)
    let scale = Double.log(2 * Double.pi) + Double.log(x) + Double.log(onePlus: -x / n)
    return correction - deviance - 0.5 * scale
  }
}
