/// Compares how an acronym is written: letters and digits count, signs and spaces do not.
enum ExactSpelling {
  /// Whether a byte counts.
  static func isCompared(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether `range` of `text` is written as `spelling`; a plural or possessive s may follow.
  ///
  /// - Parameter spelling: Bytes that all count.
  static func matches(
    _ text: Span<UInt8>, _ range: Range<Int>, _ spelling: Slice<FlatArray<UInt8>>
  ) -> Bool {
    var expected = spelling.startIndex
    for index in range {
      let byte = text[index]
      guard isCompared(byte), !isQuote(text, index) else { continue }
      if expected == spelling.endIndex {
        return byte == UInt8(ascii: "s") && !hasCompared(text, index + 1..<range.upperBound)
      }
      guard byte == spelling[expected] else { return false }
      expected += 1
    }
    return expected == spelling.endIndex
  }

  /// Whether a name ends in the sign of a positive charge: "Na+", "Ca(2+)".
  static func isCharged(_ name: String) -> Bool { name.hasSuffix("+") || name.hasSuffix("+)") }

  /// Whether a plus sign follows, behind a space or an opening bracket at most.
  static func isChargeBehind(_ end: Int, _ text: Span<UInt8>) -> Bool {
    guard end < text.count else { return false }
    let isApart = text[end] == 0x20 || text[end] == UInt8(ascii: "(")
    let sign = isApart ? end + 1 : end
    return sign < text.count && text[sign] == UInt8(ascii: "+")
  }

  /// Whether a byte belongs to a typographic quote or dash: U+2010 to U+201F.
  private static func isQuote(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard text[index] >= 0x80 else { return false }
    for start in max(0, index - 2)...index
    where start + 2 < text.count && text[start] == 0xe2 && text[start + 1] == 0x80 {
      return text[start + 2] & 0xf0 == 0x90
    }
    return false
  }

  private static func hasCompared(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where isCompared(text[index]) { return true }
    return false
  }
}
