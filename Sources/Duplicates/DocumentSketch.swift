/// What finding duplicates needs to know of one document.
package struct DocumentSketch: Sendable, Equatable {
  /// Equal for documents with the same sequence of terms.
  package let contentHash: ContentHash
  /// The hashes of the distinct shingles, ascending, none of them zero; empty for a document
  /// without tokens.
  package let shingles: [UInt64]
}

/// A hash of 128 bits over a sequence of terms.
///
/// Two different sequences share a hash with a probability of about 2^-128, unless somebody made
/// them to: the hash is not cryptographic.
package struct ContentHash: Sendable, Hashable, Comparable {
  package let high: UInt64
  package let low: UInt64

  /// Hashes a sequence of term hashes, in two chains that do not depend on each other.
  init(of terms: Span<UInt64>) {
    var first = Mixing.seed
    var second = Mixing.golden
    for index in terms.indices {
      first = Mixing.fold(first ^ terms[index], Mixing.factor)
      second = ((second << 27 | second >> 37) ^ terms[index]) &* Mixing.golden
    }
    high = Mixing.finish(first ^ UInt64(terms.count))
    low = Mixing.finish(second &+ UInt64(terms.count))
  }

  package static func < (a: ContentHash, b: ContentHash) -> Bool {
    (a.high, a.low) < (b.high, b.low)
  }
}
