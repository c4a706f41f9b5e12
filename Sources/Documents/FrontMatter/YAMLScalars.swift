import Yams

/// Reads the scalars of a YAML mapping's first level; the only place that calls Yams.
enum YAMLScalars {
  /// Why a block is not read as YAML.
  struct Refusal: Error {
    let reason: String
  }

  /// The most brackets, or columns of indentation, that can stand around a value.
  private static let mostNesting = 40

  /// Reads a block.
  ///
  /// Every scalar is taken as the text it is; no tag means anything. Blocks with aliases, which
  /// can stand for exponentially many values, and deeply nested ones are not given to the parser.
  static func read(_ block: ArraySlice<UInt8>) throws(Refusal) -> Metadata {
    guard !hasAlias(block) else { throw Refusal(reason: "it has aliases") }
    guard !nestsDeeply(block) else { throw Refusal(reason: "it nests too deeply") }
    let node: Node?
    do {
      node = try compose(yaml: String(decoding: block, as: UTF8.self), .basic)
    } catch {
      throw Refusal(reason: "it is not valid YAML")
    }
    guard let mapping = node?.mapping else { throw Refusal(reason: "it is not a YAML mapping") }
    var metadata = Metadata()
    for (key, value) in mapping {
      if let key = key.scalar?.string, let value = value.scalar?.string {
        metadata.add(value, for: key)
      }
    }
    return metadata
  }

  /// Whether a `*` stands where an alias can start, with a name behind it.
  private static func hasAlias(_ block: ArraySlice<UInt8>) -> Bool {
    zip(block.indices, block).contains { index, byte in
      guard byte == ASCII.star, index + 1 < block.endIndex else { return false }
      let next = block[index + 1]
      guard next.isASCIIAlphanumeric || next == ASCII.underscore || next >= 0x80 else {
        return false
      }
      guard index > block.startIndex else { return true }
      let last = block[index - 1]
      return last.isASCIISpace || "[{,:-".utf8.contains(last)
    }
  }

  private static func nestsDeeply(_ block: ArraySlice<UInt8>) -> Bool {
    var brackets = 0
    for line in block.split(separator: ASCII.lineFeed) {
      brackets += line.count { "[{".utf8.contains($0) }
      let indentation = line.prefix { $0.isASCIISpace || "-?:".utf8.contains($0) }
      if indentation.count > mostNesting { return true }
    }
    return brackets > mostNesting
  }
}
