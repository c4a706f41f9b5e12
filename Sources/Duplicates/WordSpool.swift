/// A sequence of words that grows, of which at most a limit lies in memory and the rest on disk.
///
/// A value: copies may grow apart and share what lies on disk.
struct WordSpool: Sendable {
  /// A part of the sequence.
  private struct Segment {
    /// The address of the first word.
    var address: Int
    var place: Place
  }

  private enum Place {
    case memory([UInt64])
    /// The byte at which the segment begins.
    case file(SpoolFile, Int)
  }

  private var segments: [Segment] = []
  /// The last segment, which grows.
  private var tail: [UInt64] = []
  /// Words in memory.
  private var heldCount = 0
  private let limit: Int
  private let folder: String?
  private var file: SpoolFile?

  /// The words in the sequence.
  private(set) var count = 0

  /// Makes an empty sequence.
  ///
  /// - Parameters:
  ///   - limit: The most words in memory.
  ///   - file: Where the rest goes; created in `folder` when `nil` and needed.
  init(limit: Int, folder: String?, file: SpoolFile? = nil) {
    self.limit = limit
    self.folder = folder
    self.file = file
  }

  /// Adds words, which stay together.
  ///
  /// - Returns: The address of the first.
  mutating func append(_ words: [UInt64]) throws(SpoolError) -> Int {
    let address = count
    tail.append(contentsOf: words)
    count += words.count
    heldCount += words.count
    try spillIfNeeded()
    return address
  }

  /// Adds another sequence, without copying what it has on disk.
  ///
  /// - Returns: The address of its first word.
  mutating func merge(_ other: consuming WordSpool) throws(SpoolError) -> Int {
    let shift = count
    closeTail()
    other.closeTail()
    for segment in other.segments {
      segments.append(Segment(address: segment.address + shift, place: segment.place))
    }
    count += other.count
    heldCount += other.heldCount
    try spillIfNeeded()
    return shift
  }

  /// Reads words that were added together into the first places of `words`, which grows as needed.
  func read(_ address: Int, count: Int, into words: inout [UInt64]) throws(SpoolError) {
    if words.count < count {
      words.append(contentsOf: repeatElement(0, count: count - words.count))
    }
    let tailAddress = self.count - tail.count
    if address >= tailAddress {
      return Self.copy(tail, from: address - tailAddress, count: count, to: &words)
    }
    let segment = segments[segments.partitioningIndex { $0.address > address } - 1]
    let offset = address - segment.address
    switch segment.place {
    case .memory(let held): Self.copy(held, from: offset, count: count, to: &words)
    case .file(let file, let start):
      try file.read(at: start + 8 * offset, count: count, into: &words)
    }
  }

  private static func copy(
    _ held: [UInt64], from offset: Int, count: Int, to words: inout [UInt64]
  ) {
    for index in 0..<count { words[index] = held[offset + index] }
  }

  private mutating func closeTail() {
    guard !tail.isEmpty else { return }
    segments.append(Segment(address: count - tail.count, place: .memory(tail)))
    tail = []
  }

  /// Moves everything to disk when the limit is reached; half of it, as arrays grow by doubling.
  private mutating func spillIfNeeded() throws(SpoolError) {
    guard heldCount * 2 > limit else { return }
    closeTail()
    let file = try openFile()
    for index in segments.indices {
      guard case .memory(let words) = segments[index].place else { continue }
      segments[index].place = .file(file, try file.append(words))
    }
    heldCount = 0
  }

  private mutating func openFile() throws(SpoolError) -> SpoolFile {
    if let file { return file }
    let created = try SpoolFile(in: folder ?? SpoolFile.defaultFolder)
    file = created
    return created
  }
}

extension Array {
  /// The first index whose element `isAfter`, which must hold for all elements from there on.
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = isAfter(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
