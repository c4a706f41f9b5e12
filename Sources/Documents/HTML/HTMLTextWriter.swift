/// Writes the text of HTML as a browser would lay it out: runs of white space become one space,
/// and blocks stand apart.
struct HTMLTextWriter {
  /// How a piece of text is to be read.
  struct Style: Equatable {
    /// Whether white space counts.
    var isPreformatted = false

    /// What can stand in it besides text.
    var content = HTMLElement.Content.markup
  }

  private var text: MappedTextWriter
  private let bytes: [UInt8]

  /// How far the next text stands from the last.
  private var separation = HTMLElement.Separation.none

  /// Where the white space started that has not been written yet.
  private var space: Int?

  /// Where the source of the last text ends.
  private var sourceEnd = 0

  /// Prepares to write text that stands in `bytes`.
  init(_ bytes: [UInt8], limit: Int) {
    self.bytes = bytes
    text = MappedTextWriter(capacity: bytes.count / 2, limit: limit)
  }

  /// Sets the next text apart from the last.
  mutating func separate(_ separation: HTMLElement.Separation) {
    self.separation = max(self.separation, separation)
  }

  /// The text written.
  consuming func finish() -> MappedText { text.finish() }
}

extension HTMLTextWriter {
  /// Writes the text in a part of the source.
  ///
  /// Tags in it are those that mean nothing where they stand; they are passed over.
  mutating func append(
    _ range: Range<Int>, _ style: Style, _ references: inout CharacterReferences
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      let end = endOfPlain(from: position, to: range.upperBound)
      if end > position {
        prepare(for: position)
        text.append(bytes[position..<end], from: position)
        sourceEnd = end
        position = end
      } else {
        position = appendSpecial(position, range.upperBound, style, &references)
      }
    }
  }

  /// The end of the bytes that can be copied: single spaces between words are among them.
  private func endOfPlain(from start: Int, to end: Int) -> Int {
    var position = start
    while position < end {
      if bytes[position].isPlainInHTML {
        position += 1
      } else if bytes[position] == ASCII.space, position > start, position + 1 < end,
        bytes[position + 1].isPlainInHTML
      {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  /// Writes what starts with white space, `&`, `<` or a control character.
  ///
  /// - Returns: Where to go on.
  private mutating func appendSpecial(
    _ position: Int, _ end: Int, _ style: Style, _ references: inout CharacterReferences
  ) -> Int {
    let byte = bytes[position]
    if byte.isASCIISpace { return appendSpace(position, end, style) }
    if byte == ASCII.ampersand, style.content != .rawText,
      let decoded = references.decode(bytes, at: position, end: end)
    {
      let source = position..<position + decoded.length
      if decoded.bytes.count == 1, decoded.bytes[0].isASCIISpace, !style.isPreformatted {
        space = space ?? position
      } else {
        prepare(for: position)
        text.append(decoded.bytes, replacing: source)
        sourceEnd = source.upperBound
      }
      return source.upperBound
    }
    if byte == ASCII.less, style.content == .markup {
      switch HTMLMarkup(bytes, at: position, end: end) {
      case .tag(let tag):
        separate(HTMLElement.of(HTMLElement.tag(named: bytes[tag.name])).separation)
        return tag.end
      case .comment(let end): return end
      case .text: break
      }
    }
    prepare(for: position)
    text.append(byte, from: position)
    sourceEnd = position + 1
    return sourceEnd
  }

  private mutating func appendSpace(_ start: Int, _ end: Int, _ style: Style) -> Int {
    if style.isPreformatted {
      prepare(for: start)
      text.append(bytes[start], from: start)
      sourceEnd = start + 1
      return sourceEnd
    }
    space = space ?? start
    var position = start + 1
    while position < end, bytes[position].isASCIISpace { position += 1 }
    return position
  }

  /// Writes what separates the text at an offset from the text before.
  private mutating func prepare(for position: Int) {
    defer {
      separation = .none
      space = nil
    }
    guard text.count > 0 else { return }
    if separation != .none {
      let lineEnds = separation == .line ? "\n" : "\n\n"
      text.append(lineEnds.utf8, replacing: min(sourceEnd, position)..<position)
    } else if let space {
      text.append(ASCII.space, from: space)
    }
  }
}

extension UInt8 {
  /// Whether this is neither white space, a control character, `&` nor `<`.
  fileprivate var isPlainInHTML: Bool {
    self > ASCII.less || self > ASCII.space && self != ASCII.ampersand && self != ASCII.less
  }
}
