import CGumbo

/// A quick look at how deep and how intricate HTML is, before it is parsed.
struct HTMLSurvey {
  /// How deep elements nest, up to a limit at which the look ends.
  private(set) var depth = 0

  /// The most attributes of one tag.
  private(set) var attributeCount = 0

  /// Tags with more attributes than this make Gumbo slow: it compares each with all others.
  static let mostAttributes = 256

  /// The open elements, outermost first; those that HTML closes by itself are left out.
  private var open: [GumboTag] = []

  /// Looks at HTML.
  ///
  /// Elements are opened and closed as HTML does it: an end tag closes the last element of its
  /// kind and all within, but does not reach out of the cell of a table.
  ///
  /// - Parameter limit: The depth at which to stop.
  /// - Complexity: O(*n* · `limit`), and O(*n*) for ordinary HTML.
  init(_ bytes: [UInt8], limit: Int) {
    var position = 0
    while depth <= limit,
      let found = bytes.firstIndex(of: ASCII.less, in: position..<bytes.count)
    {
      switch HTMLMarkup(bytes, at: found, end: bytes.count) {
      case .text: position = found + 1
      case .comment(let end): position = end
      case .tag(let tag): position = note(tag, in: bytes)
      }
    }
  }

  /// Notes a tag, and says where to go on: behind the text of an element without elements.
  private mutating func note(_ tag: HTMLTag, in bytes: [UInt8]) -> Int {
    attributeCount = max(attributeCount, tag.attributeCount)
    let kind = HTMLElement.tag(named: bytes[tag.name])
    let element = HTMLElement.of(kind)
    switch element.content {
    case .markup:
      if tag.isEnd { close(kind) } else { open(kind, element) }
    case .text, .rawText:
      if !tag.isEnd {
        return bytes.startOfEndTag(bytes[tag.name], from: tag.end, end: bytes.count) ?? bytes.count
      }
    case .nothing: break
    }
    return tag.end
  }

  private mutating func open(_ kind: GumboTag, _ element: HTMLElement) {
    if Self.isCell(kind) {
      if let table = open.lastIndex(of: GUMBO_TAG_TABLE) { open.removeSubrange((table + 1)...) }
    } else if element.hasOptionalEnd {
      return
    }
    open.append(kind)
    depth = max(depth, open.count)
  }

  private mutating func close(_ kind: GumboTag) {
    for index in open.indices.reversed() {
      if open[index] == kind {
        open.removeSubrange(index...)
        return
      }
      if kind != GUMBO_TAG_TABLE, Self.isCell(open[index]) || open[index] == GUMBO_TAG_TABLE {
        return
      }
    }
  }

  private static func isCell(_ kind: GumboTag) -> Bool {
    kind == GUMBO_TAG_TD || kind == GUMBO_TAG_TH || kind == GUMBO_TAG_CAPTION
  }
}
