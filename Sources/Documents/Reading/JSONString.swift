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
      guard let end = unescape(bytes, start..<range.upperBound, into: &text, repairs: &repairs)
      else { return nil }
      position = end
      escape = bytes.firstIndex(of: ASCII.backslash, in: position..<range.upperBound)
    }
    text.append(position..<range.upperBound, of: bytes)
    return text.finish()
  }

  /// Writes what the escape at the start of a range stands for.
  ///
  /// - Returns: The end of the escape, or `nil` when it is not one of JSON's.
  private static func unescape(
    _ bytes: [UInt8], _ range: Range<Int>, into text: inout MappedTextWriter,
    repairs: inout Repairs
  ) -> Int? {
    let start = range.lowerBound
    guard range.count >= 2 else { return nil }
    if let byte = byte(escapedBy: bytes[start + 1]) {
      text.append(byte, replacing: start..<start + 2)
      return start + 2
    }
    guard let escape = UnicodeEscape(bytes, range) else { return nil }
    if escape.isLoneSurrogate { repairs.loneSurrogates.add(at: start) }
    if escape.isZero { repairs.zeros.add(at: start) }
    let end = start + escape.length
    let encoded = UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter
    text.append(encoded, replacing: start..<end)
    return end
  }

  /// The byte that a letter stands for behind a backslash, if it does for one.
  private static func byte(escapedBy letter: UInt8) -> UInt8? {
    switch letter {
    case ASCII.quote, ASCII.backslash, ASCII.slash: letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): ASCII.formFeed
    case UInt8(ascii: "n"): ASCII.lineFeed
    case UInt8(ascii: "r"): ASCII.carriageReturn
    case UInt8(ascii: "t"): ASCII.tab
    default: nil
    }
  }
}

/// A character written by its number, or two that together are one.
private struct UnicodeEscape {
  /// What it stands for.
  var scalar: Unicode.Scalar

  /// Its bytes, with the backslash.
  var length = 6

  var isLoneSurrogate = false
  var isZero = false

  init?(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
    guard let unit = Self.unit(bytes, range) else { return nil }
    scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
    if unit == 0 { makeSpace() }
    if UTF16.isSurrogate(unit) { pair(unit, bytes, range.dropFirst(6)) }
  }

  private mutating func makeSpace() {
    scalar = " "
    isZero = true
  }

  private mutating func pair(_ lead: UInt16, _ bytes: borrowing [UInt8], _ rest: Range<Int>) {
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
  private static func unit(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> UInt16? {
    guard range.count >= 6, bytes[range.lowerBound] == ASCII.backslash,
      bytes[range.lowerBound + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt16 = 0
    for byte in bytes[range.lowerBound + 2..<range.lowerBound + 6] {
      guard let digit = byte.hexDigitValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
