/// The hash of a term's folded bytes: equal on every machine and in every run.
///
/// The hash is not cryptographic. Callers keep it beside each term's number and compute it once
/// for each term, not for each token.
///
/// - Complexity: O(*n*) in bytes.
package func termHash(_ term: Span<UInt8>) -> UInt64 {
  var hash = Mixing.seed
  var offset = 0
  while offset < term.count {
    var word: UInt64 = 0
    for place in offset..<min(offset + 8, term.count) {
      word |= UInt64(term[place]) << UInt64(8 * (place - offset))
    }
    hash = Mixing.fold(hash ^ word, Mixing.factor)
    offset += 8
  }
  return Mixing.finish(hash ^ UInt64(term.count))
}

/// Steps that hashes are made of.
enum Mixing {
  /// A start that is not zero, and an odd factor: two of the constants of wyhash.
  static let seed: UInt64 = 0xa076_1d64_78bd_642f
  static let factor: UInt64 = 0xe703_7ed1_a0b4_28db
  /// A second odd factor: the golden ratio times 2^64, as in SplitMix64.
  static let golden: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// The two halves of a product, folded into one word (as in wyhash).
  @inline(__always) static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// Spreads each bit over the whole word, one to one.
  ///
  /// Source: the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
  @inline(__always) static func finish(_ word: UInt64) -> UInt64 {
    var mixed = word
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
