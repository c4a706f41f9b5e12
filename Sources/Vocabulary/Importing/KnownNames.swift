/// What a vocabulary that is there already says of names and identifiers to be imported.
struct KnownNames {
  /// What a name means in the known vocabulary.
  struct Meaning {
    /// Concepts that it names wherever it stands.
    var plain: [ConceptID] = []
    var isAmbiguous = false
    var isBlocked = false

    /// - Parameter concepts: By concept of the entry's automaton, where those are others.
    fileprivate mutating func add(_ entry: NameEntry, _ concepts: [ConceptID]?) {
      if entry.isBlocked {
        isBlocked = true
      } else if entry.isAmbiguous {
        isAmbiguous = true
      } else {
        let concept = concepts?[Int(entry.concept)] ?? ConceptID(rawValue: entry.concept)
        if !plain.contains(concept) { plain.append(concept) }
      }
    }
  }

  /// The names that came at one time, compiled.
  private struct Layer {
    let automaton: NameAutomaton
    /// By concept of the automaton; `nil` where they are the same.
    let concepts: [ConceptID]?
  }

  private var vocabulary: Vocabulary
  private var layers: [Layer]
  private var conceptOfIdentifier: [String: ConceptID] = [:]
  private var hasAmbiguousPreferredName: Set<ConceptID> = []

  init(_ compiled: CompiledVocabulary) {
    vocabulary = compiled.vocabulary
    layers = [Layer(automaton: compiled.automaton, concepts: nil)]
    noteConcepts()
  }

  /// Adds a file that was imported with these names known, so that it takes none away.
  ///
  /// - Parameter merger: Of all files, this one included.
  /// - Complexity: O(*n*) in names of the file, which are compiled, and O(*m*) in all concepts.
  mutating func add(_ file: VocabularyFile, _ merger: VocabularyMerger) throws(VocabularyError) {
    let added = Vocabulary(files: [file])
    let concepts = added.concepts.map { merger.concept(id: $0.id) ?? ConceptID(rawValue: 0) }
    layers.append(Layer(automaton: try NameAutomaton(added), concepts: concepts))
    vocabulary = Vocabulary(merger)
    noteConcepts()
  }

  private mutating func noteConcepts() {
    for name in vocabulary.names
    where name.isAmbiguous && name.text == vocabulary[name.concept].name {
      hasAmbiguousPreferredName.insert(name.concept)
    }
    for (index, concept) in vocabulary.concepts.enumerated() {
      for identifier in concept.identifiers {
        let key = "\(concept.kind.rawValue) \(identifier)"
        if conceptOfIdentifier[key] == nil {
          conceptOfIdentifier[key] = ConceptID(rawValue: UInt32(index))
        }
      }
    }
  }

  subscript(concept: ConceptID) -> Concept { vocabulary[concept] }

  /// Whether a concept's own preferred name is ambiguous.
  func isPreferredNameAmbiguous(_ concept: ConceptID) -> Bool {
    hasAmbiguousPreferredName.contains(concept)
  }

  /// What each name means as a whole.
  func meanings(of names: [String]) throws(VocabularyError) -> [Meaning] {
    var meanings = [Meaning](repeating: Meaning(), count: names.count)
    for layer in layers {
      for (index, entries) in try layer.automaton.meanings(of: names).enumerated() {
        for entry in entries { meanings[index].add(entry, layer.concepts) }
      }
    }
    return meanings
  }

  /// The concept of a kind that has an identifier.
  func concept(_ identifier: String, kind: ConceptKind) -> ConceptID? {
    conceptOfIdentifier["\(kind.rawValue) \(identifier)"]
  }

  /// Whether a concept cannot be the one that a vocabulary identifies by `own`, because it has
  /// another identifier of that vocabulary.
  func contradicts(_ concept: ConceptID, own: [String]) -> Bool {
    guard let first = own.first else { return false }
    let prefix = IdentifierSpelling.prefix(of: first)
    let known = vocabulary[concept].identifiers.filter {
      IdentifierSpelling.prefix(of: $0) == prefix
    }
    return !known.isEmpty && !known.contains { own.contains($0) }
  }
}
