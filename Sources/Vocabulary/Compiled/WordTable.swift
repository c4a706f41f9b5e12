internal import Segmentation

/// The words of all names by number, and their numbers by word: what a lexicon knows, once nothing
/// is added any more.
struct WordTable: Sendable, Equatable {
  private let words: FlatTexts
  /// A hash table with linear probing, of which at most four fifths are taken: the upper half of a
  /// word's hash above its number plus one, or zero.
  private let slots: FlatArray<UInt64>

  /// - Complexity: O(*n*) in bytes of words.
  init(_ lexicon: borrowing Lexicon) {
    let ids = (0..<lexicon.count).map { TermID(rawValue: UInt32($0)) }
    words = FlatTexts(
      bytes: lexicon.bytes, ends: ids.map { UInt32(lexicon.range(of: $0).upperBound) })
    var count = 16
    while count * 4 < ids.count * 5 { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    for id in ids {
      let hash = Self.hash(lexicon.bytes.span.extracting(lexicon.range(of: id)))
      var slot = Self.slot(hash, count)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = hash & ~0xffff_ffff | UInt64(id.rawValue + 1)
    }
    self.slots = FlatArray(slots)
  }

  /// The number of a word, or `nil` when no name has it.
  func find(_ word: Span<UInt8>) -> UInt32? {
    let hash = Self.hash(word)
    var slot = Self.slot(hash, slots.count)
    while slots[slot] != 0 {
      let number = UInt32(truncatingIfNeeded: slots[slot]) &- 1
      if slots[slot] >> 32 == hash >> 32 && number < words.count
        && words.isEqual(Int(number), to: word)
      {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func hash(_ word: Span<UInt8>) -> UInt64 {
    var key = ContentKey()
    key.add(word)
    return key.value
  }

  private static func slot(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash) & (count - 1)
  }

  func write(to writer: inout CacheWriter) {
    words.write(to: &writer)
    writer.write(slots)
  }

  /// Reads what was written; `nil` when it is not whole, or has no free slot to end a search.
  init?(_ reader: inout CacheReader) {
    guard let words = FlatTexts(&reader), let slots = reader.flatArray(of: UInt64.self),
      slots.count & (slots.count - 1) == 0, slots.contains(0)
    else { return nil }
    self.words = words
    self.slots = slots
  }
}
