/// Strings end to end, each made when it is asked for.
struct FlatTexts: Sendable, Equatable {
  private let bytes: FlatArray<UInt8>
  private let ends: FlatArray<UInt32>

  init(_ texts: some Sequence<some StringProtocol>) {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    for text in texts {
      bytes += text.utf8
      ends.append(UInt32(bytes.count))
    }
    self.bytes = FlatArray(bytes)
    self.ends = FlatArray(ends)
  }

  /// Strings of bytes that end where the numbers say.
  init(bytes: [UInt8], ends: [UInt32]) {
    self.bytes = FlatArray(bytes)
    self.ends = FlatArray(ends)
  }

  var count: Int { ends.count }

  /// Where a string lies among the bytes.
  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The string with a number; ill-formed bytes read as U+FFFD.
  subscript(index: Int) -> String {
    let range = range(index)
    return bytes.withBytes { all in
      let part = all.extracting(range)
      return unsafe part.withUnsafeBufferPointer { part in
        // Safety: the bytes are copied before the closure ends.
        unsafe String(decoding: part, as: UTF8.self)
      }
    }
  }

  /// Whether a string has these bytes.
  func isEqual(_ index: Int, to text: Span<UInt8>) -> Bool {
    let range = range(index)
    guard range.count == text.count else { return false }
    for offset in text.indices where bytes[range.lowerBound + offset] != text[offset] {
      return false
    }
    return true
  }

  func write(to writer: inout CacheWriter) {
    writer.write(bytes)
    writer.write(ends)
  }

  /// Reads what was written; `nil` when it is not whole.
  init?(_ reader: inout CacheReader) {
    guard let bytes = reader.flatArray(of: UInt8.self),
      let ends = reader.flatArray(of: UInt32.self),
      Int(ends.last ?? 0) == bytes.count, zip(ends, ends.dropFirst()).allSatisfy(<=)
    else { return nil }
    self.bytes = bytes
    self.ends = ends
  }
}
