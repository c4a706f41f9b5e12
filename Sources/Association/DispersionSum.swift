internal import RealModule

/// Collects, in sixteen bytes and one addition per document, how evenly a term is spread.
///
/// The sum Σ v log2(v / s) over the documents that hold the term v times in s tokens is all that
/// the Kullback-Leibler divergence needs; total frequency and corpus size enter at the end. It is
/// a sum of integers: merging is addition, exact, in any order.
///
///     var sum = DispersionSum()
///     sum.add(count: 3, log2Size: FixedPointLog2.of(120))
///     sum.spread(frequency: 3, totalSize: 120)  // 1: as even as the text
package struct DispersionSum: Sendable, Hashable {
  /// Σ v log2(s / v), in units of 2⁻³² bit; never negative.
  ///
  /// 128 bits, as 64 would overflow at
  /// 2·10⁹ occurrences of one bit each.
  package private(set) var value: Int128

  /// An empty sum, or one that was stored.
  package init(value: Int128 = 0) {
    self.value = value
  }

  /// Counts one document.
  ///
  /// - Parameters:
  ///   - count: How often the document holds the term; positive.
  ///   - log2Size: ``FixedPointLog2/of(_:)`` of the document's tokens, computed once a document.
  /// - Complexity: O(1), a table look-up and a multiplication.
  package mutating func add(count: Int, log2Size: Int) {
    value += Int128(count) * Int128(log2Size - FixedPointLog2.of(count))
  }

  /// Adds the sum over other documents.
  package mutating func merge(_ other: DispersionSum) {
    value += other.value
  }

  /// The Kullback-Leibler divergence in bits of the term's distribution over documents from that
  /// of all tokens: Σ (v / f) log2((v / f) / (s / S)), at least 0.
  ///
  /// Source: Gries (2020), "Analyzing dispersion", in A Practical Handbook of Corpus Linguistics,
  /// 99-118. SciPy: `stats.entropy(v / f, s / S, base=2)`.
  ///
  /// - Parameters:
  ///   - frequency: Occurrences of the term in all documents; positive.
  ///   - totalSize: Tokens of all documents, those without the term too.
  package func divergence(frequency: Int, totalSize: Int) -> Double {
    let rarity = Double.log2(Double(totalSize) / Double(frequency))
    let mean = Double(value) / FixedPointLog2.unitsPerBit / Double(frequency)
    return max(0, rarity - mean)
  }

  /// The effective share of the corpus over which the term is spread, in 0...1: 2 to the power of
  /// minus ``divergence(frequency:totalSize:)``.
  ///
  /// 1 where every document holds the term in proportion to its length. A term as even as that
  /// over a tenth of the corpus' tokens, and absent elsewhere, has 0.1.
  package func spread(frequency: Int, totalSize: Int) -> Double {
    Double.exp2(-divergence(frequency: frequency, totalSize: totalSize))
  }
}
