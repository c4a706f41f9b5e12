/// Reads what stands in and before brackets.
enum BracketScan {
  private static let longestBracket = 200

  /// The bracket that closes the one at `opening`, nested ones skipped.
  static func closing(of opening: Int, _ text: Span<UInt8>) -> Int? {
    let open = text[opening]
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var depth = 0
    for index in opening..<min(text.count, opening + longestBracket) {
      if text[index] == open { depth += 1 }
      if text[index] == close { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// A range without white space and quotes at its ends.
  static func trimmed(_ range: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    let isTrimmed = { (byte: UInt8) in
      byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        || byte == UInt8(ascii: "*")
    }
    while start < end && isTrimmed(text[start]) { start += 1 }
    while end > start && isTrimmed(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// What stands before a bracket, back to the end of the sentence before or a blank line.
  static func clause(before opening: Int, _ text: Span<UInt8>) -> Range<Int> {
    var start = opening
    let limit = max(0, opening - 400)
    while start > limit {
      let byte = text[start - 1]
      if byte == UInt8(ascii: ";") { break }
      let isSpaceNext = start < text.count && text[start] <= 0x20
      let isEnd = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
      if isEnd && isSpaceNext && start < opening - 1 && isSentenceEnd(start - 1, text) { break }
      start -= 1
    }
    return trimmed(start..<opening, text)
  }

  /// Whether a full stop ends a sentence: a capital follows, and no single letter is before.
  private static func isSentenceEnd(_ index: Int, _ text: Span<UInt8>) -> Bool {
    var next = index + 1
    while next < text.count && text[next] <= 0x20 { next += 1 }
    return next >= text.count || text[next] &- 0x61 >= 26
  }

  /// The last word before a bracket.
  static func word(before opening: Int, _ text: Span<UInt8>) -> Range<Int>? {
    var end = opening
    while end > 0 && text[end - 1] <= 0x20 { end -= 1 }
    var start = end
    while start > 0 && text[start - 1] > 0x20 && text[start - 1] != UInt8(ascii: "(")
      && text[start - 1] != UInt8(ascii: "[")
    { start -= 1 }
    return start < end && opening - end <= 1 ? start..<end : nil
  }

  /// The first of several things in a bracket: up to a semicolon or a comma and a space.
  static func firstPart(of inner: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    for index in inner {
      let isComma =
        text[index] == UInt8(ascii: ",") && index + 1 < inner.upperBound && text[index + 1] <= 0x20
      if text[index] == UInt8(ascii: ";") || isComma {
        return trimmed(inner.lowerBound..<index, text)
      }
    }
    return inner
  }

  /// The parts of a bracket that may be short forms, the first first.
  static func shortForms(in inner: Range<Int>, _ text: Span<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    let first = firstPart(of: inner, text)
    if isShortForm(first, text) { parts.append(first) }
    return parts
  }

  /// At most two words, two to ten characters, a letter among them, a letter or digit at first.
  static func isShortForm(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard range.count >= 2 && range.count <= 12 else { return false }
    var spaces = 0
    var letters = 0
    for index in range {
      if text[index] <= 0x20 { spaces += 1 }
      if isLetter(text[index]) { letters += 1 }
    }
    return spaces <= 1 && letters >= 1 && isWordByte(text[range.lowerBound])
  }

  /// Whether a word before a bracket looks like a short form: short, with a capital after the
  /// first letter or a digit.
  static func isAcronym(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard range.count >= 2 && range.count <= 10, isWordByte(text[range.lowerBound]) else {
      return false
    }
    var capitals = 0
    for index in range {
      if text[index] &- 0x41 < 26 { capitals += 1 }
    }
    return capitals >= 2
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }
}
