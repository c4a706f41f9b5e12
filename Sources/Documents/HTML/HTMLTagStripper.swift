import CGumbo

/// Reads HTML tag by tag, without a tree: for HTML that is too deep or too large to parse, and for
/// HTML that is known to be simple.
///
/// It differs from parsing where elements are not where they belong, and it reads no metadata.
struct HTMLTagStripper {
  private let bytes: [UInt8]
  private var writer: HTMLTextWriter
  private var style = HTMLTextWriter.Style()
  private var preformattedDepth = 0
  private var templateDepth = 0

  /// The place of the title, once found.
  private(set) var title: Range<Int>?

  /// Prepares to read HTML that is well-formed UTF-8.
  init(_ bytes: [UInt8], limit: Int) {
    self.bytes = bytes
    writer = HTMLTextWriter(bytes, limit: limit)
  }

  /// Reads all of it.
  ///
  /// - Complexity: O(*n*).
  mutating func run(_ references: inout CharacterReferences) {
    var position = 0
    var textStart = 0
    while let found = bytes.firstIndex(of: ASCII.less, in: position..<bytes.count) {
      let markup = HTMLMarkup(bytes, at: found, end: bytes.count)
      if case .text = markup {
        position = found + 1
        continue
      }
      append(textStart..<found, &references)
      switch markup {
      case .tag(let tag): position = pass(tag, &references)
      case .comment(let end): position = end
      case .text: break
      }
      textStart = position
    }
    append(textStart..<bytes.count, &references)
  }

  /// The text read.
  consuming func finish() -> MappedText { writer.finish() }
}

extension HTMLTagStripper {
  private mutating func append(_ range: Range<Int>, _ references: inout CharacterReferences) {
    guard !range.isEmpty, templateDepth == 0 else { return }
    style.isPreformatted = preformattedDepth > 0
    writer.append(range, style, &references)
  }

  /// Passes over a tag, or over an element in which there are no tags.
  ///
  /// - Returns: Where to go on.
  private mutating func pass(_ tag: HTMLTag, _ references: inout CharacterReferences) -> Int {
    guard tag.isComplete else { return tag.end }
    let kind = HTMLElement.tag(named: bytes[tag.name])
    let element = HTMLElement.of(kind)
    writer.separate(element.separation)
    if kind == GUMBO_TAG_TEMPLATE {
      templateDepth = max(0, templateDepth + (tag.isEnd ? -1 : 1))
    }
    if element.isPreformatted, element.content == .markup {
      preformattedDepth = max(0, preformattedDepth + (tag.isEnd ? -1 : 1))
    }
    let isOpaque =
      element.content == .text || element.content == .rawText || kind == GUMBO_TAG_NOSCRIPT
    guard isOpaque, !tag.isEnd else { return tag.end }
    let end =
      bytes.startOfEndTag(bytes[tag.name], from: tag.end, end: bytes.count) ?? bytes.count
    let content = tag.end..<end
    if kind == GUMBO_TAG_TITLE, title == nil { title = content }
    if !element.isHidden, templateDepth == 0 {
      let style = HTMLTextWriter.Style(
        isPreformatted: element.isPreformatted, content: element.content)
      writer.append(content, style, &references)
    }
    return end
  }
}
