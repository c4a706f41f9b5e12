/// Decodes character references, such as `&eacute;`, `&copy` and `&#8217;`.
///
/// Gumbo knows all names. It is asked once for each reference, and the answers are kept, so that
/// text with many references is decoded at the speed of a table.
struct CharacterReferences: ~Copyable {
  /// What a reference stands for.
  struct Decoded {
    let bytes: [UInt8]

    /// The bytes of the reference, with its `&` and, if it has one, its `;`.
    let length: Int
  }

  private var short: [UInt64: Decoded?] = [:]
  private var long: [[UInt8]: Decoded?] = [:]
  private let parser = HTMLParser()

  /// The longest name, `CounterClockwiseContourIntegral;`, and one byte more.
  private static let longestName = 33

  /// The most references that are kept; a text can hold any number of different ones.
  private static let mostKept = 4096

  /// Decodes the reference that starts at an `&`.
  ///
  /// - Returns: `nil` when there is none, so that the `&` stands for itself.
  /// - Complexity: O(1) for a reference seen before.
  mutating func decode(_ bytes: [UInt8], at start: Int, end: Int) -> Decoded? {
    let stop = Self.endOfReference(bytes, start, end)
    guard stop > start + 1 else { return nil }
    if stop - start <= 9 {
      var key: UInt64 = 0
      for byte in bytes[start + 1..<stop] { key = key << 8 | UInt64(byte) }
      if let known = short[key] { return known }
      let decoded = lookUp(bytes[start..<stop])
      if short.count < Self.mostKept { short[key] = decoded }
      return decoded
    }
    let key = Array(bytes[start..<stop])
    if let known = long[key] { return known }
    let decoded = lookUp(bytes[start..<stop])
    if long.count < Self.mostKept, key.count < 64 { long[key] = decoded }
    return decoded
  }

  private static func endOfReference(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var position = start + 1
    if position < end, bytes[position] == ASCII.hash {
      position += 1
      if position < end, bytes[position] | 0x20 == UInt8(ascii: "x") { position += 1 }
      while position < end, bytes[position].isASCIIAlphanumeric { position += 1 }
    } else {
      let limit = min(end, position + longestName)
      while position < limit, bytes[position].isASCIIAlphanumeric { position += 1 }
    }
    return position < end && bytes[position] == ASCII.semicolon ? position + 1 : position
  }

  /// Asks Gumbo, behind a letter so that decoded white space stays.
  private func lookUp(_ reference: ArraySlice<UInt8>) -> Decoded? {
    let text = parser.text(of: [UInt8(ascii: "x")] + reference).dropFirst()
    guard !text.isEmpty, !text.elementsEqual(reference) else { return nil }
    // A name may be followed by letters that do not belong to it; they come back as they were.
    var rest = zip(text.reversed(), reference.reversed()).prefix { $0 == $1 }.count
    if rest >= text.count { rest = 0 }
    return Decoded(bytes: Array(text.dropLast(rest)), length: reference.count - rest)
  }
}
