extension [UInt8] {
  /// Whether well-formed UTF-8 holds nothing but white space and characters without a shape.
  ///
  /// - Complexity: O(*n*) in the white space at the start.
  var isBlank: Bool {
    var position = 0
    while position < count {
      let byte = self[position]
      if byte < 0x80 {
        guard byte <= 0x20 || byte == 0x7F else { return false }
        position += 1
      } else {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let character = self[position..<Swift.min(position + length, count)]
        guard Self.blankCharacters.contains(Array(character)) else { return false }
        position += length
      }
    }
    return true
  }

  /// U+0085, U+00A0, U+1680, U+2000 to U+200D, U+2028, U+2029, U+202F, U+205F, U+2060, U+3000
  /// and U+FEFF.
  private static let blankCharacters: Set<[UInt8]> = {
    var scalars: [UInt32] = [0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000]
    scalars += [0xFEFF] + (0x2000...0x200D)
    return Set(scalars.compactMap { Unicode.Scalar($0) }.map { [UInt8]("\($0)".utf8) })
  }()
}
