extension ImportSelection {
  /// Makes an entry of each concept that has names; those that are the same known concept share one.
  mutating func makeEntries(
    _ chosen: [ChosenNames], _ alignment: ImportAlignment, _ known: KnownNames?
  ) -> ImportedVocabulary {
    for index in concepts.indices where isKept[index] {
      if chosen[index].plain.isEmpty && chosen[index].ambiguous.isEmpty {
        isKept[index] = false
        report.drop(concepts[index], .nameless)
      }
    }
    var rows = ImportRows(kind: kind)
    var idOfConcept = [String](repeating: "", count: concepts.count)
    for index in concepts.indices where isKept[index] {
      report.conceptsTaken += 1
      let identifiers = alignment.own[index] + alignment.others[index]
      if let target = alignment.target(of: index), let known {
        report.conceptsKnown += 1
        idOfConcept[index] = rows.add(chosen[index], identifiers, to: target, known)
      } else {
        idOfConcept[index] = rows.add(concepts[index], chosen[index], identifiers)
      }
    }
    for index in concepts.indices where isKept[index] && alignment.target(of: index) == nil {
      guard let above = branches.nearestBroader(of: index, { isKept[$0] }) else { continue }
      rows.setBroader(idOfConcept[above], of: idOfConcept[index])
    }
    report.entries = rows.entries.count
    return ImportedVocabulary(entries: rows.entries, report: report)
  }
}

/// The rows of the imported vocabulary, by id.
private struct ImportRows {
  let kind: ConceptKind
  private(set) var entries: [VocabularyEntry] = []
  private var indexOfID: [String: Int] = [:]

  init(kind: ConceptKind) { self.kind = kind }

  /// Adds a concept that the known vocabulary does not have, and returns its id.
  mutating func add(
    _ concept: SourceConcept, _ names: ChosenNames, _ identifiers: [String]
  ) -> String {
    let name = names.preferred ?? names.plain.first ?? names.ambiguous.first ?? ""
    var entry = VocabularyEntry(id: unusedID(concept, name), name: name, line: concept.line)
    entry.conceptClass = concept.conceptClass
    entry.synonyms = names.plain.filter { $0 != name }
    entry.ambiguous = names.ambiguous
    entry.identifiers = identifiers
    append(entry)
    return entry.id
  }

  /// Adds names and identifiers to a concept of the known vocabulary, and returns its id.
  ///
  /// Its preferred name is repeated, because each row has one.
  mutating func add(
    _ names: ChosenNames, _ identifiers: [String], to target: ConceptID, _ known: KnownNames
  ) -> String {
    let concept = known[target]
    if indexOfID[concept.id] == nil {
      var entry = VocabularyEntry(id: concept.id, name: concept.name, line: 0)
      if known.isPreferredNameAmbiguous(target) { entry.ambiguous = [concept.name] }
      append(entry)
    }
    guard let index = indexOfID[concept.id] else { return concept.id }
    entries[index].synonyms += names.plain.filter { $0 != concept.name }
    for name in names.ambiguous where !entries[index].ambiguous.contains(name) {
      entries[index].ambiguous.append(name)
    }
    for identifier in identifiers where !entries[index].identifiers.contains(identifier) {
      entries[index].identifiers.append(identifier)
    }
    return concept.id
  }

  mutating func setBroader(_ broader: String, of id: String) {
    guard let index = indexOfID[id], broader != id else { return }
    entries[index].broader = broader
  }

  private mutating func append(_ entry: VocabularyEntry) {
    indexOfID[entry.id] = entries.count
    entries.append(entry)
  }

  /// The kind and the concept's identifier in lower case, or its name where it has none.
  private func unusedID(_ concept: SourceConcept, _ name: String) -> String {
    if concept.id.hasPrefix(kind.rawValue + ":") && indexOfID[concept.id] == nil {
      return concept.id
    }
    let slug = IdentifierSpelling.normalized(concept.id) ?? name
    let id = VocabularyEntry.derivedID(kind: kind.rawValue, name: slug)
    var unused = id
    var number = 2
    while indexOfID[unused] != nil {
      unused = "\(id)-\(number)"
      number += 1
    }
    return unused
  }
}
