/// The contexts of a text that have been seen: a word with both neighbours.
///
/// A context that comes again is no second observation: templates, captions and repeated
/// abbreviations would otherwise be counted as often as they are printed. Contexts are compared
/// themselves, not their hashes, so that results do not depend on how a worker numbers terms.
struct SeenContexts {
  /// The number of the text in the high half, a position in the low half.
  private var slots: [UInt64] = []
  private var text: UInt64 = 0
  private var mask = 0

  init() {}

  /// Forgets everything and makes room for a text.
  mutating func start(positionCount: Int) {
    text += 1
    var capacity = 64
    while capacity < 2 * positionCount { capacity *= 2 }
    mask = capacity - 1
    if slots.count < capacity || text > UInt64(UInt32.max) {
      slots = [UInt64](repeating: 0, count: max(capacity, slots.count))
      text = 1
    }
  }

  /// Whether the context of a position is seen for the first time; it is noted then.
  ///
  /// - Precondition: There is a position before and after it.
  /// - Complexity: O(1), expected.
  mutating func insert(_ index: Int, of positions: [Position]) -> Bool {
    let positions = positions.span
    let (left, word, right) =
      (positions[index - 1].term, positions[index].term, positions[index + 1].term)
    var slot = Self.hash(left, word, right) & mask
    while slots[slot] >> 32 == text {
      let seen = Int(slots[slot] & 0xffff_ffff)
      if positions[seen].term == word && positions[seen - 1].term == left
        && positions[seen + 1].term == right
      {
        return false
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = text << 32 | UInt64(index)
    return true
  }

  private static func hash(_ left: UInt32, _ word: UInt32, _ right: UInt32) -> Int {
    let outer = UInt64(left) << 32 | UInt64(right)
    let mixed = (outer &* 0x9e37_79b9_7f4a_7c15) ^ (UInt64(word) &* 0xbf58_476d_1ce4_e5b9)
    let spread = mixed &* 0x94d0_49bb_1331_11eb
    return Int(truncatingIfNeeded: spread >> 33)
  }
}
