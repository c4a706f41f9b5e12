internal import RealModule

/// Measures of dispersion that need a term's list of documents or its counts in parts.
package enum Dispersion {
  /// How often a term or a pair stands in one part of the corpus, and the part's size.
  package struct Part: Sendable, Equatable {
    /// Occurrences in the part.
    package let count: Int
    /// Tokens (or sentences) of the part.
    package let size: Int

    /// Makes a part.
    package init(count: Int, size: Int) {
      self.count = count
      self.size = size
    }
  }

  /// Gries' deviation of proportions DP, in 0...1: 0 is even; `nil` without any occurrence.
  ///
  /// ½ Σ |v / f - s / S| over all parts. Both proportions sum to 1, so that it equals the sum of
  /// the positive differences, and parts without the term need not be listed. The sum is taken
  /// over whole numbers v S - s f, so that it does not depend on the order of the parts.
  ///
  /// Source: Gries (2008), International Journal of Corpus Linguistics 13(4), 403-437.
  ///
  /// - Parameters:
  ///   - parts: The parts that hold the term; others may be left out.
  ///   - totalSize: The size of all parts.
  /// - Precondition: Frequency times total size is below 2¹²⁶.
  /// - Complexity: O(*p*) in the parts listed.
  package static func griesDP(_ parts: [Part], totalSize: Int) -> Double? {
    let frequency = parts.reduce(0) { $0 + $1.count }
    guard frequency > 0 else { return nil }
    var sum: Int128 = 0
    for part in parts {
      let (actual, even) = (Int128(part.count) * Int128(totalSize), Int128(part.size))
      sum += max(0, actual - even * Int128(frequency))
    }
    return Double(sum) / Double(frequency) / Double(totalSize)
  }

  /// DP norm: DP divided by its largest possible value, 1 - (smallest part) / (total size);
  /// `nil` where there is one part only.
  ///
  /// Source: Lijffijt & Gries (2012), International Journal of Corpus Linguistics 17(1), 147-149.
  package static func griesDPNorm(
    _ parts: [Part], totalSize: Int, smallestSize: Int
  ) -> Double? {
    guard smallestSize < totalSize, let dp = griesDP(parts, totalSize: totalSize) else {
      return nil
    }
    return dp / (Double(totalSize - smallestSize) / Double(totalSize))
  }

  /// Juilland's D: 1 - V / √(n - 1), 1 is even; `nil` with fewer than two parts or no occurrence.
  ///
  /// V is the coefficient of variation (population standard deviation over mean) of the term's
  /// relative frequencies in the parts; an empty part has 0. Parts should be about equal.
  ///
  /// Source: Juilland & Chang-Rodríguez (1964), Frequency Dictionary of Spanish Words.
  ///
  /// - Parameter parts: All parts, in a fixed order.
  package static func juillandD(_ parts: [Part]) -> Double? {
    guard parts.count > 1, parts.contains(where: { $0.count > 0 }) else { return nil }
    let rates = parts.map { $0.size > 0 ? Double($0.count) / Double($0.size) : 0 }
    let mean = rates.reduce(0, +) / Double(rates.count)
    let variance = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rates.count)
    return 1 - variance.squareRoot() / mean / Double(rates.count - 1).squareRoot()
  }

  /// The parts that hold the term at all.
  ///
  /// Over documents this is the document frequency, over sources the distinct sources.
  package static func range(_ parts: [Part]) -> Int {
    parts.reduce(0) { $0 + ($1.count > 0 ? 1 : 0) }
  }

  /// The part, in `0..<parts`, to which a document belongs: a matter of its id alone.
  ///
  /// FNV-1a over the id's bytes, mixed by SplitMix64's finisher; the upper half times `parts`.
  ///
  /// - Complexity: O(*b*) in the id's bytes.
  package static func part(ofDocument id: some Sequence<UInt8>, of parts: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    hash ^= hash >> 31
    return Int(hash.multipliedFullWidth(by: UInt64(parts)).high)
  }
}
