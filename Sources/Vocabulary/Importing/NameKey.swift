/// The spelling by which names of an import are compared.
///
/// Case, hyphens, possessives, British spelling, Greek letters and the plural of the last word do
/// not count, as they do not in matching; other signs do, because a name without its comma does
/// not match a text with it. Acronyms keep their case.
struct NameKey: Hashable {
  private let bytes: [UInt8]

  /// - Complexity: O(*n*) in bytes.
  init(_ name: String) {
    let isSensitive = NameCase(name).isSensitive
    let spelling = WordSpelling(steps: .all)
    var key: [UInt8] = []
    for word in Self.words(isSensitive ? name : name.lowercased()) {
      if !key.isEmpty { key.append(0x20) }
      key += isSensitive ? word : spelling.canonical(word)
    }
    if !isSensitive && key.count > 4 { Self.removePlural(&key) }
    bytes = key
  }

  /// Runs of anything but spaces, hyphens and dashes (U+2010 to U+2015), with plain apostrophes.
  private static func words(_ name: String) -> [[UInt8]] {
    let bytes = Array(name.utf8)
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var index = 0
    while index < bytes.count {
      var isBreak = bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "-")
      if bytes[index] == 0xe2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        isBreak = bytes[index + 2] &- 0x90 < 6
        if !isBreak { word.append(contentsOf: sign(bytes[index + 2])) }
        index += 2
      } else if !isBreak {
        word.append(bytes[index])
      }
      if isBreak && !word.isEmpty {
        words.append(word)
        word.removeAll()
      }
      index += 1
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// A sign of U+2000 to U+203F, by its last byte.
  private static func sign(_ last: UInt8) -> [UInt8] {
    last == 0x99 ? [UInt8(ascii: "'")] : [0xe2, 0x80, last]
  }

  private static func removePlural(_ key: inout [UInt8]) {
    let isPlural =
      key.last == UInt8(ascii: "s") && !key.hasSuffix("ss") && !key.hasSuffix("us")
      && !key.hasSuffix("is")
    if isPlural { key.removeLast() }
  }
}
