internal import CICU

/// One byte for each code point: its category in a ``RuleTable`` and two facts about it.
///
/// A flat table of 1.1 MB is filled once for a program; a text touches the few lines of it that
/// its script needs, which is faster than any smaller table.
package struct CodePointClasses: Sendable {
  /// The bits of a class that hold the category.
  package static let category: UInt8 = 0x1f
  /// The bit of letters and numbers, general categories L and N.
  static let letterOrNumber: UInt8 = 0x40
  /// The bit of characters among which ICU finds words by dictionary.
  static let dictionary: UInt8 = 0x80

  /// The class of each code point.
  package private(set) var table: [UInt8]

  /// Reads the categories of all code points from ICU's trie.
  ///
  /// - Returns: `nil` when ICU does not know the trie, or a category exceeds five bits.
  init?(trie rules: [UInt32], at offset: Int, byteCount: Int) {
    var status: cicu_status = 0
    table = [UInt8](repeating: 0, count: 0x11_0000)
    guard offset + byteCount <= rules.count * 4 else { return nil }
    // Safety: the trie lies within the array, which outlives it; it is closed once.
    let isRead = unsafe rules.withUnsafeBytes { bytes -> Bool in
      guard let base = bytes.baseAddress,
        let trie = unsafe cicu_ucptrie_openFromBinary(base + offset, Int32(byteCount), &status)
      else { return false }
      defer { unsafe cicu_ucptrie_close(trie) }
      return unsafe Self.read(trie, into: &table)
    }
    guard isRead else { return nil }
  }

  private static func read(_ trie: OpaquePointer, into table: inout [UInt8]) -> Bool {
    var start: Int32 = 0
    var value: UInt32 = 0
    // Safety: the trie is open, and ICU answers a negative end beyond the last code point.
    while case let end = unsafe cicu_ucptrie_getRange(trie, start, &value), end >= start {
      guard value <= UInt32(category) else { return false }
      for codePoint in Int(start)...Int(end) { table[codePoint] = UInt8(value) }
      start = end + 1
    }
    return start == 0x11_0000
  }

  /// Marks letters and numbers, and the categories from `dictionaryCategory` on.
  mutating func addMarks(dictionaryCategory: Int) {
    for index in table.indices where table[index] >= dictionaryCategory {
      table[index] |= Self.dictionary
    }
    for range in Self.lettersAndNumbers() {
      for index in range { table[index] |= Self.letterOrNumber }
    }
  }

  /// Ranges of code points of general category L or N, as ICU enumerates them.
  private static func lettersAndNumbers() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    // Safety: ICU passes the pointer on to the callback, and only before this call returns.
    unsafe withUnsafeMutablePointer(to: &ranges) { pointer in
      unsafe cicu_u_enumCharTypes(
        { context, start, limit, type in
          guard LetterOrNumber(generalCategory: UInt32(type)) != .neither else { return 1 }
          // Safety: the context is the pointer to `ranges` that is passed below.
          let ranges = unsafe context?.assumingMemoryBound(to: [Range<Int>].self)
          unsafe UnsafeMutablePointer(mutating: ranges)?.pointee.append(Int(start)..<Int(limit))
          return 1
        }, pointer)
    }
    return ranges
  }
}
