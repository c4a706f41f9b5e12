/// A hash table of term numbers: open addressing, 24 bytes a slot.
///
/// A slot holds a term's head beside its number, so that one place in memory answers a search
/// for a word of up to 16 bytes. The order of terms never depends on this table.
struct TermSlots: Sendable {
  /// A term, or nothing.
  struct Slot {
    /// The term's first bytes.
    fileprivate(set) var head = TermHead.empty
    /// The term's length in bytes, or 255 when that is less.
    fileprivate(set) var length: UInt32 = 0
    /// The term's number plus one, or zero in a free slot.
    fileprivate(set) var number: UInt32 = 0

    /// A free slot.
    init() {}

    /// A slot with a term.
    init(_ head: TermHead, length: UInt32, _ term: TermID) {
      self.head = head
      self.length = length
      number = term.rawValue + 1
    }

    /// The term in a slot that is not free.
    @inline(__always) var term: TermID { TermID(rawValue: number &- 1) }

    /// Zero when the slot holds a term with such a head and length, or is free and the length zero.
    @inline(__always) func difference(_ head: TermHead, length: UInt32) -> UInt64 {
      // Without a branch, so that the next slot is fetched before this one has come.
      (self.head.low ^ head.low) | (self.head.high ^ head.high) | UInt64(self.length ^ length)
    }
  }

  private var slots: [Slot]
  private var used = 0

  /// - Parameter capacity: The number of terms that find room without growing.
  init(capacity: Int = 0) {
    var count = 1 << 10
    while capacity * 8 > count * 5 { count *= 2 }
    slots = Array(repeating: Slot(), onLargePages: count)
  }

  /// A search that has looked at the slots before `index`.
  struct Probe {
    fileprivate var index: Int
    fileprivate let head: TermHead
    fileprivate let length: UInt32
  }

  /// Whether it is time to double the table: fuller than that, searches become long.
  var isCrowded: Bool { used * 8 > slots.count * 5 }

  /// The length of a term as its slot holds it.
  @inline(__always) static func length(_ count: Int) -> UInt32 { UInt32(min(count, 255)) }

  /// The slot that a search for a term with such a hash begins at.
  @inline(__always) func first(_ hash: UInt32) -> Slot {
    slots[Int(hash) & (slots.count - 1)]
  }

  /// Asks for that slot from memory.
  @inline(__always) func prefetch(_ hash: UInt32) {
    slots.prefetch(Int(hash) & (slots.count - 1))
  }

  /// Begins to search for a term.
  func probe(_ hash: UInt64, _ head: TermHead, count: Int) -> Probe {
    Probe(index: Int(truncatingIfNeeded: hash), head: head, length: Self.length(count))
  }

  /// The next term that may be the one that is searched for, or `nil` when it is unknown.
  func next(_ probe: inout Probe) -> TermID? {
    while true {
      let slot = slots[probe.index & (slots.count - 1)]
      probe.index &+= 1
      if slot.number == 0 { return nil }
      if slot.difference(probe.head, length: probe.length) == 0 { return slot.term }
    }
  }

  /// Adds a term that is not in the table.
  mutating func insert(_ id: TermID, _ hash: UInt64, _ head: TermHead, count: Int) {
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].number != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = Slot(head, length: Self.length(count), id)
    used += 1
  }

  /// Makes all slots free and twice as many.
  mutating func removeAllAndDouble() {
    let count = slots.count * 2
    slots = []  // First, so that both tables are never held at once.
    slots = Array(repeating: Slot(), onLargePages: count)
    used = 0
  }
}
