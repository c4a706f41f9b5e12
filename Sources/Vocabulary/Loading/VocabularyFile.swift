/// The entries and blocked phrases of one vocabulary file, in the order of its lines.
///
/// Three forms are read, told apart by the first line that is no comment (`#`):
/// - tab-separated with a header that names `name` and any of `id, kind, class, broader,
///   synonyms, ambiguous, identifiers, state`, in any order;
/// - tab-separated with a header that names `phrase` (and `reason`): phrases that look like a
///   name and are none;
/// - anything else: one name per line, each its own concept.
///
/// Cells are not quoted. Lists are separated by `|`, identifiers by white space.
package struct VocabularyFile: Sendable {
  /// What the file is called in messages.
  package let name: String
  package private(set) var entries: [VocabularyEntry] = []
  package private(set) var blockedPhrases: [String] = []

  /// Of the bytes, for the vocabulary's version.
  let contentKey: ContentKey

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file in UTF-8, with or without a byte-order mark; lines end in LF or CR LF.
  ///   - kind: The kind of rows that state none.
  /// - Complexity: O(*n*) in bytes.
  package init(
    name: String, bytes: Span<UInt8>, defaultKind kind: ConceptKind = .condition
  ) throws(VocabularyError) {
    self.name = name
    contentKey = ContentKey(of: bytes)
    let bytes = [UInt8](copying: bytes)
    var reader = VocabularyLineReader(bytes)
    guard let first = reader.next() else { return }
    guard let header = try VocabularyHeader(first, of: bytes, file: name) else {
      readNames(first, &reader, kind)
      return
    }
    while let line = reader.next() {
      let row = try VocabularyRow(line, of: bytes, header: header, file: name)
      if header.isBlockList {
        blockedPhrases.append(row.phrase)
      } else {
        entries.append(try row.entry(defaultKind: kind))
      }
    }
  }

  private mutating func readNames(
    _ first: VocabularyLine, _ reader: inout VocabularyLineReader, _ kind: ConceptKind
  ) {
    var next: VocabularyLine? = first
    while let line = next {
      let name = reader.text(line)
      let id = VocabularyEntry.derivedID(kind: kind.rawValue, name: name)
      entries.append(VocabularyEntry(id: id, name: name, line: line.number))
      next = reader.next()
    }
  }
}

extension [UInt8] {
  /// A copy of a span's bytes.
  fileprivate init(copying bytes: Span<UInt8>) {
    self.init()
    reserveCapacity(bytes.count)
    for index in bytes.indices { append(bytes[index]) }
  }
}
