/// Reading one code point of UTF-8 at a time.
package enum UTF8Scalar {
  /// The code point at `index`, which moves past it.
  ///
  /// An ill-formed byte reads as U+FFFD.
  ///
  /// - Precondition: `index` is a valid index of `bytes`.
  package static func decode(_ bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
    let lead = bytes[index]
    index += 1
    guard lead >= 0x80 else { return UInt32(lead) }
    let (length, initial, smallest): (Int, UInt32, UInt32) =
      switch lead {
      case 0xc2...0xdf: (1, UInt32(lead & 0x1f), 0x80)
      case 0xe0...0xef: (2, UInt32(lead & 0x0f), 0x800)
      case 0xf0...0xf4: (3, UInt32(lead & 0x07), 0x1_0000)
      default: (0, 0xfffd, 0)
      }
    guard index + length <= bytes.count else { return 0xfffd }
    var scalar = initial
    for offset in 0..<length {
      let next = bytes[index + offset]
      guard next & 0xc0 == 0x80 else { return 0xfffd }
      scalar = scalar << 6 | UInt32(next & 0x3f)
    }
    guard length == 0 || (scalar >= smallest && scalar <= 0x10_ffff && scalar & ~0x7ff != 0xd800)
    else { return 0xfffd }
    index += length
    return scalar
  }
}
