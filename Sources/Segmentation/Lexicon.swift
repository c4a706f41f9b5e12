/// The number of a term in one ``Lexicon``: dense, from zero, in order of first occurrence.
package struct TermID: Hashable, Comparable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The number as an index into an array that holds something for each term.
  package var index: Int { Int(rawValue) }

  package static func < (a: TermID, b: TermID) -> Bool { a.rawValue < b.rawValue }
}

/// Gives each distinct byte string a dense number, so that everything after it works on integers.
///
/// The bytes of all terms lie one after the other in ``bytes``; a string that is known already
/// is neither copied nor allocated.
///
///     var lexicon = Lexicon()
///     let id = lexicon.intern([UInt8]("zinc".utf8).span)
///     lexicon.string(for: id)  // "zinc"
package struct Lexicon: Sendable {
  /// All terms, end to end.
  package private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []

  /// Open addressing: zero is free, otherwise a term's number plus one. The count is a power of 2.
  private var slots: [UInt32]

  package init() {
    slots = [UInt32](repeating: 0, count: 1 << 10)
  }

  /// The number of terms.
  package var count: Int { ends.count }

  /// Where the term lies in ``bytes``.
  package func range(of id: TermID) -> Range<Int> {
    (id.index == 0 ? 0 : ends[id.index - 1])..<ends[id.index]
  }

  /// The term as a string, for output and tests.
  package func string(for id: TermID) -> String {
    String(decoding: bytes[range(of: id)], as: UTF8.self)
  }

  /// The term's number; the term is added when it is new.
  ///
  /// - Complexity: O(*n*) in bytes of `term`, amortised.
  package mutating func intern(_ term: Span<UInt8>) -> TermID {
    let hash = Self.hash(term)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = TermID(rawValue: slots[slot] - 1)
      if hashes[id.index] == hash && matches(id, term) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(term, hash: hash, slot: slot)
  }

  /// The term's number, or `nil` when the term is unknown.
  package func find(_ term: Span<UInt8>) -> TermID? {
    let hash = Self.hash(term)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = TermID(rawValue: slots[slot] - 1)
      if hashes[id.index] == hash && matches(id, term) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func add(_ term: Span<UInt8>, hash: UInt32, slot: Int) -> TermID {
    for index in term.indices { bytes.append(term[index]) }
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return TermID(rawValue: UInt32(ends.count - 1))
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  private func matches(_ id: TermID, _ term: Span<UInt8>) -> Bool {
    let known = range(of: id)
    guard known.count == term.count else { return false }
    for offset in 0..<term.count where bytes[known.lowerBound + offset] != term[offset] {
      return false
    }
    return true
  }

  /// FNV-1a with a final mix. The order of terms never depends on it.
  private static func hash(_ term: Span<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in term.indices { hash = (hash ^ UInt64(term[index])) &* 0x0000_0100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 29))
  }
}
