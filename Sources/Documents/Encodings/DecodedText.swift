/// The bytes of a file as well-formed UTF-8 without zeros, and where each stood in the file.
struct DecodedText {
  /// Well-formed UTF-8, without the mark at the start of the file, and its map.
  private(set) var text: MappedText

  /// What had to be replaced.
  private(set) var repairs = Repairs()

  /// Decodes a file's bytes.
  ///
  /// Well-formed UTF-8 is taken over as it is.
  ///
  /// - Complexity: O(*n*).
  init(_ raw: consuming [UInt8], kind: ContentKind) {
    if case .utf16(let isBigEndian) = kind {
      text = UTF16Decoding.decode(raw, isBigEndian: isBigEndian, repairs: &repairs)
    } else {
      let start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      if raw.isWellFormedUTF8(in: start..<raw.count) {
        if start > 0 { raw.removeSubrange(..<start) }
        text = MappedText(bytes: raw, map: SourceMap(verbatimFrom: start))
      } else {
        text = UTF8Repair.repair(raw, start..<raw.count, repairs: &repairs)
      }
    }
    replaceZeros()
  }

  private mutating func replaceZeros() {
    var position = 0
    while let zero = text.bytes.firstIndex(of: 0, in: position..<text.bytes.count) {
      repairs.zeros.add(at: text.map.sourceRange(of: zero..<zero + 1).lowerBound)
      text.bytes[zero] = ASCII.space
      position = zero + 1
    }
  }
}
