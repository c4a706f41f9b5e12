/// A distinct sequence of terms, and where its shingles lie.
struct Content: Sendable {
  let hash: ContentHash
  /// The address of the first shingle.
  fileprivate(set) var address = 0
  fileprivate var storedCount: UInt32 = 0

  /// The number of distinct shingles; 0 for a document without tokens.
  var shingleCount: Int { Int(storedCount) }
}

/// The distinct contents of a shard, numbered in the order of their coming.
struct ContentTable: Sendable {
  private(set) var all: [Content] = []
  /// Open addressing: the number of a content plus one, or zero in a free slot.
  private var slots = [UInt32](repeating: 0, count: 16)

  /// The number of a content; the content is added when it is new.
  mutating func insert(_ hash: ContentHash) -> (number: Int, isNew: Bool) {
    let slot = slot(of: hash)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    all.append(Content(hash: hash))
    slots[slot] = UInt32(all.count)
    if all.count * 2 > slots.count { grow() }
    return (all.count - 1, true)
  }

  /// Notes where the shingles of a content lie.
  mutating func setShingles(of number: Int, address: Int, count: Int) {
    all[number].address = address
    all[number].storedCount = UInt32(count)
  }

  private func slot(of hash: ContentHash) -> Int {
    var slot = Int(truncatingIfNeeded: hash.low) & (slots.count - 1)
    while slots[slot] != 0 && all[Int(slots[slot]) - 1].hash != hash {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in all.indices { slots[slot(of: all[number].hash)] = UInt32(number + 1) }
  }
}
