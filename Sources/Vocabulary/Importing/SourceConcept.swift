/// One name as a published vocabulary gives it.
struct SourceName: Sendable, Equatable {
  var text: String
  /// `nil` for the preferred name.
  var scope: SynonymScope?
  /// The language tag, in lower case; empty where none is stated.
  var language = ""
  /// Whether the vocabulary says that the name is a short form or ambiguous.
  var isShortForm = false
  /// Whether the vocabulary says that the name is not to be used, or is a code.
  var isSuppressed = false

  init(_ text: String, _ scope: SynonymScope? = nil, language: String = "") {
    self.text = text
    self.scope = scope
    self.language = language
  }
}

/// One concept as a published vocabulary gives it, before anything is chosen.
struct SourceConcept: Sendable, Equatable {
  /// As the vocabulary writes it; empty where concepts have none.
  var id: String
  /// The line of the file, from one.
  var line: Int
  var names: [SourceName] = []
  /// The ids of broader concepts.
  var broader: [String] = []
  /// Other ids by which the vocabulary knows the concept: former ids, tree numbers, notations.
  var otherIDs: [String] = []
  /// References to other vocabularies.
  var references: [String] = []
  var conceptClass = ""
  var isObsolete = false

  init(id: String, line: Int) {
    self.id = id
    self.line = line
  }

  /// Whether the concept has a preferred name.
  var isNamed: Bool { names.contains { $0.scope == nil } }
}

/// What a file holds.
struct SourceVocabulary: Sendable, Equatable {
  var concepts: [SourceConcept] = []
  /// The number of records that describe no concept, such as OBO's relations.
  var otherRecords = 0
  /// Ids that are no concept's, under which concepts lie: the semantic types of UMLS.
  var groups: [String] = []
}
