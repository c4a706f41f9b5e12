internal import CArchive

/// Unfolds compressed files; the only place that touches libarchive.
enum Decompression {
  /// How files start that are compressed by gzip, bzip2, xz or zstd, or are ZIP archives.
  private static let marks: [[UInt8]] = [
    [0x1f, 0x8b], [0x42, 0x5a, 0x68], [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
    [0x28, 0xb5, 0x2f, 0xfd], [0x50, 0x4b, 0x03, 0x04],
  ]

  /// Whether the bytes start as a compressed file does.
  static func isCompressed(_ bytes: [UInt8]) -> Bool { marks.contains { bytes.starts(with: $0) } }

  /// The content of a compressed file.
  ///
  /// - Parameter limit: The most bytes that the content may have.
  static func content(
    of bytes: [UInt8], file: String, limit: Int
  ) throws(ImportError) -> [UInt8] {
    var reader = try CompressedFile(bytes, file: file)
    var content: [UInt8] = []
    while try reader.read(into: &content) {
      guard content.count <= limit else {
        throw ImportError(
          .damagedCompression, file: file, detail: "it unfolds to more than \(limit) bytes")
      }
    }
    return content
  }
}

/// A compressed file that is being read.
@safe private struct CompressedFile: ~Copyable {
  private let reader: OpaquePointer
  /// libarchive reads from this memory until the end.
  private let memory: UnsafeMutableRawBufferPointer
  private let file: String
  private var piece = [UInt8](repeating: 0, count: 1 << 18)

  init(_ bytes: [UInt8], file: String) throws(ImportError) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    unsafe memory.copyBytes(from: bytes)
    // Safety: the memory is freed after the reader is closed, in `deinit`.
    guard let reader = unsafe carchive_open(memory.baseAddress, memory.count) else {
      unsafe memory.deallocate()
      throw ImportError(.damagedCompression, file: file, detail: "it does not start as one should")
    }
    unsafe self.reader = reader
    unsafe self.memory = memory
    self.file = file
  }

  deinit {
    // Safety: both belong to this value alone.
    unsafe carchive_close(reader)
    unsafe memory.deallocate()
  }

  /// Appends a piece of the content; false at its end.
  mutating func read(into content: inout [UInt8]) throws(ImportError) -> Bool {
    // Safety: libarchive writes no more than the piece's bytes.
    let count = unsafe piece.withUnsafeMutableBytes { buffer in
      unsafe carchive_read(reader, buffer.baseAddress, buffer.count)
    }
    guard count >= 0 else {
      throw ImportError(.damagedCompression, file: file, detail: "it is damaged or cut off")
    }
    content += piece[..<count]
    return count > 0
  }
}
