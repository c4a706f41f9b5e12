/// Reads what stands in and before brackets.
enum BracketScan {
  private static let longestBracket = 200

  /// The first opening bracket from `start` on.
  ///
  /// - Complexity: O(*n*) in bytes, sixteen at a time.
  static func opening(from start: Int, _ text: Span<UInt8>) -> Int? {
    let round = SIMD16<UInt8>(repeating: UInt8(ascii: "("))
    let square = SIMD16<UInt8>(repeating: UInt8(ascii: "["))
    var index = start
    while index + 16 <= text.count {
      // Safety: sixteen bytes from `index` on lie in the text.
      let block = unsafe text.withUnsafeBytes { bytes in
        unsafe bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      }
      if any(block .== round .| block .== square) { break }
      index += 16
    }
    while index < text.count {
      if text[index] == UInt8(ascii: "(") || text[index] == UInt8(ascii: "[") { return index }
      index += 1
    }
    return nil
  }

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

  /// Whether a sentence or a clause ends between `index` and the byte before it.
  static func isClauseStart(_ index: Int, _ text: Span<UInt8>) -> Bool {
    let before = text[index - 1]
    if before == UInt8(ascii: ";") { return true }
    guard text[index] <= 0x20 else { return false }
    let isEnd =
      before == UInt8(ascii: ".") || before == UInt8(ascii: "?") || before == UInt8(ascii: "!")
    return isEnd && isSentenceEnd(index - 1, text)
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

  /// Replaces `parts` by the things in a bracket, which semicolons, or commas and spaces, or "or" separate.
  static func parts(of inner: Range<Int>, _ text: Span<UInt8>, into parts: inout [Range<Int>]) {
    parts.removeAll(keepingCapacity: true)
    var start = inner.lowerBound
    for index in inner where index >= start {
      let length = separator(at: index, inner, text)
      guard length > 0 else { continue }
      parts.append(trimmed(start..<index, text))
      start = index + length
    }
    parts.append(trimmed(min(start, inner.upperBound)..<inner.upperBound, text))
  }

  /// The length of the separator at `index`, or zero.
  private static func separator(
    at index: Int, _ inner: Range<Int>, _ text: Span<UInt8>
  ) -> Int {
    if text[index] == UInt8(ascii: ";") { return 1 }
    guard index + 1 < inner.upperBound else { return 0 }
    if text[index] == UInt8(ascii: ",") && text[index + 1] <= 0x20 { return 1 }
    let isOr =
      index + 3 < inner.upperBound && text[index] == 0x20 && text[index + 1] == UInt8(ascii: "o")
      && text[index + 2] == UInt8(ascii: "r") && text[index + 3] == 0x20
    return isOr ? 3 : 0
  }

  /// Whether a part of a bracket may be a short form.
  ///
  /// It is one word, or two of which the first has a capital or a digit; it has at most fourteen
  /// bytes, a letter or digit at first, and a letter in it. Of one letter it must be a capital;
  /// all in small letters it has at most four.
  static func isShortForm(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard range.count >= 1 && range.count <= 14, isWordByte(text[range.lowerBound]) else {
      return false
    }
    var spaces = 0
    var letters = 0
    var marks = 0
    for index in range {
      let byte = text[index]
      if byte == UInt8(ascii: "=") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "%")
      {
        return false
      }
      if byte <= 0x20 {
        spaces += 1
        if marks == 0 { return false }
      }
      if isLetter(byte) { letters += 1 }
      if byte &- 0x41 < 26 || byte &- 0x30 < 10 { marks += 1 }
    }
    guard spaces <= 1 && letters >= 1 else { return false }
    return marks > 0 || (letters >= 2 && letters <= 4)
  }

  /// Whether a word before a bracket looks like a short form: short, with a capital after the
  /// first letter or a digit.
  static func isAcronym(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard range.count >= 2 && range.count <= 10, isWordByte(text[range.lowerBound]) else {
      return false
    }
    var capitals = 0
    for index in range where text[index] &- 0x41 < 26 { capitals += 1 }
    return capitals >= 2
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }
}
