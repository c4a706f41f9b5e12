/// Reads a list of names, one in each line; lines that start with `#` are comments.
enum NameListReader {
  /// Reads a file.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func read(_ bytes: [UInt8]) -> SourceVocabulary {
    var source = SourceVocabulary()
    var lines = LineScanner(bytes)
    while let line = lines.nextFilled() {
      let part = bytes.parts(of: line, separator: 0x0a)[0]
      guard let first = part.first, bytes[first] != UInt8(ascii: "#") else { continue }
      var concept = SourceConcept(id: "", line: lines.number)
      concept.names = [SourceName(bytes.string(part))]
      source.concepts.append(concept)
    }
    return source
  }
}
