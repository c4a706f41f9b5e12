import CGumbo

/// Parses HTML with Gumbo; the only place that touches its tree.
@safe struct HTMLParser: ~Copyable {
  private let arena: OpaquePointer?

  /// The memory a tree may take, besides a multiple of the size of the HTML.
  private static func memory(_ byteCount: Int) -> Int { (64 << 20) + byteCount * 48 }

  /// Makes a parser with no memory yet.
  init() { unsafe arena = cgumbo_arena_create() }

  deinit {
    // Safety: the arena was made by `init` and belongs to this value alone.
    unsafe cgumbo_arena_destroy(arena)
  }

  /// Reads the text, the title and the metadata of HTML.
  ///
  /// - Parameter bytes: Well-formed UTF-8.
  /// - Returns: `nil` when the tree would take too much memory.
  func outline(of bytes: [UInt8]) -> HTMLOutline? {
    unsafe parse(bytes) { root, start in
      var walk = unsafe HTMLTreeWalk(start: start, byteCount: bytes.count)
      unsafe walk.run(from: root)
      return walk.outline
    }
  }

  /// The decoded text of HTML without elements.
  func text(of bytes: [UInt8]) -> [UInt8] {
    let text = unsafe parse(bytes) { root, _ in
      var text: [UInt8] = []
      unsafe HTMLTreeWalk.forEachNode(from: root) { node in
        let isText =
          unsafe node.pointee.type == GUMBO_NODE_TEXT
          || node.pointee.type == GUMBO_NODE_WHITESPACE
        if isText { unsafe text += HTMLTreeWalk.bytes(of: node.pointee.v.text.text) }
        return true
      }
      return text
    }
    return text ?? []
  }

  /// Parses and calls `body` with the root and the first byte, while both are alive.
  private func parse<Result>(
    _ bytes: [UInt8],
    _ body: (UnsafeMutablePointer<GumboNode>, UnsafePointer<CChar>) -> Result
  ) -> Result? {
    guard let arena = unsafe arena else { return nil }
    // Safety: the bytes outlive the closure, and the tree, which points into them, is not used
    // after it; its memory stays in the arena until the next parse.
    return unsafe bytes.withUnsafeBytes { buffer -> Result? in
      guard let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        let output = unsafe cgumbo_parse(arena, start, buffer.count, Self.memory(buffer.count)),
        let root = unsafe output.pointee.document
      else { return nil }
      return unsafe body(root, start)
    }
  }
}
