/// A value without padding that any bytes make: what may be read from a file as it lies there.
protocol FlatElement: BitwiseCopyable {}

extension UInt8: FlatElement {}
extension UInt32: FlatElement {}
extension UInt64: FlatElement {}

/// Plain values that lie in bytes which others share: in a file that was read in one piece, where
/// they are used as they lie.
///
/// Nobody changes the bytes, and each array of a file keeps all of them.
struct FlatArray<Element: FlatElement>: Sendable {
  private let bytes: [UInt8]
  /// Where the first element starts; it need not be aligned.
  private let start: Int
  let count: Int

  /// Copies elements.
  init(_ elements: [Element]) {
    // Safety: the bytes of the elements are copied inside the closure.
    bytes = unsafe elements.withUnsafeBytes { raw in unsafe [UInt8](raw) }
    start = 0
    count = elements.count
  }

  /// The elements that lie in `bytes` from `start` on; `nil` when there are not so many.
  init?(_ bytes: [UInt8], from start: Int, count: Int) {
    guard start >= 0, start <= bytes.count, count >= 0,
      count <= (bytes.count - start) / MemoryLayout<Element>.stride
    else { return nil }
    self.bytes = bytes
    self.start = start
    self.count = count
  }

  /// The elements' bytes, which are read inside the closure.
  func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes.span.extracting(start..<start + count * MemoryLayout<Element>.stride))
  }
}

extension FlatArray: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      // Safety: all `count` elements lie within the bytes, as `init` saw to, and any bytes make
      // a `FlatElement`.
      return unsafe bytes.withUnsafeBytes { raw in
        unsafe raw.loadUnaligned(
          fromByteOffset: start &+ index &* MemoryLayout<Element>.stride, as: Element.self)
      }
    }
  }
}

extension FlatArray: Equatable {
  /// Whether the elements have the same bytes.
  static func == (a: FlatArray, b: FlatArray) -> Bool {
    a.count == b.count
      && a.bytes[a.start..<a.start + a.count * MemoryLayout<Element>.stride]
        == b.bytes[b.start..<b.start + b.count * MemoryLayout<Element>.stride]
  }
}
