/// Reads UTF-16 behind a byte-order mark.
enum UTF16Decoding {
  /// The text as UTF-8, with a map to the bytes given.
  static func decode(
    _ raw: [UInt8], isBigEndian: Bool, repairs: inout Repairs
  ) -> MappedText {
    var text = MappedTextWriter(capacity: raw.count / 2)
    var position = 2
    func unit(at offset: Int) -> UInt16 {
      let (high, low) = isBigEndian ? (offset, offset + 1) : (offset + 1, offset)
      return UInt16(raw[high]) << 8 | UInt16(raw[low])
    }
    while position + 1 < raw.count {
      let first = unit(at: position)
      var length = 2
      var scalar = Unicode.Scalar(first)
      if UTF16.isLeadSurrogate(first), position + 3 < raw.count,
        case let second = unit(at: position + 2), UTF16.isTrailSurrogate(second)
      {
        scalar = Unicode.Scalar(surrogatePair: first, second)
        length = 4
      }
      if scalar == nil { repairs.loneSurrogates.add(at: position) }
      let encoded = UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
      text.append(encoded, replacing: position..<position + length)
      position += length
    }
    if position < raw.count {
      repairs.invalidSequences.add(at: position)
      text.append(UTF8Repair.replacement, replacing: position..<raw.count)
    }
    return text.finish()
  }
}

extension Unicode.Scalar {
  /// The character that a lead and a trail surrogate stand for.
  init?(surrogatePair lead: UInt16, _ trail: UInt16) {
    self.init(0x10000 + (UInt32(lead) & 0x3FF) << 10 + UInt32(trail) & 0x3FF)
  }
}
