extension MarkdownReader {
  /// A table: a line with `|`, a line of dashes, and all lines with `|` that follow.
  ///
  /// Each cell is a block. A `|` behind a backslash or within code does not end a cell, as long as
  /// the code is marked by single backquotes.
  mutating func takeTable(_ line: Line, _ open: inout OpenBlock) -> Int? {
    guard bytes.firstIndex(of: ASCII.pipe, in: line.start..<line.end) != nil,
      line.next < bytes.count, let underline = delimiterRow(at: line.next)
    else { return nil }
    close(&open)
    addCells(of: line)
    var position = underline
    while position < bytes.count {
      let row = tableLine(at: position)
      guard row.start < row.end,
        bytes.firstIndex(of: ASCII.pipe, in: row.start..<row.end) != nil
      else { break }
      addCells(of: row)
      position = row.next
    }
    return position
  }

  private func tableLine(at start: Int) -> Line {
    let feed = bytes.firstIndex(of: ASCII.lineFeed, in: start..<bytes.count) ?? bytes.count
    let first = skipSpace(from: start, to: feed)
    return Line(start: first, end: feed, next: min(feed + 1, bytes.count))
  }

  /// The byte after a line such as `| --- | :-: |`.
  private func delimiterRow(at start: Int) -> Int? {
    let line = tableLine(at: start)
    let row = bytes[line.start..<line.end]
    guard row.contains(ASCII.dash), row.contains(ASCII.pipe) || row.contains(ASCII.colon),
      row.allSatisfy({ $0.isASCIISpace || "|:-".utf8.contains($0) })
    else { return nil }
    return line.next
  }

  private mutating func addCells(of line: Line) {
    var start = line.start
    var position = start
    var isCode = false
    while position < line.end {
      switch bytes[position] {
      case ASCII.backslash: position += 1
      case ASCII.backquote: isCode.toggle()
      case ASCII.pipe where !isCode:
        addCell(start..<position)
        start = position + 1
      default: break
      }
      position += 1
    }
    addCell(start..<line.end)
  }

  private mutating func addCell(_ range: Range<Int>) {
    let start = skipSpace(from: range.lowerBound, to: range.upperBound)
    guard start < range.upperBound else { return }
    blocks.append(Block(range: start..<range.upperBound, separation: .line))
  }
}
