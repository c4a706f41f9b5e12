/// Reads a MeSH tree file (`mtrees2025.bin`): a heading, a semicolon and a tree number per line.
///
/// A heading stands at several places of the tree; it is one concept. Its tree numbers are its
/// ids, because the file has no others.
enum MeSHTreeReader {
  /// Reads a file; lines of another form are counted as other records.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func read(_ bytes: [UInt8]) -> SourceVocabulary {
    var source = SourceVocabulary()
    var indexOfName: [String: Int] = [:]
    var lines = LineScanner(bytes)
    while let line = lines.nextFilled() {
      guard let (name, tree) = entry(line, bytes) else {
        source.otherRecords += 1
        continue
      }
      let index = indexOfName[name] ?? source.concepts.count
      if index == source.concepts.count {
        indexOfName[name] = index
        source.concepts.append(SourceConcept(id: tree, line: lines.number))
        source.concepts[index].names = [SourceName(name)]
      } else {
        source.concepts[index].otherIDs.append(tree)
      }
      if let broader = parent(of: tree) { source.concepts[index].broader.append(broader) }
    }
    return source
  }

  /// The tree number above another: `C18.452` above `C18.452.394`, and `C18` above `C18.452`.
  static func parent(of tree: String) -> String? {
    tree.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(tree[..<$0]) }
  }

  /// The two parts of a line, or `nil` when the line is none of a tree file.
  static func entry(_ line: Range<Int>, _ bytes: [UInt8]) -> (name: String, tree: String)? {
    guard let cut = bytes[line].lastIndex(of: UInt8(ascii: ";")), cut > line.lowerBound else {
      return nil
    }
    let tree = bytes[cut + 1..<line.upperBound]
    let isTree =
      tree.count >= 3 && tree[tree.startIndex] &- 0x41 < 26
      && tree.dropFirst().allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
    guard isTree else { return nil }
    return (bytes.string(line.lowerBound..<cut), String(decoding: tree, as: UTF8.self))
  }
}
