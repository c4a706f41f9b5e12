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

  /// The hashes of the distinct shingles, ascending.
  private mutating func shingles(of terms: Span<UInt64>) -> [UInt64] {
    guard !terms.isEmpty else { return [] }
    makeRoom(for: max(1, terms.count - shingleLength + 1))
    return []
  }

  private mutating func makeRoom(for count: Int) {
  }
}
