import CGumbo

/// A quick look at HTML before it is parsed: how deep and how intricate can it become?
struct HTMLSurvey {
  /// An upper estimate of how deep elements nest.
  private(set) var depth = 0

  /// The most attributes of one tag.
  private(set) var attributeCount = 0

  /// Tags with more attributes than this make Gumbo slow: it compares each with all others.
  static let mostAttributes = 256

  /// Looks at HTML.
  ///
  /// An element counts until a tag ends one of its kind, and formatting elements count too: HTML
  /// opens those that were not closed again in each paragraph.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8]) {
    var open = [Int](repeating: 0, count: 512)
    var current = 0
    var position = 0
    while let found = bytes.firstIndex(of: ASCII.less, in: position..<bytes.count) {
      position = found + 1
      switch HTMLMarkup(bytes, at: found, end: bytes.count) {
      case .text: continue
      case .comment(let end): position = end
      case .tag(let tag):
        position = tag.end
        attributeCount = max(attributeCount, tag.attributeCount)
        let kind = HTMLElement.tag(named: bytes[tag.name])
        let element = HTMLElement.of(kind)
        guard element.content == .markup, !element.hasOptionalEnd else {
          if element.content == .rawText || element.content == .text, !tag.isEnd {
            position =
              bytes.startOfEndTag(bytes[tag.name], from: tag.end, end: bytes.count) ?? bytes.count
          }
          continue
        }
        let index = min(Int(kind.rawValue), open.count - 1)
        if !tag.isEnd {
          open[index] += 1
          current += 1
          depth = max(depth, current)
        } else if open[index] > 0 {
          open[index] -= 1
          current -= 1
        }
      }
    }
  }
}
