/// A hash of a file's bytes, by which versions of vocabularies and rules tell files apart.
///
/// FNV-1a of 64 bits: two files that differ have, in all likelihood, different hashes; it is no
/// protection against someone who wants them equal.
struct ContentHash: Sendable, Equatable, CustomStringConvertible {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The hash of `bytes`.
  ///
  /// - Complexity: O(*n*) in bytes.
  init(_ bytes: Span<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3 }
    rawValue = hash
  }

  /// Sixteen hexadecimal digits.
  var description: String {
    let digits = String(rawValue, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
