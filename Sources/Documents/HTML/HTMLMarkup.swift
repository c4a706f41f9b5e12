/// What starts at a `<`, by the rules of the HTML tokenizer.
enum HTMLMarkup {
  /// A start or end tag.
  case tag(HTMLTag)
  /// A comment, a declaration or what HTML takes for one, up to `end`.
  case comment(end: Int)
  /// Nothing: the character stands for itself.
  case text

  /// Reads what starts at a `<`.
  ///
  /// - Complexity: O(*n*) in the bytes of the tag or comment.
  init(_ bytes: [UInt8], at start: Int, end: Int) {
    guard start + 1 < end else {
      self = .text
      return
    }
    let next = bytes[start + 1]
    if next.isASCIILetter {
      self = .tag(HTMLTag(bytes, nameStart: start + 1, end: end, isEnd: false))
    } else if next == ASCII.slash {
      self = Self.afterSlash(bytes, start, end)
    } else if next == ASCII.bang {
      self = .comment(end: Self.endOfComment(bytes, start, end))
    } else if next == ASCII.question {
      self = .comment(end: Self.after(ASCII.greater, bytes, start + 1, end))
    } else {
      self = .text
    }
  }

  private static func afterSlash(_ bytes: [UInt8], _ start: Int, _ end: Int) -> HTMLMarkup {
    guard start + 2 < end else { return .text }
    if bytes[start + 2].isASCIILetter {
      return .tag(HTMLTag(bytes, nameStart: start + 2, end: end, isEnd: true))
    }
    return .comment(end: after(ASCII.greater, bytes, start + 2, end))
  }

  private static func endOfComment(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    guard start + 3 < end, bytes[start + 2] == ASCII.dash, bytes[start + 3] == ASCII.dash else {
      return after(ASCII.greater, bytes, start + 2, end)
    }
    var position = start + 4
    while let found = bytes.firstIndex(of: ASCII.greater, in: position..<end) {
      if found == start + 4 || found == start + 5 && bytes[start + 4] == ASCII.dash {
        return found + 1
      }
      let dashes = bytes[found - 1] == ASCII.bang ? found - 1 : found
      if dashes >= start + 6, bytes[dashes - 1] == ASCII.dash, bytes[dashes - 2] == ASCII.dash {
        return found + 1
      }
      position = found + 1
    }
    return end
  }

  private static func after(_ byte: UInt8, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    bytes.firstIndex(of: byte, in: start..<end).map { $0 + 1 } ?? end
  }
}

/// A start or end tag, as it is written.
struct HTMLTag {
  /// The name, as written.
  let name: Range<Int>

  /// The byte after the tag.
  private(set) var end: Int

  let isEnd: Bool

  /// Whether its `>` is there.
  private(set) var isComplete = false

  /// How many attributes it has.
  private(set) var attributeCount = 0

  /// Reads a tag.
  init(_ bytes: [UInt8], nameStart: Int, end limit: Int, isEnd: Bool) {
    var position = nameStart
    while position < limit, !bytes[position].endsTagName { position += 1 }
    name = nameStart..<position
    self.isEnd = isEnd
    end = limit
    while position < limit {
      let byte = bytes[position]
      if byte == ASCII.greater {
        end = position + 1
        isComplete = true
        return
      }
      if byte.isASCIISpace || byte == ASCII.slash {
        position += 1
      } else {
        attributeCount += 1
        position = Self.endOfAttribute(bytes, position, limit)
      }
    }
  }

  private static func endOfAttribute(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var position = start + 1
    while position < end, !bytes[position].endsTagName, bytes[position] != ASCII.equals {
      position += 1
    }
    var value = position
    while value < end, bytes[value].isASCIISpace { value += 1 }
    guard value < end, bytes[value] == ASCII.equals else { return position }
    value += 1
    while value < end, bytes[value].isASCIISpace { value += 1 }
    guard value < end else { return end }
    if bytes[value] == ASCII.quote || bytes[value] == ASCII.apostrophe {
      return bytes.firstIndex(of: bytes[value], in: value + 1..<end).map { $0 + 1 } ?? end
    }
    while value < end, !bytes[value].isASCIISpace, bytes[value] != ASCII.greater { value += 1 }
    return value
  }
}

extension UInt8 {
  fileprivate var endsTagName: Bool {
    isASCIISpace || self == ASCII.slash || self == ASCII.greater
  }
}

extension [UInt8] {
  /// The `<` of the end tag of an element, at or after an offset; `nil` when there is none.
  func startOfEndTag(_ name: ArraySlice<UInt8>, from start: Int, end: Int) -> Int? {
    var position = start
    while let found = firstIndex(of: ASCII.less, in: position..<end) {
      let nameStart = found + 2
      let nameEnd = nameStart + name.count
      if nameEnd <= end, self[found + 1] == ASCII.slash,
        zip(self[nameStart..<nameEnd], name).allSatisfy({
          $0.asciiLowercased == $1.asciiLowercased
        }),
        nameEnd == end || self[nameEnd].endsTagName
      {
        return found
      }
      position = found + 1
    }
    return nil
  }
}
