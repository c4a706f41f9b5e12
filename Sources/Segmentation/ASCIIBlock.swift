internal import CMasks

/// 64 bytes of text, as one bit for each byte: bit *i* is byte *i*.
struct ASCIIBlock {
  /// The number of bytes in a block.
  static let count = 64

  private var masks = cmasks_block()

  /// Reads 64 bytes.
  ///
  /// - Parameter connector: A byte that joins what stands beside it, as `_` does.
  /// - Precondition: They are there; that is not checked.
  @inline(__always) init(uncheckedAt start: Int, of text: Span<UInt8>, connector: UInt8) {
    unsafe text.withUnsafeBufferPointer { bytes in
      // Safety: the caller says that 64 bytes from `start` are there.
      unsafe cmasks_classify(bytes.baseAddress.unsafelyUnwrapped + start, connector, &masks)
    }
  }

  /// The number of ASCII bytes before the first byte that is not ASCII.
  @inline(__always) var asciiCount: Int { masks.beyond_ascii.trailingZeroBitCount }

  /// Letters and digits of ASCII.
  @inline(__always) var alphanumerics: UInt64 { masks.alphanumerics }

  /// Bytes that join what stands beside them like a letter, without being one.
  @inline(__always) var connectors: UInt64 { masks.connectors }

  /// Bytes that may stand within a word or number: `'`, `,`, `.`, `:`, `;`.
  @inline(__always) var middles: UInt64 { masks.middles }

  /// Bytes before which there is no boundary because of what stands before them: a space behind
  /// a space, a line feed behind a carriage return.
  @inline(__always) var joinedSpaces: UInt64 {
    masks.spaces & (masks.spaces << 1) | masks.line_feeds & (masks.carriage_returns << 1)
  }
}
