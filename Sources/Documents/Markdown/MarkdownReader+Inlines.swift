extension MarkdownReader {
  /// Decides what becomes of each byte of a block.
  mutating func markInlines(of block: Block) {
    var scan = InlineScan(end: block.range.upperBound)
    var position = block.range.lowerBound
    while position < scan.end {
      guard fates[position] == Fate.keep.rawValue else {
        position += 1
        continue
      }
      if bytes[position] == ASCII.less {
        position = markAngle(position, scan.end, block.hasMarkup)
      } else if block.hasMarkup {
        position = markCharacter(position, &scan)
      } else {
        position += 1
      }
    }
  }

  /// What is known while a block is read from its start to its end.
  struct InlineScan {
    /// The end of the block.
    let end: Int

    /// Brackets that may open a link or, behind a `!`, an image.
    var brackets: [Int] = []

    /// Marks that may open emphasis: of `*`, of `_` and of `~`.
    var emphasis: [[DelimiterRun]] = [[], [], []]

    /// Lengths of backquote runs of which there are no more.
    var missingBackquotes: Set<Int> = []
  }

  private mutating func markCharacter(_ position: Int, _ scan: inout InlineScan) -> Int {
    switch bytes[position] {
    case ASCII.backslash: return markEscape(position, scan.end)
    case ASCII.backquote: return markCode(position, &scan)
    case ASCII.lineFeed:
      if position >= 2, bytes[position - 1] == ASCII.space, bytes[position - 2] == ASCII.space {
        mark(position..<position + 1, .lineBreak)
      }
    case ASCII.openBracket: scan.brackets.append(position)
    case ASCII.closeBracket: return markLink(position, &scan)
    case ASCII.star, ASCII.underscore, ASCII.tilde: return markEmphasis(position, &scan)
    default: break
    }
    return position + 1
  }

  private mutating func markEscape(_ position: Int, _ end: Int) -> Int {
    guard position + 1 < end else { return position + 1 }
    let next = bytes[position + 1]
    if next == ASCII.lineFeed {
      mark(position..<position + 1, .drop)
      mark(position + 1..<position + 2, .lineBreak)
    } else if next.isASCIIPunctuation {
      mark(position..<position + 1, .drop)
      if next == ASCII.less || next == ASCII.ampersand {
        mark(position + 1..<position + 2, .escape)
      }
    } else {
      return position + 1
    }
    return position + 2
  }

  /// Code between runs of backquotes of one length: its text is kept as it is.
  private mutating func markCode(_ start: Int, _ scan: inout InlineScan) -> Int {
    let textStart = endOfRun(from: start, to: scan.end)
    let length = textStart - start
    if scan.missingBackquotes.contains(length) { return textStart }
    var position = textStart
    while let found = bytes.firstIndex(of: ASCII.backquote, in: position..<scan.end) {
      position = endOfRun(from: found, to: scan.end)
      guard position - found == length else { continue }
      mark(start..<textStart, .drop)
      mark(found..<position, .drop)
      escape(textStart..<found)
      return position
    }
    scan.missingBackquotes.insert(length)
    return textStart
  }

  private func endOfRun(from start: Int, to end: Int) -> Int {
    var position = start
    while position < end, bytes[position] == bytes[start] { position += 1 }
    return position
  }

  /// Keeps HTML from seeing anything in a range but text.
  private mutating func escape(_ range: Range<Int>) {
    for index in range where fates[index] == Fate.keep.rawValue {
      if bytes[index] == ASCII.less || bytes[index] == ASCII.ampersand {
        fates[index] = Fate.escape.rawValue
      }
    }
  }
}

// MARK: - Angle brackets

extension MarkdownReader {
  /// Decides about a `<`: the start of HTML, of an address or a character like others.
  private mutating func markAngle(_ start: Int, _ end: Int, _ hasMarkup: Bool) -> Int {
    guard searchBudget > 0 else { return escapeOne(start) }
    if hasMarkup, let close = endOfAutolink(start, end) {
      mark(start..<start + 1, .drop)
      escape(start + 1..<close)
      mark(close..<close + 1, .drop)
      return close + 1
    }
    switch HTMLMarkup(bytes, at: start, end: end) {
    case .text: return escapeOne(start)
    case .comment(let commentEnd):
      guard isComment(start..<commentEnd) else {
        searchBudget -= commentEnd - start
        return escapeOne(start)
      }
      mark(start..<commentEnd, .drop)
      return commentEnd
    case .tag(let tag):
      guard tag.isComplete else {
        searchBudget -= tag.end - start
        return escapeOne(start)
      }
      return isKnown(tag) ? markTag(tag, start, end) : escapeOne(start)
    }
  }

  private mutating func escapeOne(_ position: Int) -> Int {
    mark(position..<position + 1, .escape)
    return position + 1
  }

  /// Whether a tag is one: it ends an element, or its name is HTML's or has the form of one that
  /// was made up.
  private func isKnown(_ tag: HTMLTag) -> Bool {
    tag.isEnd || HTMLElement.isKnown(bytes[tag.name])
      || bytes[tag.name].contains { $0 == ASCII.dash || $0 == ASCII.colon }
  }

  private func isComment(_ range: Range<Int>) -> Bool {
    guard range.count >= 4, bytes[range.upperBound - 1] == ASCII.greater else { return false }
    let third = bytes[range.lowerBound + 2]
    return bytes[range.lowerBound + 1] == ASCII.question || third.isASCIILetter
      || third == ASCII.openBracket || bytes[range].starts(with: "<!--".utf8)
  }

  /// Keeps a tag; drops an element whose content is not text, or its tag alone if it has no end.
  private mutating func markTag(_ tag: HTMLTag, _ start: Int, _ end: Int) -> Int {
    let element = HTMLElement.of(HTMLElement.tag(named: bytes[tag.name]))
    guard element.isHidden || element.content == .rawText || element.content == .text else {
      hasHTML = true
      return tag.end
    }
    guard !tag.isEnd, let endTag = bytes.startOfEndTag(bytes[tag.name], from: tag.end, end: end)
    else {
      if !tag.isEnd { searchBudget -= end - start }
      mark(start..<tag.end, .drop)
      return tag.end
    }
    if element.isHidden {
      mark(start..<endTag, .drop)
      return endTag
    }
    hasHTML = true
    return endTag
  }

  /// The `>` of an address in angle brackets.
  private func endOfAutolink(_ start: Int, _ end: Int) -> Int? {
    var position = start + 1
    var hasScheme = false
    var hasAt = false
    while position < end, position - start < 2048 {
      let byte = bytes[position]
      if byte == ASCII.greater { return hasScheme || hasAt ? position : nil }
      if byte <= ASCII.space || byte == ASCII.less { return nil }
      if byte == ASCII.colon, position - start >= 3, !hasScheme {
        let scheme = bytes[start + 1..<position]
        let rest = bytes[(position + 1)..<min(end, position + 3)]
        hasScheme =
          scheme.allSatisfy(\.isASCIIAlphanumeric)
          && (rest.elementsEqual("//".utf8) || scheme.elementsEqual("mailto".utf8))
      }
      if byte == UInt8(ascii: "@"), position > start + 1 { hasAt = true }
      if byte == ASCII.quote || byte == ASCII.equals, !hasScheme { return nil }
      position += 1
    }
    return nil
  }

  /// The end of an element or comment within which nothing else starts, if one starts in a line.
  mutating func endOfOpaque(in line: Range<Int>) -> Int? {
    var position = line.lowerBound
    while let start = bytes.firstIndex(of: ASCII.less, in: position..<line.upperBound) {
      position = start + 1
      guard searchBudget > 0 else { return nil }
      if bytes[start...].starts(with: "<!--".utf8) {
        guard case .comment(let end) = HTMLMarkup(bytes, at: start, end: bytes.count),
          isComment(start..<end)
        else {
          searchBudget -= bytes.count - start
          continue
        }
        position = end
      } else if start + 1 < line.upperBound, bytes[start + 1].isASCIILetter {
        let tag = HTMLTag(bytes, nameStart: start + 1, end: line.upperBound, isEnd: false)
        guard tag.isComplete else {
          searchBudget -= tag.end - start
          continue
        }
        position = tag.end
        let element = HTMLElement.of(HTMLElement.tag(named: bytes[tag.name]))
        guard element.isHidden || element.isPreformatted else { continue }
        guard
          let end = bytes.startOfEndTag(bytes[tag.name], from: tag.end, end: bytes.count)
        else {
          searchBudget -= bytes.count - start
          continue
        }
        position = end
      }
      if position > line.upperBound { return position }
    }
    return nil
  }
}
