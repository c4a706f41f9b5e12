package import Vocabulary

/// One concept of a vocabulary.
package struct VocabularyRow: Sendable {
  let concept: Concept
  let broader: String

  package init(concept: Concept, broader: String) {
    self.concept = concept
    self.broader = broader
  }
}

/// One abbreviation that a document defines.
package struct AbbreviationRow: Sendable {
  let documentID: String
  let shortForm: String
  let longForm: String

  package init(documentID: String, shortForm: String, longForm: String) {
    self.documentID = documentID
    self.shortForm = shortForm
    self.longForm = longForm
  }
}

extension Tables {
  /// One row per concept: what `corpus vocabulary list` prints.
  package static let vocabulary = Table<VocabularyRow>(
    name: "vocabulary", rowMeaning: "concept", order: "as in the vocabulary's files",
    columns: [
      Column("concept_id", .string, "The concept's id.") { .text($0.concept.id) },
      Column("kind", .string, "nutrient, condition or drug.") { .text($0.concept.kind.rawValue) },
      Column("class", .string, "A coarse group.") { .text($0.concept.conceptClass) },
      Column("name", .string, "The preferred name.") { .text($0.concept.name) },
      Column("broader", .string, "The id of the next broader concept.") { .text($0.broader) },
      Column("identifiers", .string, "Identifiers in other vocabularies.") {
        .text($0.concept.identifierList)
      },
    ])

  /// One row per abbreviation: what `corpus vocabulary abbreviations` prints.
  package static let abbreviations = Table<AbbreviationRow>(
    name: "abbreviations", rowMeaning: "abbreviation defined", order: "as documents, then place",
    columns: [
      Column("document_id", .string, "The document.") { .text($0.documentID) },
      Column("short_form", .string, "The short form.") { .text($0.shortForm) },
      Column("long_form", .string, "The words that it stands for.") { .text($0.longForm) },
    ])
}
