/// Reading one code point of UTF-8 at a time.
package enum UTF8Scalar {
  /// What ill-formed bytes read as.
  static let replacement: UInt32 = 0xfffd

  /// The code point at `index`, which moves past it.
  ///
  /// Ill-formed text reads as ICU reads it: each longest beginning of a well-formed sequence, or
  /// else each single byte, is one U+FFFD (Unicode 15.0, section 3.9, "U+FFFD Substitution of
  /// Maximal Subparts").
  ///
  /// - Precondition: `index` is a valid index of `bytes`.
  package static func decode(_ bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
    let lead = bytes[index]
    index += 1
    guard lead >= 0x80 else { return UInt32(lead) }
    return decodeSequence(lead, bytes, at: &index)
  }

  /// The rest of a sequence whose first byte has been read.
  @inline(__always) static func decodeSequence(
    _ lead: UInt8, _ bytes: Span<UInt8>, at index: inout Int
  ) -> UInt32 {
    guard lead >= 0xc2 && lead <= 0xf4 && index < bytes.count else { return replacement }
    // Safety: `index` is below the count.
    let second = unsafe bytes[unchecked: index]
    guard isSecond(second, after: lead) else { return replacement }
    index += 1
    var scalar = UInt32(second & 0x3f)
    guard lead >= 0xe0 else { return UInt32(lead & 0x1f) << 6 | scalar }
    guard continuation(bytes, at: &index, &scalar) else { return replacement }
    guard lead >= 0xf0 else { return UInt32(lead & 0x0f) << 12 | scalar }
    guard continuation(bytes, at: &index, &scalar) else { return replacement }
    return UInt32(lead & 0x07) << 18 | scalar
  }

  /// Whether a byte may follow a first byte: the table of well-formed sequences, 3-7 of Unicode.
  @inline(__always) private static func isSecond(_ second: UInt8, after lead: UInt8) -> Bool {
    guard second & 0xc0 == 0x80 else { return false }
    switch lead {
    case 0xe0: return second >= 0xa0
    case 0xed: return second <= 0x9f
    case 0xf0: return second >= 0x90
    case 0xf4: return second <= 0x8f
    default: return true
    }
  }

  @inline(__always) private static func continuation(
    _ bytes: Span<UInt8>, at index: inout Int, _ scalar: inout UInt32
  ) -> Bool {
    guard index < bytes.count else { return false }
    // Safety: `index` is below the count.
    let byte = unsafe bytes[unchecked: index]
    guard byte & 0xc0 == 0x80 else { return false }
    scalar = scalar << 6 | UInt32(byte & 0x3f)
    index += 1
    return true
  }
}
