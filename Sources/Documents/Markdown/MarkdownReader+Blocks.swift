extension MarkdownReader {
  /// A line at hand.
  struct Line {
    /// Its first byte that is neither white space nor a mark of what contains it.
    var start: Int

    /// The byte after its last.
    let end: Int

    /// Where the next line starts.
    let next: Int
  }

  /// Finds the blocks, and drops what is only there to mark them.
  mutating func findBlocks(from start: Int) {
    var open = OpenBlock()
    var position = start
    while position < bytes.count {
      var line = line(at: position)
      position = line.next
      if line.start >= line.end {
        close(&open)
      } else if open.block?.hasMarkup == false || dialect == .htmlFragments {
        position = add(line, to: &open)
      } else if let next = takeWholeLine(&line, &open) {
        position = next
      } else {
        position = add(line, to: &open)
      }
    }
    close(&open)
  }

  /// The block to which lines are being added.
  struct OpenBlock {
    var block: Block?
    var isQuoted = false
  }

  private func line(at start: Int) -> Line {
    let feed = bytes.firstIndex(of: ASCII.lineFeed, in: start..<bytes.count) ?? bytes.count
    var end = feed
    while end > start, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
    return Line(start: skipSpace(from: start, to: end), end: end, next: min(feed + 1, bytes.count))
  }

  func skipSpace(from start: Int, to end: Int) -> Int {
    var position = start
    while position < end, bytes[position].isASCIISpace { position += 1 }
    return position
  }

  /// Ends a block.
  mutating func close(_ open: inout OpenBlock) {
    if let block = open.block, !block.range.isEmpty { blocks.append(block) }
    open = OpenBlock()
  }

  /// Adds a line to the open block, or opens one with it.
  ///
  /// - Returns: Where to go on: after the end of an element or comment that starts in the line,
  ///   whatever stands in it.
  private mutating func add(_ line: Line, to open: inout OpenBlock) -> Int {
    if open.block != nil, dialect == .markdown, startsHTMLBlock(line) { close(&open) }
    if open.block == nil {
      open.block = Block(
        range: line.start..<line.start, separation: .paragraph,
        hasMarkup: dialect == .markdown && !startsHTMLBlock(line))
    }
    var line = line
    while let end = endOfOpaque(in: line.start..<line.end), end > line.end {
      let last = self.line(at: end)
      line = Line(start: end, end: max(end, last.end), next: last.next)
    }
    if let block = open.block {
      open.block?.range = block.range.lowerBound..<max(block.range.lowerBound, line.end)
    }
    return line.next
  }

  /// Whether a line starts with the tag of a block, or with a comment.
  private func startsHTMLBlock(_ line: Line) -> Bool {
    guard bytes[line.start] == ASCII.less else { return false }
    switch HTMLMarkup(bytes, at: line.start, end: min(bytes.count, line.start + 4096)) {
    case .comment: return true
    case .text: return false
    case .tag(let tag):
      let element = HTMLElement.of(HTMLElement.tag(named: bytes[tag.name]))
      return tag.isComplete && (element.separation != .none || element.isHidden)
    }
  }
}

// MARK: - Lines that are more than text

extension MarkdownReader {
  /// Takes a line that is a block of its own, or starts or ends one.
  ///
  /// - Returns: Where to go on; `nil` when the line, from its new start on, is text.
  private mutating func takeWholeLine(_ line: inout Line, _ open: inout OpenBlock) -> Int? {
    repeat {
      if let next = takeRule(line, &open) ?? takeHeading(line, &open) ?? takeFence(line, &open)
        ?? takeDefinition(line, open) ?? takeTable(line, &open)
      {
        return next
      }
    } while passContainer(&line, &open)
    return line.start >= line.end ? line.next : nil
  }

  /// A line of `=`, `-`, `*` or `_`: a rule, or the underline of a heading.
  private mutating func takeRule(_ line: Line, _ open: inout OpenBlock) -> Int? {
    let mark = bytes[line.start]
    guard "=-*_".utf8.contains(mark) else { return nil }
    let marks = bytes[line.start..<line.end].filter { !$0.isASCIISpace }
    guard marks.allSatisfy({ $0 == mark }) else { return nil }
    let isUnderline = mark == ASCII.equals || mark == ASCII.dash
    if isUnderline, open.block?.separation == .paragraph, marks.count >= 2 {
      open.block?.headingLevel = mark == ASCII.equals ? 1 : 2
      close(&open)
      return line.next
    }
    guard marks.count >= 3, mark != ASCII.equals else { return nil }
    close(&open)
    return line.next
  }

  private mutating func takeHeading(_ line: Line, _ open: inout OpenBlock) -> Int? {
    var start = line.start
    while start < line.end, bytes[start] == ASCII.hash { start += 1 }
    let level = start - line.start
    guard (1...6).contains(level), start == line.end || bytes[start].isASCIISpace else {
      return nil
    }
    close(&open)
    start = skipSpace(from: start, to: line.end)
    var end = line.end
    while end > start, bytes[end - 1].isASCIISpace { end -= 1 }
    var bare = end
    while bare > start, bytes[bare - 1] == ASCII.hash { bare -= 1 }
    if bare == start || bytes[bare - 1].isASCIISpace { end = bare }
    if end > start {
      blocks.append(Block(range: start..<end, separation: .paragraph, headingLevel: level))
    }
    return line.next
  }

  /// Fenced code, from its first line to its last.
  private mutating func takeFence(_ line: Line, _ open: inout OpenBlock) -> Int? {
    guard let fence = fence(line) else { return nil }
    var position = line.next
    while position < bytes.count, searchBudget > 0 {
      let candidate = self.line(at: position)
      searchBudget -= candidate.next - position
      position = candidate.next
      if candidate.start < candidate.end, let end = self.fence(candidate), end.mark == fence.mark,
        end.count >= fence.count, end.isBare
      {
        searchBudget += position - line.next
        close(&open)
        return position
      }
    }
    return nil
  }

  private func fence(_ line: Line) -> (mark: UInt8, count: Int, isBare: Bool)? {
    let mark = bytes[line.start]
    guard mark == ASCII.backquote || mark == ASCII.tilde else { return nil }
    var end = line.start
    while end < line.end, bytes[end] == mark { end += 1 }
    let rest = bytes[end..<line.end]
    guard end - line.start >= 3, mark == ASCII.tilde || !rest.contains(mark) else { return nil }
    return (mark, end - line.start, rest.allSatisfy(\.isASCIISpace))
  }

  /// A line that defines a link, which is not text.
  private func takeDefinition(_ line: Line, _ open: OpenBlock) -> Int? {
    guard open.block == nil, let label = LinkDefinitions.label(in: bytes[line.start..<line.end]),
      bytes[label.lowerBound] != UInt8(ascii: "^")
    else { return nil }
    return line.next
  }

  /// Passes the mark of a quotation, a list item or a footnote.
  ///
  /// - Returns: Whether there was one.
  private mutating func passContainer(_ line: inout Line, _ open: inout OpenBlock) -> Bool {
    guard line.start < line.end else { return false }
    if bytes[line.start] == ASCII.greater {
      if !open.isQuoted { close(&open) }
      open.isQuoted = true
      pass(&line, to: line.start + 1)
    } else if let end = endOfListMark(line, open) {
      close(&open)
      pass(&line, to: end)
      open.block = Block(range: line.start..<line.start, separation: .line)
    } else if let label = LinkDefinitions.label(in: bytes[line.start..<line.end]),
      bytes[label.lowerBound] == UInt8(ascii: "^")
    {
      close(&open)
      pass(&line, to: label.upperBound + 2)
    } else {
      return false
    }
    return line.start < line.end
  }

  private mutating func pass(_ line: inout Line, to end: Int) {
    let next = skipSpace(from: end, to: line.end)
    mark(line.start..<next, .drop)
    line.start = next
  }

  /// The end of a bullet or a number with its box, if the line starts with one.
  private func endOfListMark(_ line: Line, _ open: OpenBlock) -> Int? {
    var end = line.start
    if "-+*".utf8.contains(bytes[end]) {
      end += 1
    } else {
      while end < line.end, end - line.start < 4, bytes[end].isASCIIDigit { end += 1 }
      let digits = end - line.start
      guard (1...3).contains(digits), end < line.end,
        bytes[end] == ASCII.dot || bytes[end] == ASCII.closeParenthesis,
        open.block?.separation != .paragraph || bytes[line.start..<end].elementsEqual("1".utf8)
      else { return nil }
      end += 1
    }
    guard end == line.end ? open.block == nil : bytes[end].isASCIISpace else { return nil }
    let text = skipSpace(from: end, to: line.end)
    let box = bytes[text..<min(line.end, text + 4)]
    let isBox = ["[ ] ", "[x] ", "[X] "].contains { box.elementsEqual($0.utf8) }
    return isBox ? text + 4 : end
  }
}
