/// A hash table of term numbers: open addressing, eight bytes a slot.
///
/// A slot holds a term's number plus one, 24 bits of its hash, and its length in bytes (255 for
/// all that are longer), so that a slot that matches nearly always is the right one, and a term
/// that is shorter than 17 bytes is the right one when its head is. Zero is a free slot. The order of terms
/// never depends on this table.
struct TermSlots: Sendable {
  private var slots = [UInt64](repeating: 0, count: 1 << 10)
  private var used = 0

  /// A search that has looked at the slots before `index`.
  struct Probe {
    fileprivate var index: Int
    fileprivate let tag: UInt64
  }

  /// Whether it is time to double the table: above half full, searches become long.
  var isCrowded: Bool { used * 2 > slots.count }

  /// Begins to search for a term.
  @inline(__always) func probe(_ hash: UInt64, count: Int) -> Probe {
    Probe(index: Int(truncatingIfNeeded: hash), tag: Self.tag(hash, count: count))
  }

  /// The next term that may be the one that is searched for, or `nil` when it is unknown.
  @inline(__always) func next(_ probe: inout Probe) -> TermID? {
    while true {
      let slot = slots[probe.index & (slots.count - 1)]
      probe.index &+= 1
      if slot >> 32 == probe.tag && slot != 0 {
        return TermID(rawValue: UInt32(truncatingIfNeeded: slot) &- 1)
      }
      if slot == 0 { return nil }
    }
  }

  /// Adds a term that is not in the table.
  mutating func insert(_ id: TermID, _ hash: UInt64, count: Int) {
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = Self.tag(hash, count: count) << 32 | UInt64(id.rawValue + 1)
    used += 1
  }

  /// Makes all slots free and twice as many.
  mutating func removeAllAndDouble() {
    let count = slots.count * 2
    slots = []  // First, so that both tables are never held at once.
    slots = [UInt64](repeating: 0, count: count)
    used = 0
  }

  @inline(__always) private static func tag(_ hash: UInt64, count: Int) -> UInt64 {
    (hash >> 40) << 8 | UInt64(min(count, 255))
  }
}
