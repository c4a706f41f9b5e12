/// Says of most pairs of a state and a word that the word does not lead on: a Bloom filter with one
/// hash and at least eight bits for each transition.
///
/// One read of a small table settles what a search would take a dozen reads of a large one for.
struct TransitionFilter: Sendable, Equatable {
  private var bits: [UInt64]

  /// - Parameter capacity: The number of transitions that will be inserted.
  init(capacity: Int = 0) {
    var words = 1
    while words * 64 < capacity * 8 { words *= 2 }
    bits = [UInt64](repeating: 0, count: words)
  }

  mutating func insert(_ state: UInt32, _ word: UInt32) {
    let hash = Self.hash(state, word)
    bits[index(hash)] |= 1 << (hash & 63)
  }

  /// Whether a transition may have been inserted; of others about one in eight may seem so.
  func mayContain(_ state: UInt32, _ word: UInt32) -> Bool {
    let hash = Self.hash(state, word)
    return bits[index(hash)] >> (hash & 63) & 1 != 0
  }

  private func index(_ hash: UInt64) -> Int { Int(hash >> 6) & (bits.count - 1) }

  /// Fibonacci hashing: the top bits of a product are well mixed.
  private static func hash(_ state: UInt32, _ word: UInt32) -> UInt64 {
    let key = UInt64(state) << 32 | UInt64(word)
    return ((key ^ (key >> 32)) &* 0x9e37_79b9_7f4a_7c15) >> 24
  }
}
