/// Makes sketches of documents; one for each worker, which reuses its buffers.
///
/// A shingle is a run of `shingleLength` tokens; a shorter document is one shingle. How often a
/// shingle occurs is not kept: a sentence that a document repeats does not make it a copy of
/// anything.
///
///     var sketcher = ShingleSketcher()
///     let sketch = sketcher.sketch(hashesOfTokens.span)
///     try shard.add(sketch, key: row)
///
/// Source: A. Broder (1997), "On the resemblance and containment of documents".
package struct ShingleSketcher: Sendable {
  /// Tokens in a shingle.
  package let shingleLength: Int
  /// The factor of the polynomial hash to the power of `shingleLength`.
  private let leavingFactor: UInt64

  /// A hash table, all zero between documents.
  private var slots: [UInt64] = []
  private var distinct: [UInt64] = []

  /// Makes a sketcher.
  ///
  /// Sketches of different shingle lengths must not meet in one shard.
  package init(shingleLength: Int = 5) {
    precondition(shingleLength > 0)
    self.shingleLength = shingleLength
    leavingFactor = (0..<shingleLength).reduce(1) { power, _ in power &* Self.base }
  }

  /// The sketch of a document.
  ///
  /// - Parameter terms: For each token, the ``termHash(_:)`` of its term.
  /// - Complexity: O(*n*) in tokens; one allocation.
  package mutating func sketch(_ terms: Span<UInt64>) -> DocumentSketch {
    DocumentSketch(contentHash: ContentHash(of: terms), shingles: shingles(of: terms))
  }
}

// MARK: - Shingles

extension ShingleSketcher {
  /// The factor of the polynomial hash; odd, as in PCG.
  private static let base: UInt64 = 0x5851_f42d_4c95_7f2d

  /// Slots for each shingle: four, so that few shingles meet another in their slot, which costs
  /// more than clearing slots does.
  private static let sparsity = 4

  /// More slots than that are given back after a document.
  private static let keptSlotCount = 1 << 19

  /// The hashes of the distinct shingles, ascending.
  ///
  /// They go into a table in which a slot's place is the leading part of its hash, and in which
  /// hashes that meet are kept in order, so that the table read from its beginning is sorted.
  ///
  /// Source: O. Amble and D. Knuth (1974), "Ordered hash tables".
  private mutating func shingles(of terms: Span<UInt64>) -> [UInt64] {
    guard !terms.isEmpty else { return [] }
    let count = max(1, terms.count - shingleLength + 1)
    makeRoom(for: count)
    fillSlots(terms, capacity: Self.sparsity * count)
    let distinctCount = Self.collect(&slots, capacity: Self.sparsity * count, into: &distinct)
    let shingles = Array(distinct[..<distinctCount])
    if slots.count > Self.keptSlotCount { (slots, distinct) = ([], []) }
    return shingles
  }

  private mutating func makeRoom(for count: Int) {
    guard distinct.count <= count else { return }
    // Collecting writes one place ahead.
    distinct = Array(repeating: 0, count: max(count, 1 << 10) + 1)
    // Behind the last slot of any hash there is room for all, so that no search runs over the end.
    slots = Array(repeating: 0, count: distinct.count * (Self.sparsity + 1))
  }

  /// Puts each distinct shingle into the table.
  ///
  /// The hash of a shingle is a polynomial in the hashes of its terms, rolled from one shingle to
  /// the next (Karp and Rabin 1987) and then mixed.
  private mutating func fillSlots(_ terms: Span<UInt64>, capacity: Int) {
    let (length, leavingFactor) = (min(shingleLength, terms.count), leavingFactor)
    var table = slots.mutableSpan
    var polynomial: UInt64 = 0
    for index in 0..<length { polynomial = polynomial &* Self.base &+ terms[index] }
    Self.insert(Mixing.finish(polynomial ^ UInt64(length)), into: &table, capacity: capacity)
    for index in length..<terms.count {
      polynomial =
        polynomial &* Self.base &+ terms[index] &- terms[index &- length] &* leavingFactor
      Self.insert(Mixing.finish(polynomial ^ UInt64(length)), into: &table, capacity: capacity)
    }
  }

  @inline(__always) private static func insert(
    _ mixed: UInt64, into table: inout MutableSpan<UInt64>, capacity: Int
  ) {
    var hash = max(1, mixed)  // Zero marks a free slot.
    var slot = Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(capacity)).high)
    while true {
      let held = table[slot]
      if held == 0 { break }
      if held == hash { return }
      if held > hash {
        table[slot] = hash
        hash = held
      }
      slot &+= 1
    }
    table[slot] = hash
  }

  /// Takes the hashes out of the table, which is all zero afterwards.
  ///
  /// - Returns: How many there are.
  private static func collect(
    _ slots: inout [UInt64], capacity: Int, into distinct: inout [UInt64]
  ) -> Int {
    var count = 0
    var table = slots.mutableSpan
    var found = distinct.mutableSpan
    var slot = 0
    while slot < capacity || table[slot] != 0 {
      // Without a branch: many slots are free, and no processor could guess which.
      found[count] = table[slot]
      count &+= table[slot] == 0 ? 0 : 1
      table[slot] = 0
      slot &+= 1
    }
    return count
  }
}
