/// What a vocabulary that is there already says of names and identifiers to be imported.
struct KnownNames {
  /// What a name means in the known vocabulary.
  struct Meaning {
    /// Concepts that it names wherever it stands.
    var plain: [ConceptID] = []
    var isAmbiguous = false
    var isBlocked = false
  }

  private let vocabulary: Vocabulary
  private let automaton: NameAutomaton
  private var conceptOfIdentifier: [String: ConceptID] = [:]
  private var hasAmbiguousPreferredName: Set<ConceptID> = []

  /// - Complexity: O(*n*) in names, which are compiled.
  init(_ vocabulary: Vocabulary) throws(VocabularyError) {
    self.vocabulary = vocabulary
    automaton = try NameAutomaton(vocabulary)
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
    try automaton.meanings(of: names).map { entries in
      var meaning = Meaning()
      for entry in entries {
        if entry.isBlocked {
          meaning.isBlocked = true
        } else if entry.isAmbiguous {
          meaning.isAmbiguous = true
        } else {
          meaning.plain.append(ConceptID(rawValue: entry.concept))
        }
      }
      return meaning
    }
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
