/// Reads the strings of JSON.
enum JSONString {
  /// The text that a string stands for, mapped to the bytes of the string.
  ///
  /// Zeros become spaces, and halves of surrogate pairs U+FFFD.
  ///
  /// - Parameters:
  ///   - range: The string without its quotes, well-formed UTF-8.
  /// - Returns: `nil` when an escape is not one of JSON's.
  /// - Complexity: O(*n*); a string without escapes is copied at once.
  static func decode(
    _ bytes: [UInt8], _ range: Range<Int>, limit: Int, repairs: inout Repairs
  ) -> MappedText? {
    var escape = bytes.firstIndex(of: ASCII.backslash, in: range)
    if escape == nil, range.count <= limit {
      return MappedText(
        bytes: Array(bytes[range]), map: SourceMap(verbatimFrom: range.lowerBound))
    }
    var text = MappedTextWriter(capacity: range.count, limit: limit)
    var position = range.lowerBound
    while let start = escape {
      text.append(position..<start, of: bytes)
      guard let read = Escape(bytes, start..<range.upperBound) else { return nil }
      if read.isLoneSurrogate { repairs.loneSurrogates.add(at: start) }
      if read.isZero { repairs.zeros.add(at: start) }
      position = start + read.length
      let encoded = UTF8.encode(read.scalar) ?? UTF8.encodedReplacementCharacter
      text.append(encoded, replacing: start..<position)
      escape = bytes.firstIndex(of: ASCII.backslash, in: position..<range.upperBound)
    }
    text.append(position..<range.upperBound, of: bytes)
    return text.finish()
  }
}

/// One escape of a JSON string.
private struct Escape {
  /// What it stands for.
  var scalar: Unicode.Scalar

  /// Its bytes, with the backslash.
  var length: Int

  var isLoneSurrogate = false
  var isZero = false

  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count >= 2 else { return nil }
    length = 2
    switch bytes[range.lowerBound + 1] {
    case ASCII.quote: scalar = "\""
    case ASCII.backslash: scalar = "\\"
    case ASCII.slash: scalar = "/"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"):
      guard let unit = Self.unit(bytes, range) else { return nil }
      length = 6
      scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
      if unit == 0 { makeSpace() }
      if UTF16.isSurrogate(unit) { pair(unit, bytes, range.dropFirst(6)) }
    default: return nil
    }
  }

  private mutating func makeSpace() {
    scalar = " "
    isZero = true
  }

  private mutating func pair(_ lead: UInt16, _ bytes: [UInt8], _ rest: Range<Int>) {
    guard UTF16.isLeadSurrogate(lead), let trail = Self.unit(bytes, rest),
      UTF16.isTrailSurrogate(trail),
      let paired = Unicode.Scalar(surrogatePair: lead, trail)
    else {
      isLoneSurrogate = true
      return
    }
    scalar = paired
    length = 12
  }

  /// The number behind `\u`.
  private static func unit(_ bytes: [UInt8], _ range: Range<Int>) -> UInt16? {
    guard range.count >= 6, bytes[range.lowerBound] == ASCII.backslash,
      bytes[range.lowerBound + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt16 = 0
    for byte in bytes[range.lowerBound + 2..<range.lowerBound + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
