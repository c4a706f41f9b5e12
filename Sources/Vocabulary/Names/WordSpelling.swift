/// Maps a word to the spelling that all its variants share.
///
/// The same function is applied to the words of names and to the words of texts, so that a rule
/// may change words that need no change ("exercise" to "exercize") as long as it does not make
/// one word of two.
struct WordSpelling {
  let steps: MatchingSteps

  /// The shared spelling of a word folded by NFKC_Casefold.
  ///
  /// - Complexity: O(*n*) in bytes.
  func canonical(_ word: [UInt8]) -> [UInt8] {
    var word = word
    canonicalize(&word)
    return word
  }

  /// Replaces a word folded by NFKC_Casefold by its shared spelling.
  func canonicalize(_ word: inout [UInt8]) {
    if word.contains(where: { $0 >= 0x80 }) { word = Transliteration.ascii(word, steps) }
    if steps.contains(.possessive) { Self.removePossessive(&word) }
    if steps.contains(.britishSpelling) && word.count >= 4 { Self.americanize(&word) }
  }

  /// Removes a final 's, then every apostrophe.
  private static func removePossessive(_ word: inout [UInt8]) {
    let apostrophe = UInt8(ascii: "'")
    guard word.contains(apostrophe) else { return }
    if word.count > 2 && word.hasSuffix("'s") { word.removeLast(2) }
    word.removeAll { $0 == apostrophe }
  }

  /// Sequences replaced wherever they stand, in words of at least five letters.
  private static let anywhere: [(StaticString, StaticString)] = [
    ("sulph", "sulf"), ("aluminium", "aluminum"), ("leuco", "leuko"),
    ("oghurt", "ogurt"), ("isation", "ization"), ("mould", "mold"), ("coeli", "celi"),
  ]

  /// Sequences replaced at the end, in words of at least five letters, before plural "s" or not.
  private static let atEnd: [(StaticString, StaticString)] = [
    ("ise", "ize"), ("ised", "ized"), ("iser", "izer"), ("ising", "izing"), ("lyse", "lyze"),
    ("lysed", "lyzed"), ("lysing", "lyzing"), ("tre", "ter"), ("bre", "ber"), ("ogue", "og"),
    ("gramme", "gram"),
  ]

  private static func americanize(_ word: inout [UInt8]) {
    if word.elementsEqual("grey".utf8) { word[2] = UInt8(ascii: "a") }
    guard word.count >= 5 else { return }
    removeDigraphs(&word)
    shortenOur(&word)
    if mayHoldPattern(word) {
      for (british, american) in anywhere { word.replaceFirst(british, american) }
    }
    let isPlural = word.last == UInt8(ascii: "s")
    if isPlural { word.removeLast() }
    for (british, american) in atEnd where word.hasSuffix(british) {
      word.removeLast(british.utf8CodeUnitCount)
      word.append(american)
      break
    }
    if isPlural { word.append(UInt8(ascii: "s")) }
  }

  /// Whether some two letters of a word are the first two of a sequence that is replaced anywhere:
  /// mostly not.
  private static func mayHoldPattern(_ word: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in word {
      if pairs[Int(previous & 31)] >> (byte & 31) & 1 != 0 { return true }
      previous = byte
    }
    return false
  }

  /// By the first letter of ``anywhere``'s sequences, a bit for each second letter.
  private static let pairs: [UInt32] = {
    var pairs = [UInt32](repeating: 0, count: 32)
    for (british, _) in anywhere {
      british.withUTF8Buffer { bytes in
        // Safety: each sequence has more than two bytes.
        unsafe pairs[Int(bytes[0] & 31)] |= 1 << (bytes[1] & 31)
      }
    }
    return pairs
  }()

  /// "our" becomes "or" behind a vowel: in "tumour", but not in "four", "source" or "mourning".
  private static func shortenOur(_ word: inout [UInt8]) {
    var hasVowel = false
    for index in 0..<max(0, word.count - 2) {
      if hasVowel && word.matches("our", at: index) {
        word.remove(at: index + 1)
        return
      }
      hasVowel = hasVowel || isVowel(word[index])
    }
  }

  /// Whether a byte is one of a, e, i, o, u, y.
  private static func isVowel(_ byte: UInt8) -> Bool {
    let vowels: UInt32 = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25
    return byte &- 0x61 < 26 && vowels >> (byte & 31) & 1 != 0
  }

  /// "ae" and "oe" become "e", but not at the end, where "ae" is a plural and "oe" is English.
  private static func removeDigraphs(_ word: inout [UInt8]) {
    var index = 0
    while index + 2 < word.count {
      let isVowel = word[index] == UInt8(ascii: "a") || word[index] == UInt8(ascii: "o")
      if isVowel && word[index + 1] == UInt8(ascii: "e") { word.remove(at: index) }
      index += 1
    }
  }
}

extension [UInt8] {
  /// Whether the bytes end in `suffix` and hold something before it.
  func hasSuffix(_ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    return count > length && matches(suffix, at: count - length)
  }

  /// Whether `part` stands at `index`.
  func matches(_ part: StaticString, at index: Int) -> Bool {
    let length = part.utf8CodeUnitCount
    guard index >= 0 && index + length <= count else { return false }
    return part.withUTF8Buffer { buffer in
      // Safety: the constant has `length` bytes.
      for offset in 0..<length where unsafe buffer[offset] != self[index + offset] { return false }
      return true
    }
  }

  mutating func append(_ part: StaticString) {
    // Safety: the buffer is read only inside the closure.
    part.withUTF8Buffer { buffer in unsafe append(contentsOf: buffer) }
  }

  mutating func replaceFirst(_ part: StaticString, _ replacement: StaticString) {
    let length = part.utf8CodeUnitCount
    guard count >= length else { return }
    for index in 0...(count - length) where matches(part, at: index) {
      var replaced = Array(self[..<index])
      replaced.append(replacement)
      replaced += self[(index + length)...]
      self = replaced
      return
    }
  }
}
