internal import CMasks

/// 64 bytes of text, as one bit for each byte: bit *i* is byte *i*.
///
/// The comparisons compile to vector instructions. Vectors are of 16 bytes, because the standard
/// library's operators on longer ones, and on a vector and a single number, are slow loops.
struct ASCIIBlock {
  /// The number of bytes in a block.
  static let count = 64

  fileprivate typealias Lane = SIMD16<UInt8>
  fileprivate typealias Mask = SIMDMask<SIMD16<Int8>>

  private let lanes: (Lane, Lane, Lane, Lane)

  /// Reads 64 bytes.
  ///
  /// - Precondition: They are there; that is not checked.
  @inline(__always) init(uncheckedAt start: Int, of text: Span<UInt8>) {
    let bytes = unsafe text.bytes
    // Safety: the caller says that 64 bytes from `start` are there.
    lanes = unsafe (
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: Lane.self),
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start + 16, as: Lane.self),
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start + 32, as: Lane.self),
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start + 48, as: Lane.self)
    )
  }

  /// The number of ASCII bytes before the first byte that is not ASCII.
  @inline(__always) var asciiCount: Int {
    let any = lanes.0 | lanes.1 | lanes.2 | lanes.3
    guard isSet(any & Self.all(0x80)) else { return Self.count }
    return bits { $0 .>= Self.all(0x80) }.trailingZeroBitCount
  }

  /// Letters and digits of ASCII.
  @inline(__always) var alphanumerics: UInt64 {
    bits { bytes in
      let letters = ((bytes | Self.all(0x20)) &- Self.all(0x61)) .< Self.all(26)
      return letters .| ((bytes &- Self.all(0x30)) .< Self.all(10))
    }
  }

  /// Bytes that join what stands beside them like a letter, without being one: `_`, and `other`.
  @inline(__always) func connectors(_ other: UInt8) -> UInt64 {
    let found = { (bytes: Lane) in (bytes .== Self.all(0x5f)) .| (bytes .== Self.all(other)) }
    let any = found(lanes.0) .| found(lanes.1) .| found(lanes.2) .| found(lanes.3)
    return isSet(Self.bytes(any)) ? bits(found) : 0
  }

  /// Bytes that may stand within a word or number: `'`, `,`, `.`, `:`, `;`.
  @inline(__always) var middles: UInt64 {
    bits { bytes in
      let points = (bytes & Self.all(0xfd)) .== Self.all(0x2c)
      let colons = (bytes & Self.all(0xfe)) .== Self.all(0x3a)
      return points .| colons .| (bytes .== Self.all(0x27))
    }
  }

  /// Bytes equal to `byte`.
  @inline(__always) func equal(to byte: UInt8) -> UInt64 {
    bits { $0 .== Self.all(byte) }
  }
}

// MARK: - From vectors to bits

extension ASCIIBlock {
  @inline(__always) private static func all(_ byte: UInt8) -> Lane { Lane(repeating: byte) }

  /// A mask as it is stored: 255 for true, 0 for false.
  @inline(__always) private static func bytes(_ mask: Mask) -> Lane {
    // Safety: both are 16 bytes, and every bit pattern is valid for integers.
    unsafe unsafeBitCast(mask, to: Lane.self)
  }

  @inline(__always) private func isSet(_ bytes: Lane) -> Bool {
    // Safety: both are 16 bytes, and every bit pattern is valid for integers.
    let words = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }

  /// One bit for each byte of which `test` is true.
  @inline(__always) private func bits(_ test: (Lane) -> Mask) -> UInt64 {
    let low = Self.bits(test(lanes.0)) | Self.bits(test(lanes.1)) &<< 16
    let high = Self.bits(test(lanes.2)) | Self.bits(test(lanes.3)) &<< 16
    return low | high &<< 32
  }

  /// 16 bits from the 16 bytes of a mask.
  @inline(__always) private static func bits(_ mask: Mask) -> UInt64 {
    cmasks_high_bits(bytes(mask))
  }
}
