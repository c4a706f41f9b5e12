/// What a file holds.
enum SourceFormat: Sendable, Equatable {
  case plainText
  case markdown
  case html
  case jsonLines
}

extension SourceFormat {
  /// The format that the extension of a file's name stands for; `nil` when only its content can
  /// tell.
  init?(fileName: [UInt8]) {
    let name = fileName.suffix(while: { $0 != UInt8(ascii: "/") })
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return nil
    }
    switch String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased() {
    case "txt", "text": self = .plainText
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "jsonl", "ndjson": self = .jsonLines
    default: return nil
    }
  }
}

extension Array where Element == UInt8 {
  /// The longest end of the array whose bytes all satisfy a condition.
  fileprivate func suffix(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    guard let last = lastIndex(where: { !condition($0) }) else { return self[...] }
    return self[(last + 1)...]
  }
}

extension SourceFormat {
  /// The format that the beginning of a text suggests.
  init(content bytes: [UInt8]) {
    let start = bytes.firstIndex { !$0.isASCIISpace } ?? bytes.count
    let head = String(decoding: bytes[start...].prefix(1024), as: UTF8.self).lowercased()
    let isXHTML =
      head.hasPrefix("<?xml") && (head.contains("<!doctype html") || head.contains("<html"))
    let isHTML = head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || isXHTML
    self = isHTML ? .html : .plainText
  }
}
