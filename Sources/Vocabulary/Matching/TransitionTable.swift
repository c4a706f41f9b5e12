/// Where a word leads from a state while the trie is being built: a hash table in flat arrays.
///
/// Open addressing with linear probing; at most half of the slots are taken.
struct TransitionTable: Sendable {
  /// State and word; all ones where the slot is free.
  private var keys: [UInt64]
  private var targets: [UInt32]
  private(set) var count = 0

  init(minimumCapacity: Int) {
    var slots = 16
    while slots < minimumCapacity * 2 { slots *= 2 }
    keys = [UInt64](repeating: .max, count: slots)
    targets = [UInt32](repeating: 0, count: slots)
  }

  /// The state that `word` leads to from `state`; zero when there is none.
  subscript(state: UInt32, word: UInt32) -> UInt32 {
    let key = UInt64(state) << 32 | UInt64(word)
    var slot = slot(of: key)
    while keys[slot] != key {
      if keys[slot] == .max { return 0 }
      slot = (slot + 1) & (keys.count - 1)
    }
    return targets[slot]
  }

  /// Adds a transition that is not in the table yet.
  mutating func insert(_ state: UInt32, _ word: UInt32, target: UInt32) {
    if (count + 1) * 2 > keys.count { grow() }
    place(UInt64(state) << 32 | UInt64(word), target)
    count += 1
  }

  /// All transitions, state and word in one key, in no order.
  var all: [(key: UInt64, target: UInt32)] {
    zip(keys, targets).filter { $0.0 != .max }.map { (key: $0.0, target: $0.1) }
  }

  private mutating func place(_ key: UInt64, _ target: UInt32) {
    var slot = slot(of: key)
    while keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    targets[slot] = target
  }

  private mutating func grow() {
    var larger = TransitionTable(minimumCapacity: keys.count)
    for (key, target) in zip(keys, targets) where key != .max { larger.place(key, target) }
    larger.count = count
    self = larger
  }

  /// Fibonacci hashing: the top bits of a product are well mixed.
  private func slot(of key: UInt64) -> Int {
    let mixed = (key ^ (key >> 32)) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed >> 20) & (keys.count - 1)
  }
}
