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

  /// More slots than that are given back after a document.
  private static let keptSlotCount = 1 << 18

  /// The hashes of the distinct shingles, ascending.
  ///
  /// A slot's place is the leading part of its hash, so that the table, read from its beginning,
  /// is nearly sorted already.
  private mutating func shingles(of terms: Span<UInt64>) -> [UInt64] {
    guard !terms.isEmpty else { return [] }
    let capacity = 2 * max(1, terms.count - shingleLength + 1)
    makeRoom(for: capacity)
    fillSlots(terms, capacity: capacity)
    let count = Self.collect(&slots, capacity: capacity, into: &distinct)
    Self.sort(&distinct, count: count)
    let shingles = Array(distinct[..<count])
    if slots.count > Self.keptSlotCount { (slots, distinct) = ([], []) }
    return shingles
  }

  private mutating func makeRoom(for capacity: Int) {
    guard slots.count < capacity else { return }
    slots = Array(repeating: 0, count: max(capacity, 1 << 12))
    // One more than can be found: collecting writes one place ahead.
    distinct = Array(repeating: 0, count: slots.count / 2 + 1)
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
        polynomial &* Self.base &+ terms[index] &- terms[index - length] &* leavingFactor
      Self.insert(Mixing.finish(polynomial ^ UInt64(length)), into: &table, capacity: capacity)
    }
  }

  @inline(__always) private static func insert(
    _ mixed: UInt64, into table: inout MutableSpan<UInt64>, capacity: Int
  ) {
    let hash = max(1, mixed)  // Zero marks a free slot.
    var slot = Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(capacity)).high)
    while table[slot] != 0 && table[slot] != hash {
      slot = slot + 1 == capacity ? 0 : slot + 1
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
    for slot in 0..<capacity {
      // Without a branch: half of the slots are free, and no processor could guess which.
      found[count] = table[slot]
      count &+= table[slot] == 0 ? 0 : 1
      table[slot] = 0
    }
    return count
  }

  /// Sorts the first hashes: by insertion, as few are out of place.
  private static func sort(_ distinct: inout [UInt64], count: Int) {
    var found = distinct.mutableSpan
    for index in 1..<max(1, count) {
      let hash = found[index]
      var place = index
      while place > 0 && found[place - 1] > hash {
        found[place] = found[place - 1]
        place -= 1
      }
      found[place] = hash
    }
  }
}
