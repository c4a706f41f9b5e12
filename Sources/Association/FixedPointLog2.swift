/// The binary logarithm of whole numbers as a whole number: units of 2⁻³² bit.
///
/// Sums of it are exact and the same on every machine and in any order, which no floating-point
/// logarithm promises.
package enum FixedPointLog2 {
  /// The units of one bit.
  package static var unitsPerBit: Double { 0x1p32 }

  /// log2(n) in units of 2⁻³² bit, rounded to the nearest.
  ///
  /// Each squaring of the mantissa yields one more binary digit of the logarithm (Knuth, The Art
  /// of Computer Programming 1, exercise 1.2.2-25 ff.).
  ///
  /// - Precondition: `count` is positive.
  /// - Complexity: O(1): a table below 1024, 33 multiplications above.
  package static func of(_ count: Int) -> Int {
    precondition(count > 0)
    return count < table.count ? table[count] : compute(count)
  }

  private static let table: [Int] = [0] + (1..<1024).map(compute)

  private static func compute(_ count: Int) -> Int {
    let exponent = Int.bitWidth - 1 - count.leadingZeroBitCount
    var mantissa = UInt(count) << UInt(count.leadingZeroBitCount)
    var digits = exponent
    for _ in 0..<33 {
      // The mantissa is in 1..<2 with 63 binary places, its square in 1..<4 with 62.
      let square = mantissa.multipliedFullWidth(by: mantissa).high
      let isAtLeastTwo = square.leadingZeroBitCount == 0
      digits = digits << 1 | (isAtLeastTwo ? 1 : 0)
      mantissa = isAtLeastTwo ? square : square << 1
    }
    return (digits + 1) >> 1
  }
}
