/// Writes integers one after the other, least significant byte first.
struct ModelWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes integers of one size.
  mutating func write(_ integers: [some FixedWidthInteger]) {
    for integer in integers {
      for shift in stride(from: 0, to: integer.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: integer >> shift))
      }
    }
  }

  /// Writes the first 48 bytes of a file.
  mutating func write(_ header: ModelHeader) {
    let code = Array(header.language.utf8.prefix(4))
    write(ModelLayout.magic)
    write([
      UInt32(ModelLayout.version), UInt32(ModelLayout.classCount), UInt32(ModelLayout.slotCount),
      UInt32(clamping: header.vocabularyCount), UInt32(clamping: header.documentCount),
      UInt32(ModelLayout.letterCount),
    ])
    write(code + [UInt8](repeating: 0, count: 4 - code.count))
    write([UInt32(clamping: header.provenanceByteCount)])
    write([UInt64(header.tokenCount)])
  }
}
