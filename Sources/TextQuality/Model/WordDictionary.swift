/// The classes of words: 65,536 slots of four bytes that know words by 32 bits of their hash.
///
/// A slot holds, from the lowest bits up: 16 bits of the hash (the other 16 chose the slot), the
/// class, and flags. A word that is not in the dictionary is taken for one that is about once in
/// 50,000 times.
struct WordDictionary: Sendable {
  /// What the dictionary says of a word.
  struct Entry {
    let wordClass: UInt8
    let isFunctionWord: Bool
  }

  private static let used: UInt32 = 1 << 24
  private static let functionWord: UInt32 = 2 << 24

  private(set) var slots: [UInt32]

  init(slots: [UInt32]) { self.slots = slots }

  init() { slots = [UInt32](repeating: 0, count: ModelLayout.slotCount) }

  /// The word's entry, or `nil` when the word is unknown.
  ///
  /// - Complexity: O(*n*) in bytes of `word`.
  subscript(word: some Collection<UInt8>) -> Entry? {
    let slot = slots[self.slot(of: word)]
    guard slot & Self.used != 0 else { return nil }
    return Entry(
      wordClass: UInt8(truncatingIfNeeded: slot >> 16),
      isFunctionWord: slot & Self.functionWord != 0)
  }

  /// Adds a word, unless one with the same hash is there.
  ///
  /// Frequent words come first, so that they lie in their own slots.
  mutating func insert(_ word: some Collection<UInt8>, _ entry: Entry) {
    let slot = slot(of: word)
    guard slots[slot] & Self.used == 0 else { return }
    slots[slot] =
      Self.hash(word) >> 16 | UInt32(entry.wordClass) << 16 | Self.used
      | (entry.isFunctionWord ? Self.functionWord : 0)
  }

  /// Where the word lies, or the free slot where it would lie.
  private func slot(of word: some Collection<UInt8>) -> Int {
    let hash = Self.hash(word)
    var slot = Int(hash & 0xffff)
    // The dictionary is never full, which reading and training make sure of.
    while slots[slot] & Self.used != 0 && slots[slot] & 0xffff != hash >> 16 {
      slot = (slot + 1) & 0xffff
    }
    return slot
  }

  /// Whether a slot is free, without which a search might not end.
  var hasFreeSlot: Bool { slots.contains { $0 & Self.used == 0 } }

  private static func hash(_ word: some Collection<UInt8>) -> UInt32 {
    let hash = FowlerNollVo.hash(word)
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}

/// The hash function FNV-1a of 64 bits (Fowler, Noll and Vo).
enum FowlerNollVo {
  static func hash(_ bytes: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
