extension MarkdownReader {
  /// Decides about a `]`: the end of a link's text, of an image's description or of nothing.
  mutating func markLink(_ close: Int, _ scan: inout InlineScan) -> Int {
    guard let open = scan.brackets.popLast() else { return close + 1 }
    let label = bytes[open + 1..<close]
    if label.first == UInt8(ascii: "^"), definitions.contains(label) {
      mark(open..<close + 1, .drop)
      return close + 1
    }
    let next = close + 1
    var end = inlineTarget(at: next, scan.end)
    if end == nil, !definitions.isEmpty {
      end = reference(at: next, scan.end, label: label)
    }
    guard let end else { return next }
    let isImage = open > 0 && bytes[open - 1] == ASCII.bang
    mark((isImage ? open - 1 : open)..<open + 1, .drop)
    mark(close..<end, .drop)
    return end
  }

  /// The end of `(address "title")`.
  private func inlineTarget(at start: Int, _ blockEnd: Int) -> Int? {
    guard start < blockEnd, bytes[start] == ASCII.openParenthesis else { return nil }
    let limit = min(blockEnd, start + 2048)
    var position = skipSpace(from: start + 1, to: limit)
    if position < limit, bytes[position] == ASCII.less {
      guard let close = bytes.firstIndex(of: ASCII.greater, in: position..<limit) else {
        return nil
      }
      position = close + 1
    } else {
      position = endOfAddress(from: position, to: limit)
    }
    position = skipSpace(from: position, to: limit)
    position = skipSpace(from: endOfTitle(from: position, to: limit), to: limit)
    guard position < limit, bytes[position] == ASCII.closeParenthesis else { return nil }
    return position + 1
  }

  private func endOfAddress(from start: Int, to end: Int) -> Int {
    var position = start
    var depth = 0
    while position < end, bytes[position] > ASCII.space {
      switch bytes[position] {
      case ASCII.backslash: position += 1
      case ASCII.openParenthesis: depth += 1
      case ASCII.closeParenthesis:
        if depth == 0 { return position }
        depth -= 1
      default: break
      }
      position += 1
    }
    return min(position, end)
  }

  private func endOfTitle(from start: Int, to end: Int) -> Int {
    guard start < end else { return start }
    let quote = bytes[start]
    guard quote == ASCII.quote || quote == ASCII.apostrophe else { return start }
    return bytes.firstIndex(of: quote, in: start + 1..<end).map { $0 + 1 } ?? start
  }

  /// The end of `[label]` when the label is defined, or of nothing when the link's own text is.
  private func reference(at start: Int, _ blockEnd: Int, label: ArraySlice<UInt8>) -> Int? {
    let limit = min(blockEnd, start + 1000)
    if start < limit, bytes[start] == ASCII.openBracket,
      let close = bytes.firstIndex(of: ASCII.closeBracket, in: start..<limit)
    {
      let stated = bytes[start + 1..<close]
      if definitions.contains(stated.isEmpty ? label : stated) { return close + 1 }
    }
    return definitions.contains(label) ? start : nil
  }
}
