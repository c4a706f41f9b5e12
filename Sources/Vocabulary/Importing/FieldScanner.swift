/// Yields the lines of a file, without their ends.
struct LineScanner {
  let bytes: [UInt8]
  private var position: Int
  /// The number of the line that was read last, from one.
  private(set) var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// The next line, or `nil` at the end of the file.
  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
    position = end + 1
    number += 1
    if end > start && bytes[end - 1] == 0x0d { end -= 1 }
    return start..<end
  }

  /// The next line that holds more than white space.
  mutating func nextFilled() -> Range<Int>? {
    while let line = next() {
      if line.contains(where: { bytes[$0] > 0x20 }) { return line }
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether `part` stands at `index`.
  func starts(at index: Int, with part: StaticString) -> Bool { matches(part, at: index) }

  /// Where `part` first stands in a range.
  func firstRange(of part: StaticString, in range: Range<Int>) -> Range<Int>? {
    let length = part.utf8CodeUnitCount
    guard range.count >= length else { return nil }
    for index in range.lowerBound...(range.upperBound - length) where matches(part, at: index) {
      return index..<index + length
    }
    return nil
  }

  /// The parts of a range between separators, as strings; empty ones are left out.
  func strings(of range: Range<Int>, separator: UInt8) -> [String] {
    parts(of: range, separator: separator).filter { !$0.isEmpty }.map { string($0) }
  }
}
