extension Vocabulary {
  /// Writes the vocabulary, strings of one sort together.
  func write(to writer: inout CacheWriter) {
    let kinds = kinds
    writer.write(version)
    writer.write(kinds.map(\.rawValue))
    writer.write(concepts.map(\.id))
    writer.write(concepts.map(\.name))
    writer.write(concepts.map(\.conceptClass))
    writer.write(concepts.map(\.identifierList))
    writer.write(concepts.map { ConceptRecord($0, kinds) })
    packedNames.write(to: &writer)
    writer.write(blockedPhrases)
    writer.write(loadFindings.map(\.code.rawValue))
    writer.write(loadFindings.map(\.subject))
    writer.write(loadFindings.map(\.detail))
  }

  /// Reads what was written; `nil` when it is not whole.
  init?(_ reader: inout CacheReader) {
    guard let version = reader.text(), let kinds = reader.texts(),
      let concepts = Self.concepts(&reader, kinds.map { ConceptKind(rawValue: $0) }),
      let names = PackedNames(&reader, conceptCount: concepts.count),
      let blocked = reader.texts(), let findings = Self.findings(&reader)
    else { return nil }
    self.init(
      concepts: concepts, names: names, blockedPhrases: blocked, version: version,
      loadFindings: findings)
  }

  private static func concepts(_ reader: inout CacheReader, _ kinds: [ConceptKind]) -> [Concept]? {
    guard let ids = reader.texts(), let names = reader.texts(), let classes = reader.texts(),
      let identifiers = reader.texts(), let records = reader.array(of: ConceptRecord.self),
      names.count == ids.count, classes.count == ids.count, identifiers.count == ids.count,
      records.count == ids.count
    else { return nil }
    var concepts: [Concept] = []
    concepts.reserveCapacity(ids.count)
    for (index, record) in records.enumerated() {
      guard Int(record.kind) < kinds.count, record.isValid(ids.count) else { return nil }
      concepts.append(
        Concept(
          id: ids[index], kind: kinds[Int(record.kind)], name: names[index],
          conceptClass: classes[index], broader: record.broaderConcept,
          identifierList: identifiers[index], state: record.nutrientState))
    }
    return concepts
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

/// What a concept has besides its strings.
private struct ConceptRecord: BitwiseCopyable {
  private static let none = UInt32.max

  let kind: UInt32
  private let broader: UInt32
  /// Zero for no state, one for a deficiency, two for an excess.
  private let direction: UInt32
  private let nutrient: UInt32

  init(_ concept: Concept, _ kinds: [ConceptKind]) {
    kind = UInt32(kinds.firstIndex(of: concept.kind) ?? 0)
    broader = concept.broader?.rawValue ?? Self.none
    nutrient = concept.state?.nutrient.rawValue ?? Self.none
    direction =
      switch concept.state?.direction {
      case nil: 0
      case .deficiency: 1
      case .excess: 2
      }
  }

  /// Whether all references are to one of `count` concepts.
  func isValid(_ count: Int) -> Bool {
    (broader == Self.none || Int(broader) < count)
      && (direction == 0 || (direction <= 2 && Int(nutrient) < count))
  }

  var broaderConcept: ConceptID? { broader == Self.none ? nil : ConceptID(rawValue: broader) }

  var nutrientState: NutrientState? {
    guard direction != 0 else { return nil }
    return NutrientState(
      direction: direction == 1 ? .deficiency : .excess, nutrient: ConceptID(rawValue: nutrient))
  }
}
