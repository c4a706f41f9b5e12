/// Logarithm and exponential from the four operations alone.
///
/// The platform's own differ in their last digits from platform to platform; a model must not.
enum NaturalLogarithm {
  private static let ofTwo = 0.693147180559945309417232121458

  /// The natural logarithm of a positive number, to about 15 digits.
  ///
  /// By the series of the inverse hyperbolic tangent: ln m = 2 (z + z³/3 + z⁵/5 + ...) with
  /// z = (m - 1)/(m + 1), for m near one.
  static func of(_ value: Double) -> Double {
    var exponent = Double(value.exponent)
    var mantissa = value.significand
    if mantissa > 1.4142135623730951 {
      mantissa /= 2
      exponent += 1
    }
    let z = (mantissa - 1) / (mantissa + 1)
    let square = z * z
    var sum = 0.0
    var divisor = 23.0
    while divisor >= 1 {
      sum = sum * square + 1 / divisor
      divisor -= 2
    }
    return 2 * z * sum + exponent * ofTwo
  }

  /// The exponential of a number in -20...20, to about 13 digits: the series, after halving the
  /// argument eight times.
  static func exponential(_ value: Double) -> Double {
    let small = value / 256
    var sum = 1.0
    for term in stride(from: 12.0, through: 1, by: -1) { sum = 1 + small / term * sum }
    for _ in 0..<8 { sum *= sum }
    return sum
  }
}
