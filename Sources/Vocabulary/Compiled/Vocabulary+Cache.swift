extension Vocabulary {
  /// Writes the vocabulary.
  func write(to writer: inout CacheWriter) {
    writer.write(version)
    concepts.table.write(to: &writer)
    packedNames.write(to: &writer)
    writer.write(blockedPhrases)
    writer.write(loadFindings.map(\.code.rawValue))
    writer.write(loadFindings.map(\.subject))
    writer.write(loadFindings.map(\.detail))
  }

  /// Reads what was written; `nil` when it is not whole.
  init?(_ reader: inout CacheReader) {
    guard let version = reader.text(), let concepts = ConceptTable(&reader),
      let names = PackedNames(&reader, conceptCount: concepts.records.count),
      let blocked = reader.texts(), let findings = Self.findings(&reader)
    else { return nil }
    self.init(
      concepts: concepts, names: names, blockedPhrases: blocked, version: version,
      loadFindings: findings)
  }

  private static func findings(_ reader: inout CacheReader) -> [VocabularyFinding]? {
    guard let codes = reader.texts(), let subjects = reader.texts(), let details = reader.texts(),
      codes.count == subjects.count, codes.count == details.count
    else { return nil }
    var findings: [VocabularyFinding] = []
    for (index, code) in codes.enumerated() {
      guard let code = VocabularyFinding.Code(rawValue: code) else { return nil }
      findings.append(.init(code, subject: subjects[index], detail: details[index]))
    }
    return findings
  }
}
