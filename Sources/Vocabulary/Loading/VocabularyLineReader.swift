/// One line of a vocabulary file that is neither empty nor a comment.
struct VocabularyLine {
  /// The line's number, from one.
  let number: Int
  /// The line's bytes in the file, without its end.
  let range: Range<Int>
}

/// Yields the lines of a vocabulary file, without empty lines and comments.
struct VocabularyLineReader {
  private let bytes: [UInt8]
  private var position: Int
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// The next line that holds something.
  mutating func next() -> VocabularyLine? {
    while position < bytes.count {
      var end = position
      while end < bytes.count && bytes[end] != 0x0a { end += 1 }
      let start = position
      position = end + 1
      number += 1
      if end > start && bytes[end - 1] == 0x0d { end -= 1 }
      guard end > start && bytes[start] != UInt8(ascii: "#") else { continue }
      return VocabularyLine(number: number, range: start..<end)
    }
    return nil
  }

  /// The line as a string; ill-formed bytes read as U+FFFD.
  func text(_ line: VocabularyLine) -> String { bytes.string(line.range) }
}

extension [UInt8] {
  /// A string of some bytes; ill-formed ones read as U+FFFD.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// The parts of a range between separators, without spaces at their ends; empty ones too.
  func parts(of range: Range<Int>, separator: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where self[index] == separator {
      parts.append(trimmed(start..<index))
      start = index + 1
    }
    parts.append(trimmed(start..<range.upperBound))
    return parts
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, self[first] == 0x20 { range = first + 1..<range.upperBound }
    while let last = range.last, self[last] == 0x20 { range = range.lowerBound..<last }
    return range
  }
}
