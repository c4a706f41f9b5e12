/// The number of a term in one ``Lexicon``: dense, from zero, in order of first occurrence.
package struct TermID: Hashable, Comparable, Sendable {
  /// The number itself.
  package let rawValue: UInt32

  /// Takes a number that a lexicon gave.
  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The number as an index into an array that holds something for each term.
  @inlinable package var index: Int { Int(rawValue) }

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
///
/// A look-up of a word of up to 16 bytes reads one place in memory; see ``TermSlots``.
package struct Lexicon: Sendable {
  /// All terms, end to end.
  package private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  private(set) var slots = TermSlots()

  /// Makes a lexicon without terms.
  package init() {}

  /// Makes a lexicon without terms that has room for so many.
  package init(capacity: Int) {
    slots = TermSlots(capacity: capacity)
    ends.reserveCapacity(capacity)
  }

  /// The number of terms.
  package var count: Int { ends.count }

  /// Where the term lies in ``bytes``.
  package func range(of id: TermID) -> Range<Int> {
    (id.index == 0 ? 0 : ends[id.index - 1])..<ends[id.index]
  }

  /// The term's first eight bytes as a number, in the order of the bytes, zeros after its end.
  package func sortPrefix(of id: TermID) -> UInt64 {
    TermHead(of: range(of: id), in: bytes.span).low.bigEndian
  }

  /// The term as a string, for output and tests.
  package func string(for id: TermID) -> String {
    String(decoding: bytes[range(of: id)], as: UTF8.self)
  }

  /// The terms as strings.
  ///
  /// Terms that are asked for together lie anywhere in memory: that all are found before the
  /// first is read lets the processor fetch several at a time.
  package func strings(for ids: ArraySlice<TermID>) -> [String] {
    let ranges = ids.map { range(of: $0) }
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      // Safety: the ranges lie within the array, which is checked, and it outlives the closure.
      ranges.map { range in
        unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      }
    }
  }

  /// The term's number; the term is added when it is new.
  ///
  /// - Complexity: O(*n*) in bytes of `term`, amortised.
  package mutating func intern(_ term: Span<UInt8>) -> TermID {
    let head = TermHead(of: 0..<term.count, in: term)
    let hash = Self.hash(head, term)
    return find(head, hash, term) ?? add(head, hash, term)
  }

  /// The numbers here of all terms of another lexicon, in their order there; those that are new
  /// are added.
  ///
  /// Some hundreds of terms are asked for from memory before the first of them is looked up.
  ///
  /// - Complexity: O(*n*) in bytes of the other's terms.
  package mutating func intern(termsOf other: Lexicon) -> [TermID] {
    let bytes = other.bytes.span
    var found: [TermID] = []
    found.reserveCapacity(other.count)
    for start in stride(from: 0, to: other.count, by: 256) {
      let ids = (start..<min(start + 256, other.count)).map { TermID(rawValue: UInt32($0)) }
      let keys = ids.map { other.headAndHash(other.range(of: $0)) }
      for (_, hash) in keys { slots.prefetch(UInt32(truncatingIfNeeded: hash)) }
      for (id, (head, hash)) in zip(ids, keys) {
        let term = bytes.extracting(other.range(of: id))
        found.append(find(head, hash, term) ?? add(head, hash, term))
      }
    }
    return found
  }

  /// The term's number, or `nil` when the term is unknown.
  package func find(_ term: Span<UInt8>) -> TermID? {
    let head = TermHead(of: 0..<term.count, in: term)
    return find(head, Self.hash(head, term), term)
  }
}

// MARK: - Terms that are known by their heads

extension Lexicon {
  /// The number of a term of at most 16 bytes; the term is added when it is new.
  mutating func intern(_ head: TermHead, count: Int) -> TermID {
    let hash = head.hash
    var probe = slots.probe(hash, head, count: count)
    return slots.next(&probe) ?? add(head, hash, count: count)
  }

  /// Writes out the bytes of a head, which only a term that is new needs.
  @inline(never) private mutating func add(
    _ head: TermHead, _ hash: UInt64, count: Int
  ) -> TermID {
    for offset in 0..<count {
      let word = offset < 8 ? head.low : head.high
      bytes.append(UInt8(truncatingIfNeeded: word.littleEndian >> UInt64(8 * (offset % 8))))
    }
    return addEnd(head, hash, count: count)
  }
}

// MARK: - Terms of any length

extension Lexicon {
  private func find(_ head: TermHead, _ hash: UInt64, _ term: Span<UInt8>) -> TermID? {
    var probe = slots.probe(hash, head, count: term.count)
    while let id = slots.next(&probe) {
      if term.count <= TermHead.capacity || rest(of: id, equals: term) { return id }
    }
    return nil
  }

  private mutating func add(_ head: TermHead, _ hash: UInt64, _ term: Span<UInt8>) -> TermID {
    for index in term.indices { bytes.append(term[index]) }
    return addEnd(head, hash, count: term.count)
  }

  private mutating func addEnd(_ head: TermHead, _ hash: UInt64, count: Int) -> TermID {
    let id = TermID(rawValue: UInt32(ends.count))
    ends.append(bytes.count)
    slots.insert(id, hash, head, count: count)
    if slots.isCrowded { growSlots() }
    return id
  }

  private mutating func growSlots() {
    slots.removeAllAndDouble()
    for index in ends.indices {
      let id = TermID(rawValue: UInt32(index))
      let range = range(of: id)
      let (head, hash) = headAndHash(range)
      slots.insert(id, hash, head, count: range.count)
    }
  }

  private func headAndHash(_ range: Range<Int>) -> (TermHead, UInt64) {
    let head = TermHead(of: range, in: bytes.span)
    guard range.count > TermHead.capacity else { return (head, head.hash) }
    return (head, Self.hash(head, bytes.span.extracting(range)))
  }

  /// Whether a known term with the same head is the same term.
  private func rest(of id: TermID, equals term: Span<UInt8>) -> Bool {
    let known = range(of: id)
    guard known.count == term.count else { return false }
    var offset = TermHead.capacity
    while offset < term.count {
      if bytes[known.lowerBound + offset] != term[offset] { return false }
      offset += 1
    }
    return true
  }

  /// The hash of a head, mixed with what follows it, 16 bytes at a time.
  private static func hash(_ head: TermHead, _ term: Span<UInt8>) -> UInt64 {
    var hash = head.hash
    var offset = TermHead.capacity
    while offset < term.count {
      let part = TermHead(of: offset..<term.count, in: term)
      hash = (hash ^ part.hash) &* 0x9fb2_1c65_1e98_df25
      hash ^= hash >> 32
      offset += TermHead.capacity
    }
    return hash
  }
}
