/// One line of a vocabulary file that is neither empty nor a comment.
struct VocabularyLine {
  /// The line's number, from one.
  let number: Int
  let text: String
}

/// Yields the lines of a vocabulary file, without empty lines and comments.
struct VocabularyLineReader {
  private var position: Int
  private var number = 0

  init(_ bytes: Span<UInt8>) {
    let hasByteOrderMark =
      bytes.count >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf
    position = hasByteOrderMark ? 3 : 0
  }

  /// The next line of `bytes`, the file that the reader was made for, that holds something.
  mutating func next(in bytes: Span<UInt8>) -> VocabularyLine? {
    while position < bytes.count {
      var end = position
      while end < bytes.count && bytes[end] != 0x0a { end += 1 }
      let start = position
      position = end + 1
      number += 1
      if end > start && bytes[end - 1] == 0x0d { end -= 1 }
      guard end > start && bytes[start] != UInt8(ascii: "#") else { continue }
      return VocabularyLine(number: number, text: String(copying: bytes.extracting(start..<end)))
    }
    return nil
  }
}

extension String {
  /// A string of UTF-8 bytes; ill-formed ones read as U+FFFD.
  init(copying bytes: Span<UInt8>) {
    self.init(decoding: [UInt8](copying: bytes), as: UTF8.self)
  }
}

extension [UInt8] {
  /// A copy of a span's bytes.
  init(copying bytes: Span<UInt8>) {
    self.init()
    reserveCapacity(bytes.count)
    for index in bytes.indices { append(bytes[index]) }
  }
}
