/// The entries made of a published vocabulary, and what was left out.
package struct ImportedVocabulary: Sendable {
  package let entries: [VocabularyEntry]
  package let report: ImportReport

  /// The entries as a file of our own, which `--vocabulary` takes.
  ///
  /// - Complexity: O(*n*) in bytes.
  package func tsv() -> [UInt8] {
    var bytes = Array("id\tname\tclass\tbroader\tsynonyms\tambiguous\tidentifiers\tstate\n".utf8)
    for entry in entries {
      let cells = [
        entry.id, entry.name, entry.conceptClass, entry.broader,
        entry.synonyms.joined(separator: "|"), entry.ambiguous.joined(separator: "|"),
        entry.identifiers.joined(separator: " "), "",
      ]
      for (index, cell) in cells.enumerated() {
        if index > 0 { bytes.append(0x09) }
        // A cell has no tab and no line break, whatever the publisher wrote.
        for byte in cell.utf8 { bytes.append(byte < 0x20 ? 0x20 : byte) }
      }
      bytes.append(0x0a)
    }
    return bytes
  }

  /// The entries as a file to be loaded with others; exactly what ``tsv()`` gives when it is read.
  package func file() throws(VocabularyError) -> VocabularyFile {
    let bytes = tsv()
    return try VocabularyFile(name: report.file, bytes: bytes.span)
  }
}
