/// Reads a file, a part of one or a stream line by line, through one buffer that grows to the
/// longest line.
struct LineReader: ~Copyable {
  /// What comes next.
  enum Step {
    /// A line, without its end, at `range` of the buffer.
    case line(Range<Int>)
    /// A line too long to read, which was passed over.
    case tooLong(offset: Int)
    /// Nothing.
    case end
    /// Reading failed.
    case failure(SystemError)
  }

  /// The bytes read; at least ``padding`` more follow each line.
  private(set) var buffer: [UInt8]

  /// The byte of the file at which the buffer starts.
  private(set) var bufferOffset: Int

  /// How many lines have been passed.
  private(set) var lineCount = 0

  private let file: OpenFile
  private let end: Int?
  private let seeks: Bool
  private let maximumLineByteCount: Int
  private var position = 0
  private var filled = 0
  private var isExhausted = false

  static let padding = 64

  /// A quarter of a usual second-level cache, so that what is read stays in it until it is used.
  private static let blockByteCount = 1 << 18

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - range: The bytes of the file to read; `nil` stands for all of it.
  ///   - maximumLineByteCount: The size from which on a line is too long.
  init(_ file: consuming OpenFile, range: Range<Int>?, maximumLineByteCount: Int) {
    self.file = file
    self.maximumLineByteCount = maximumLineByteCount
    seeks = range != nil
    end = range?.upperBound
    bufferOffset = range?.lowerBound ?? 0
    buffer = [UInt8](repeating: 0, count: Self.blockByteCount + Self.padding)
  }
}

extension LineReader {
  /// Judges the start of a file, and passes over its byte-order mark.
  mutating func contentKind() throws(SystemError) -> ContentKind {
    while filled < 4096, try fill() {}
    let head = buffer[..<min(filled, 1 << 16)]
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    return ContentKind(of: head)
  }

  /// Whether there is not a single byte.
  var isEmpty: Bool { isExhausted && filled == 0 && bufferOffset == 0 }

  /// Whether a line holds nothing but white space.
  func isBlank(_ line: Range<Int>) -> Bool {
    for index in line where !buffer[index].isASCIISpace { return false }
    return true
  }

  /// Makes the next step the end.
  mutating func stop() {
    position = filled
    isExhausted = true
  }

  /// Goes to the next line.
  mutating func next() -> Step {
    do throws(SystemError) {
      var searched = position
      while true {
        if let lineEnd = buffer.firstIndex(of: ASCII.lineFeed, in: searched..<filled) {
          return take(upTo: lineEnd, next: lineEnd + 1)
        }
        searched = filled
        if filled - position > maximumLineByteCount { return try skipLine() }
        let unread = filled - position
        guard try fill() else { break }
        searched = position + unread
      }
      return position == filled ? .end : take(upTo: filled, next: filled)
    } catch {
      return .failure(error)
    }
  }

  private mutating func take(upTo lineEnd: Int, next: Int) -> Step {
    let range = position..<lineEnd
    position = next
    lineCount += 1
    if range.count > maximumLineByteCount {
      return .tooLong(offset: bufferOffset + range.lowerBound)
    }
    return .line(range)
  }

  private mutating func skipLine() throws(SystemError) -> Step {
    let start = bufferOffset + position
    position = filled
    while true {
      if let lineEnd = buffer.firstIndex(of: ASCII.lineFeed, in: position..<filled) {
        position = lineEnd + 1
        break
      }
      position = filled
      guard try fill() else { break }
    }
    lineCount += 1
    return .tooLong(offset: start)
  }

  /// Reads more, and drops what was passed to make room.
  ///
  /// - Returns: Whether there was more.
  private mutating func fill() throws(SystemError) -> Bool {
    guard !isExhausted else { return false }
    if position > 0 { dropPassed() }
    if filled + Self.padding == buffer.count { grow() }
    var range = filled..<buffer.count - Self.padding
    if let end { range = filled..<min(range.upperBound, filled + end - bufferOffset - filled) }
    let count = try file.read(into: &buffer, range, at: seeks ? bufferOffset + filled : nil)
    filled += count
    isExhausted = count == 0
    return count > 0
  }

  private mutating func dropPassed() {
    buffer.move(position..<filled, to: 0)
    bufferOffset += position
    filled -= position
    position = 0
  }

  private mutating func grow() {
    buffer.append(contentsOf: repeatElement(0, count: buffer.count))
  }
}
