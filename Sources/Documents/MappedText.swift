/// A text and the map from it to what it was made from.
struct MappedText {
  /// Well-formed UTF-8.
  var bytes: [UInt8]

  /// Leads from ``bytes`` to the source.
  var map: SourceMap

  /// Whether something was left out because the text would have become larger than its limit.
  var isTooLarge = false
}

/// A text and its map while they are written.
///
/// Offsets of the source are counted from the start of whatever is being read;
/// ``SourceMap/moved(by:)`` or ``SourceMap/composed(with:textByteCount:)`` puts the finished map
/// in its place.
struct MappedTextWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  private var map = SourceMap.Writer()

  /// The most bytes that are written.
  private let limit: Int

  /// Whether something was left out because the text would have become larger than its limit.
  private(set) var isTooLarge = false

  /// Starts an empty text.
  ///
  /// - Parameters:
  ///   - capacity: The size for which to make room.
  ///   - limit: The size from which on nothing more is written.
  init(capacity: Int = 0, limit: Int = SourceMap.maximumTextByteCount) {
    self.limit = limit
    bytes.reserveCapacity(min(capacity, limit))
  }

  /// How many bytes have been written.
  var count: Int { bytes.count }

  /// Writes the part of the source that is the same part of `source`.
  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty, hasRoom(for: range.count) else { return }
    map.appendAligned(range.count, from: range.lowerBound)
    unsafe source.withUnsafeBufferPointer { source in
      // Safety: the range is checked against the array, which outlives the closure.
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
    }
  }

  /// Writes bytes that stand in the source as they are.
  mutating func append(_ slice: ArraySlice<UInt8>, from sourceStart: Int) {
    guard !slice.isEmpty, hasRoom(for: slice.count) else { return }
    map.appendAligned(slice.count, from: sourceStart)
    bytes.append(contentsOf: slice)
  }

  /// Writes one byte that stands for one byte of the source.
  mutating func append(_ byte: UInt8, from sourceStart: Int) {
    guard hasRoom(for: 1) else { return }
    map.appendAligned(1, from: sourceStart)
    bytes.append(byte)
  }

  /// Writes one byte that stands for a range of the source.
  mutating func append(_ byte: UInt8, replacing source: Range<Int>) {
    guard hasRoom(for: 1) else { return }
    map.appendReplaced(1, from: source)
    bytes.append(byte)
  }

  /// Writes bytes that together stand for a range of the source.
  mutating func append(_ replacement: some Collection<UInt8>, replacing source: Range<Int>) {
    guard !replacement.isEmpty, hasRoom(for: replacement.count) else { return }
    map.appendReplaced(replacement.count, from: source)
    bytes.append(contentsOf: replacement)
  }

  private mutating func hasRoom(for count: Int) -> Bool {
    if bytes.count + count > limit { isTooLarge = true }
    return !isTooLarge
  }

  /// The text and its map.
  consuming func finish() -> MappedText {
    MappedText(bytes: bytes, map: map.finish(), isTooLarge: isTooLarge)
  }
}
