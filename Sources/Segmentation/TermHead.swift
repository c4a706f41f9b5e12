internal import CMasks

/// The first 16 bytes of a term, in two registers, with zeros after its end.
///
/// Nearly all words are shorter than that, so that reading, folding, hashing and comparing a
/// word is a handful of instructions without a loop or a branch on its length.
struct TermHead: Equatable {
  /// The number of bytes that a head holds.
  static let capacity = 16

  private typealias Lane = SIMD16<UInt8>

  let low: UInt64
  let high: UInt64

  /// The head of no bytes.
  static var empty: TermHead { TermHead(Lane(repeating: 0)) }

  /// Reads the head of the bytes in `range`.
  @inline(__always) init(of range: Range<Int>, in text: Span<UInt8>) {
    self.init(Self.bytes(of: range, in: text))
  }

  /// Reads the head of the bytes in `range`, with the capitals of ASCII made small.
  @inline(__always) init(folding range: Range<Int>, in text: Span<UInt8>) {
    let bytes = Self.bytes(of: range, in: text)
    let letters: Lane = bytes &- Self.all(0x41)
    let capitals: Lane = Self.stored(letters .< Self.all(26))
    let differences: Lane = capitals & Self.all(0x20)
    self.init(bytes | differences)
  }

  @inline(__always) private init(_ bytes: Lane) {
    // Safety: both are 16 bytes, and every bit pattern is valid for integers.
    let words = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    low = words[0]
    high = words[1]
  }

  /// Whether all bytes are ASCII.
  @inline(__always) var isASCII: Bool { (low | high) & 0x8080_8080_8080_8080 == 0 }

  @inline(__always) static func == (a: TermHead, b: TermHead) -> Bool {
    (a.low ^ b.low) | (a.high ^ b.high) == 0
  }

  /// A hash of a term that begins so: the two halves of a product of both words (as in wyhash).
  @inline(__always) var hash: UInt64 {
    let product = (low ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(
      by: high ^ 0xe703_7ed1_a0b4_28db)
    return product.high ^ product.low
  }

  @inline(__always) private static func bytes(
    of range: Range<Int>, in text: Span<UInt8>
  ) -> Lane {
    let bytes = bytes(from: range.lowerBound, in: text)
    return bytes & cmasks_first(UInt64(truncatingIfNeeded: min(range.count, capacity)))
  }

  /// The bytes from an index on, with zeros after the end of the text.
  @inline(__always) private static func bytes(from start: Int, in text: Span<UInt8>) -> Lane {
    guard start + capacity <= text.count else { return lastBytes(from: start, in: text) }
    // Safety: 16 bytes are there.
    return unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: Lane.self)
  }

  /// Near the end of the text: the last bytes of all, moved to the front.
  private static func lastBytes(from start: Int, in text: Span<UInt8>) -> Lane {
    guard text.count >= capacity else {
      var bytes = Lane(repeating: 0)
      for offset in 0..<(text.count - start) { bytes[offset] = text[start + offset] }
      return bytes
    }
    let first = text.count - capacity
    // Safety: 16 bytes are there.
    let last = unsafe text.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: first, as: UInt128.self)
    let moved = (UInt128(littleEndian: last) >> UInt128(8 * (start - first))).littleEndian
    // Safety: both are 16 bytes, and every bit pattern is valid for integers.
    return unsafe unsafeBitCast(moved, to: Lane.self)
  }

  /// A vector of one value, of a named type: without it the compiler picks operators that loop.
  @inline(__always) private static func all(_ byte: UInt8) -> Lane { Lane(repeating: byte) }

  /// A mask as it is stored: 255 for true, 0 for false.
  @inline(__always) private static func stored(_ mask: SIMDMask<SIMD16<Int8>>) -> Lane {
    // Safety: both are 16 bytes, and every bit pattern is valid for integers.
    unsafe unsafeBitCast(mask, to: Lane.self)
  }
}
