internal import CICU

/// ICU's exceptions to its sentence rules: abbreviations after which no sentence ends ("Mrs.").
///
/// This is `SimpleFilteredSentenceBreakIterator` of ICU's `filteredbrk.cpp`. An abbreviation with
/// a point inside ("U.S.") is looked for in two steps: backwards up to its first point, and from
/// there forwards as a whole; so is every other abbreviation that begins like it.
package struct Suppressions: Sendable {
  /// The abbreviations, in UTF-8.
  package let words: [[UInt8]]

  /// The reversed words, or beginnings of words, that may stand before a boundary.
  private var backwards = ASCIITrie()

  /// The words of which only a beginning is in ``backwards``.
  private var forwards = ASCIITrie()

  private static let beginning: UInt8 = 1
  private static let whole: UInt8 = 2

  /// Takes a list of abbreviations.
  ///
  /// - Returns: `nil` when one of them is not ASCII, which the tries cannot hold.
  package init?(_ words: [[UInt8]]) {
    guard words.allSatisfy({ $0.allSatisfy { $0 < 0x80 } }) else { return nil }
    self.words = words
    let beginnings = Set(words.compactMap(Self.beginning(of:)))
    for beginning in beginnings { backwards.insert(beginning.reversed(), Self.beginning) }
    for word in words {
      let isSplit = beginnings.contains { word.starts(with: $0) }
      if isSplit {
        forwards.insert(word, Self.whole)
      } else {
        backwards.insert(word.reversed(), Self.whole)
      }
    }
  }

  /// A word up to its first point, when more follows.
  private static func beginning(of word: [UInt8]) -> [UInt8]? {
    guard let point = word.firstIndex(of: 0x2e), point + 1 < word.count else { return nil }
    return Array(word[...point])
  }

  /// Whether an abbreviation before `boundary`, or one space before it, holds the sentence open.
  func hold(_ text: Span<UInt8>, at boundary: Int) -> Bool {
    var index = boundary
    if text[index - 1] == 0x20 { index -= 1 }
    var cursor = ASCIITrie.Cursor()
    var best: (index: Int, value: UInt8)?
    while index > 0 && backwards.step(&cursor, text[index - 1]) {
      index -= 1
      if let value = backwards.value(cursor) { best = (index, value) }
    }
    guard let best else { return false }
    return best.value == Self.whole || isWhole(text, from: best.index)
  }

  /// Whether a whole word begins at `start`, and no longer word could.
  private func isWhole(_ text: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    var cursor = ASCIITrie.Cursor()
    while index < text.count && forwards.hasNext(cursor) {
      guard forwards.step(&cursor, text[index]) else { return false }
      index += 1
    }
    return forwards.value(cursor) != nil
  }
}

// MARK: - ICU's list

extension Suppressions {
  /// The list of the installed ICU for English.
  static func installed() -> Suppressions? {
    var status: cicu_status = 0
    // Safety: each bundle is closed once, after the last use of it and of its strings.
    let root = unsafe cicu_ures_openBreakData(ICU.sentenceRulesLocale, &status)
    defer { unsafe cicu_ures_close(root) }
    let exceptions = unsafe cicu_ures_getByKey(root, "exceptions", &status)
    defer { unsafe cicu_ures_close(exceptions) }
    let list = unsafe cicu_ures_getByKey(exceptions, "SentenceBreak", &status)
    defer { unsafe cicu_ures_close(list) }
    guard status <= 0 else { return nil }
    var words: [[UInt8]] = []
    let count = unsafe cicu_ures_getSize(list)
    for index in 0..<count {
      var length: Int32 = 0
      let units = unsafe cicu_ures_getStringByIndex(list, index, &length, &status)
      guard status <= 0, let units = unsafe units else { return nil }
      // Safety: ICU's string has `length` units and lives as long as the bundle.
      let buffer = unsafe UnsafeBufferPointer(start: units, count: Int(length))
      words.append(Array(unsafe String(decoding: buffer, as: UTF16.self).utf8))
    }
    return Suppressions(words)
  }
}
