/// Replaces what is not UTF-8 by U+FFFD, one for each maximal broken sequence.
///
/// This is the practice of the Unicode Standard (section 3.9, "U+FFFD Substitution of Maximal
/// Subparts") and of the WHATWG Encoding Standard.
enum UTF8Repair {
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// A well-formed copy of a part of some bytes, with a map to them.
  static func repair(
    _ raw: [UInt8], _ range: Range<Int>, repairs: inout Repairs
  ) -> MappedText {
    var text = MappedTextWriter(capacity: range.count)
    var runStart = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      let sequence = sequence(in: raw, at: position, end: range.upperBound)
      if !sequence.isValid {
        text.append(raw[runStart..<position], from: runStart)
        text.append(replacement, replacing: position..<position + sequence.length)
        repairs.invalidSequences.add(at: position)
        runStart = position + sequence.length
      }
      position += sequence.length
    }
    text.append(raw[runStart..<position], from: runStart)
    return text.finish()
  }

  /// The sequence that starts at a byte: a character, or the longest broken one.
  private static func sequence(
    in raw: [UInt8], at start: Int, end: Int
  ) -> (length: Int, isValid: Bool) {
    let lead = raw[start]
    if lead < 0x80 { return (1, true) }
    let expected = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4 else { return (1, false) }
    var length = 1
    var allowed = secondByte(after: lead)
    while length < expected {
      guard start + length < end, allowed.contains(raw[start + length]) else {
        return (length, false)
      }
      allowed = 0x80...0xBF
      length += 1
    }
    return (length, true)
  }

  /// Unicode Standard, table 3-7.
  private static func secondByte(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
