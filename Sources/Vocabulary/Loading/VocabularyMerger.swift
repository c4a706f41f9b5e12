/// Brings the entries of several files together into concepts.
struct VocabularyMerger {
  /// What comes of it.
  struct Result {
    var concepts: [ConceptFacts] = []
    var names: [ConceptName] = []
    var blockedPhrases: [String] = []
    var findings: [VocabularyFinding] = []
  }

  /// A name and the file that gave it, by number.
  private struct Name {
    let text: String
    let isAmbiguous: Bool
    let file: Int
  }

  private var entries: [VocabularyEntry] = []
  private var names: [[Name]] = []
  private var fileOfEntry: [Int] = []
  private var entryOfID: [String: Int] = [:]

  /// Identifiers with their kind before them, and the entry that has them.
  private var entryOfIdentifier: [String: Int] = [:]
  private var blockedPhrases: [String] = []
  private var findings: [VocabularyFinding] = []
  private var fileCount = 0

  /// A hash of the files' bytes and their order.
  private(set) var contentKey = ContentKey()

  mutating func add(_ file: VocabularyFile) {
    let known = entries.count
    for entry in file.entries { add(entry, file, known: known) }
    blockedPhrases += file.blockedPhrases
    fileCount += 1
    contentKey.add(file.contentKey.value)
  }

  /// The number of the concept that an id stands for, in what comes of the files so far.
  func concept(id: String) -> ConceptID? {
    entryOfID[id].map { ConceptID(rawValue: UInt32($0)) }
  }

  /// Entries from `known` on come from the same file: they share identifiers by mistake, if at
  /// all, and stay apart.
  private mutating func add(_ entry: VocabularyEntry, _ file: VocabularyFile, known: Int) {
    if let sameID = entryOfID[entry.id] {
      if sameID >= known {
        findings.append(
          .init(.duplicateID, subject: entry.id, detail: "\(file.name), line \(entry.line)"))
      }
      update(sameID, with: entry)
    } else if let equivalent = equivalent(of: entry, known: known) {
      entryOfID[entry.id] = equivalent
      update(equivalent, with: entry)
    } else {
      entryOfID[entry.id] = entries.count
      entries.append(entry)
      names.append([])
      fileOfEntry.append(fileCount)
      addNames(of: entry, to: entries.count - 1)
    }
  }

  private func equivalent(of entry: VocabularyEntry, known: Int) -> Int? {
    let kind = entry.kind.rawValue
    for identifier in entry.identifiers {
      let key = "\(kind) \(identifier)"
      if let index = entryOfIdentifier[key], index < known { return index }
    }
    return nil
  }

  private mutating func update(_ index: Int, with entry: VocabularyEntry) {
    entries[index].name = entry.name
    if !entry.conceptClass.isEmpty { entries[index].conceptClass = entry.conceptClass }
    if !entry.broader.isEmpty { entries[index].broader = entry.broader }
    if let state = entry.state { entries[index].state = state }
    for identifier in entry.identifiers where !entries[index].identifiers.contains(identifier) {
      entries[index].identifiers.append(identifier)
    }
    addNames(of: entry, to: index)
  }

  private mutating func addNames(of entry: VocabularyEntry, to index: Int) {
    let kind = entry.kind.rawValue
    for identifier in entry.identifiers {
      let key = "\(kind) \(identifier)"
      if entryOfIdentifier[key] == nil { entryOfIdentifier[key] = index }
    }
    // A preferred name that its own entry lists as ambiguous ("cold") is ambiguous.
    if !entry.ambiguous.contains(entry.name) { add(entry.name, false, to: index) }
    for synonym in entry.synonyms { add(synonym, false, to: index) }
    for short in entry.ambiguous { add(short, true, to: index) }
  }

  private mutating func add(_ text: String, _ isAmbiguous: Bool, to index: Int) {
    names[index].removeAll { $0.text == text }
    names[index].append(Name(text: text, isAmbiguous: isAmbiguous, file: fileCount))
  }

  /// The concepts and names, with references resolved and names that a later file took removed.
  consuming func finish() -> Result {
    var result = Result()
    let newest = fileOfName()
    for (index, entry) in entries.enumerated() {
      let concept = ConceptID(rawValue: UInt32(index))
      result.concepts.append(makeConcept(entry))
      for name in names[index] where name.isAmbiguous || newest[name.text] == name.file {
        result.names.append(
          ConceptName(concept: concept, text: name.text, isAmbiguous: name.isAmbiguous))
      }
    }
    result.blockedPhrases = blockedPhrases
    result.findings = findings
    return result
  }

  /// For each name that is not ambiguous, the last file that gives it to some concept.
  private func fileOfName() -> [String: Int] {
    var newest: [String: Int] = [:]
    for list in names {
      for name in list where !name.isAmbiguous {
        newest[name.text] = max(newest[name.text] ?? 0, name.file)
      }
    }
    return newest
  }

  private mutating func makeConcept(_ entry: VocabularyEntry) -> ConceptFacts {
    var state: NutrientState?
    if let stated = entry.state, let nutrient = resolve(stated.nutrient, for: entry) {
      state = NutrientState(direction: stated.direction, nutrient: nutrient)
    }
    return ConceptFacts(
      id: entry.id, kind: entry.kind, name: entry.name, conceptClass: entry.conceptClass,
      broader: entry.broader.isEmpty ? nil : resolve(entry.broader, for: entry),
      identifiers: entry.identifiers, state: state)
  }

  private mutating func resolve(_ id: String, for entry: VocabularyEntry) -> ConceptID? {
    if let index = entryOfID[id] { return ConceptID(rawValue: UInt32(index)) }
    findings.append(.init(.unknownReference, subject: entry.id, detail: id))
    return nil
  }
}
