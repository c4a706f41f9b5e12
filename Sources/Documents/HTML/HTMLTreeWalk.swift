import CGumbo

/// Walks a tree of Gumbo's in the order of the document, without recursion.
@safe struct HTMLTreeWalk {
  private(set) var outline = HTMLOutline()

  private let start: UnsafePointer<CChar>
  private let byteCount: Int
  private var separation = HTMLElement.Separation.none

  /// An element whose children are being visited.
  @safe private struct Level {
    let node: UnsafeMutablePointer<GumboNode>
    var nextChild: Int
    let element: HTMLElement
    let style: HTMLTextWriter.Style
  }

  /// Prepares to walk a tree.
  ///
  /// - Parameters:
  ///   - start: The first byte of the HTML, which must outlive the walk.
  init(start: UnsafePointer<CChar>, byteCount: Int) {
    unsafe self.start = start
    self.byteCount = byteCount
  }
}

extension HTMLTreeWalk {
  /// Visits all nodes.
  ///
  /// - Parameter root: Gumbo's document node, which must outlive the walk.
  mutating func run(from root: UnsafeMutablePointer<GumboNode>) {
    var levels = [unsafe Level(node: root, nextChild: 0, element: HTMLElement(), style: .init())]
    while let level = levels.last {
      guard let child = unsafe Self.child(level.nextChild, of: level.node) else {
        separation = max(separation, level.element.separation)
        levels.removeLast()
        continue
      }
      levels[levels.count - 1].nextChild += 1
      switch unsafe child.pointee.type {
      case GUMBO_NODE_ELEMENT:
        if let next = unsafe enter(child, level.style) { levels.append(next) }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE:
        unsafe addText(child.pointee.v.text.original_text, level.style)
      case GUMBO_NODE_CDATA:
        unsafe addText(child.pointee.v.text.original_text, .init(content: .rawText))
      default: break
      }
    }
    outline.sortFragments()
  }

  /// Notes an element, and says whether to go into it.
  private mutating func enter(
    _ node: UnsafeMutablePointer<GumboNode>, _ style: HTMLTextWriter.Style
  ) -> Level? {
    let tag = unsafe node.pointee.v.element.tag
    let isHTML = unsafe node.pointee.v.element.tag_namespace == GUMBO_NAMESPACE_HTML
    let element = HTMLElement.of(tag)
    separation = max(separation, element.separation)
    if isHTML { unsafe noteMetadata(node, tag) }
    if element.isHidden { return nil }
    var style = style
    style.isPreformatted = style.isPreformatted || element.isPreformatted
    if isHTML { style.content = element.content }
    return unsafe Level(node: node, nextChild: 0, element: element, style: style)
  }

  private mutating func addText(_ original: GumboStringPiece, _ style: HTMLTextWriter.Style) {
    guard let data = unsafe original.data else { return }
    // Safety: both point into the HTML, so their distance is an offset; it is checked all the same.
    let offset = unsafe data - start
    guard offset >= 0, offset < byteCount else { return }
    let end = min(byteCount, offset + max(0, unsafe Int(original.length)))
    outline.add(.init(range: offset..<end, separation: separation, style: style))
    separation = .none
  }
}

// MARK: - Title and metadata

extension HTMLTreeWalk {
  private mutating func noteMetadata(_ node: UnsafeMutablePointer<GumboNode>, _ tag: GumboTag) {
    switch tag {
    case GUMBO_TAG_TITLE:
      if outline.title.isEmpty, let child = unsafe Self.child(0, of: node),
        unsafe child.pointee.type == GUMBO_NODE_TEXT
      {
        outline.title = unsafe Self.line(child.pointee.v.text.text)
      }
    case GUMBO_TAG_META:
      let name =
        unsafe Self.attribute("name", of: node) ?? Self.attribute("property", of: node) ?? ""
      if Self.keptNames.contains(name.lowercased()),
        let content = unsafe Self.attribute("content", of: node)
      {
        outline.metadata.add(content, for: name)
      }
    case GUMBO_TAG_HTML:
      if let language = unsafe Self.attribute("lang", of: node) {
        outline.metadata.add(language, for: "language")
      }
    default: break
    }
  }

  private static let keptNames: Set<String> = [
    "article:author", "article:modified_time", "article:published_time", "author",
    "citation_author", "citation_date", "citation_publication_date", "citation_title", "date",
    "dc.creator", "dc.date", "dc.title", "description", "keywords", "language", "og:description",
    "og:site_name", "og:title",
  ]

  private static func attribute(
    _ name: String, of node: UnsafeMutablePointer<GumboNode>
  ) -> String? {
    // Safety: the attributes belong to the node's tree, which outlives the walk.
    guard let found = unsafe gumbo_get_attribute(&node.pointee.v.element.attributes, name) else {
      return nil
    }
    return unsafe line(found.pointee.value)
  }

  /// A C string with its runs of white space as single spaces.
  private static func line(_ text: UnsafePointer<CChar>?) -> String {
    let words = unsafe bytes(of: text).split(whereSeparator: \.isASCIISpace)
    return String(decoding: Array(words.joined(separator: [ASCII.space])), as: UTF8.self)
  }
}

// MARK: - The tree

extension HTMLTreeWalk {
  /// The bytes of a C string.
  static func bytes(of text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text = unsafe text else { return [] }
    return unsafe Array(String(cString: text).utf8)
  }

  /// Calls `body` with every node; it says whether to go on.
  static func forEachNode(
    from root: UnsafeMutablePointer<GumboNode>,
    _ body: (UnsafeMutablePointer<GumboNode>) -> Bool
  ) {
    var pending = unsafe [root]
    while let node = unsafe pending.popLast(), unsafe body(node) {
      var index = 0
      while let child = unsafe child(index, of: node) {
        unsafe pending.append(child)
        index += 1
      }
    }
  }

  private static func child(
    _ index: Int, of node: UnsafeMutablePointer<GumboNode>
  ) -> UnsafeMutablePointer<GumboNode>? {
    let children: GumboVector
    switch unsafe node.pointee.type {
    case GUMBO_NODE_DOCUMENT: unsafe children = node.pointee.v.document.children
    case GUMBO_NODE_ELEMENT: unsafe children = node.pointee.v.element.children
    default: return nil
    }
    // Safety: Gumbo's vector holds `length` pointers to nodes.
    let count = unsafe Int(children.length)
    guard index < count else { return nil }
    return unsafe children.data[index]?.assumingMemoryBound(to: GumboNode.self)
  }
}
