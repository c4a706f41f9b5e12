/// A segment between two word boundaries, with ICU's status for it where that was asked for.
package struct WordSpan {
  package let start: UInt32
  package let end: UInt32
  package let status: Int32

  /// The span's bytes in the text.
  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// The spans that ``WordScanner`` has found and nobody has looked at yet.
///
/// Scanning and looking terms up are two loops over some hundreds of words each: both then keep
/// what they need in registers, and the processor fetches several terms at a time.
@safe package struct WordSpans: ~Copyable {
  /// The number of spans from which on the scanner stops to let them be looked at.
  static let enough = 512

  private var storage: UnsafeMutableBufferPointer<WordSpan>
  package private(set) var count = 0

  package init() {
    unsafe storage = .allocate(capacity: 2 * Self.enough)
  }

  deinit {
    // Safety: allocated by `init` or `grow`, and owned by this value alone.
    unsafe storage.deallocate()
  }

  var isFull: Bool { count >= Self.enough }

  package subscript(index: Int) -> WordSpan {
    @inline(__always) get {
      precondition(index < count)
      // Safety: below `count`, which is at most the capacity, all spans are written.
      return unsafe storage[index]
    }
  }

  mutating func removeAll() { count = 0 }

  /// Takes out the spans from an index on.
  mutating func removeAll(from index: Int) { count = min(count, index) }

  /// Moves a span to an index that is not above its own.
  @inline(__always) mutating func keep(_ index: Int, as newIndex: Int) {
    guard newIndex != index else { return }
    precondition(newIndex < index && index < count)
    // Safety: both indices are below `count`.
    unsafe storage[newIndex] = storage[index]
  }

  /// Makes room for as many spans as a block can hold.
  @inline(__always) mutating func reserveBlock() {
    if unsafe storage.count < count + ASCIIBlock.count { grow() }
  }

  /// Adds a span for which ``reserveBlock()`` has made room.
  @inline(__always) mutating func appendReserved(_ start: Int, _ end: Int) {
    let span = WordSpan(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), status: -1)
    // Safety: a block has at most 64 spans, and room for 64 was made before it.
    unsafe (storage.baseAddress.unsafelyUnwrapped + count).initialize(to: span)
    count &+= 1
  }

  /// Adds the runs of ones that hold a letter or digit.
  ///
  /// - Parameter isMixed: Whether any run may hold none.
  @inline(__always) mutating func appendTokens(
    _ runs: UInt64, _ alphanumerics: UInt64, isMixed: Bool, at offset: Int
  ) {
    var starts = runs & ~(runs << 1)
    // A run that reaches the last bit has no end here: of no ones, 64 bits are zeros.
    var ends = ~runs & (runs << 1)
    while starts != 0 {
      let (start, end) = (starts.trailingZeroBitCount, ends.trailingZeroBitCount)
      if !isMixed || alphanumerics & Self.bits(start, end) != 0 {
        appendReserved(offset &+ start, offset &+ end)
      }
      starts &= starts &- 1
      ends &= ends &- 1
    }
  }

  /// Ones from a bit to before another.
  @inline(__always) private static func bits(_ start: Int, _ end: Int) -> UInt64 {
    ((1 << UInt64(end)) &- 1) & (~0 << UInt64(start))
  }

  /// Adds the segments between boundaries, of which bit 0 is one, and the last, which ends at `end`.
  @inline(__always) mutating func appendSegments(_ boundaries: UInt64, end: Int, at offset: Int) {
    var rest = boundaries & (boundaries &- 1)
    var start = 0
    while rest != 0 {
      let next = rest.trailingZeroBitCount
      appendReserved(offset + start, offset + next)
      start = next
      rest &= rest &- 1
    }
    appendReserved(offset + start, offset + end)
  }

  mutating func append(_ start: Int, _ end: Int, status: Int32 = -1) {
    if unsafe count == storage.count { grow() }
    // Safety: `count` is below the capacity.
    unsafe storage.initializeElement(
      at: count, to: WordSpan(start: UInt32(start), end: UInt32(end), status: status))
    count += 1
  }

  private mutating func grow() {
    let larger = unsafe UnsafeMutableBufferPointer<WordSpan>.allocate(
      capacity: 2 * storage.count)
    // Safety: `count` spans are written, and the new storage is larger than the old one.
    _ = unsafe larger.update(fromContentsOf: storage[..<count])
    unsafe storage.deallocate()
    unsafe storage = larger
  }
}
