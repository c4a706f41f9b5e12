/// Says of most pairs of a state and a word that the word does not lead on: a Bloom filter with one
/// hash and at least eight bits for each transition.
///
/// One read of a small table settles what a search would take a dozen reads of a large one for.
struct TransitionFilter: Sendable, Equatable {
  /// A power of two of them.
  private let bits: FlatArray<UInt64>

  init(_ transitions: [(state: UInt32, word: UInt32)]) {
    var words = 1
    while words * 64 < transitions.count * 8 { words *= 2 }
    var bits = [UInt64](repeating: 0, count: words)
    for (state, word) in transitions {
      let hash = Self.hash(state, word)
      bits[Self.index(hash, words)] |= 1 << (hash & 63)
    }
    self.bits = FlatArray(bits)
  }

  /// Whether a transition may be one of those; of others about one in eight may seem so.
  func mayContain(_ state: UInt32, _ word: UInt32) -> Bool {
    let hash = Self.hash(state, word)
    return bits[Self.index(hash, bits.count)] >> (hash & 63) & 1 != 0
  }

  private static func index(_ hash: UInt64, _ count: Int) -> Int { Int(hash >> 6) & (count - 1) }

  /// Fibonacci hashing: the top bits of a product are well mixed.
  private static func hash(_ state: UInt32, _ word: UInt32) -> UInt64 {
    let key = UInt64(state) << 32 | UInt64(word)
    return ((key ^ (key >> 32)) &* 0x9e37_79b9_7f4a_7c15) >> 24
  }

  func write(to writer: inout CacheWriter) { writer.write(bits) }

  /// Reads what was written; `nil` when it is not whole.
  init?(_ reader: inout CacheReader) {
    guard let bits = reader.flatArray(of: UInt64.self), bits.count > 0,
      bits.count & (bits.count - 1) == 0
    else { return nil }
    self.bits = bits
  }
}
