package import Indexing
internal import TextQuality
package import Vocabulary

/// One concept with its counts.
package struct ConceptRow: Sendable {
  let concept: Concept
  let total: ConceptTotal

  /// The concepts that occur, those of most documents first.
  package static func make(
    _ observations: Observations, _ vocabulary: Vocabulary
  ) -> [ConceptRow] {
    // Both are in the order of the vocabulary.
    var rest = vocabulary.concepts[...]
    let totals = observations.conceptTotals
    let rows = zip(observations.concepts, totals).compactMap { observed, total in
      let id = Array(observed.id.utf8)
      rest = rest.drop { !$0.hasID(id.span) }
      return rest.first.map { ConceptRow(concept: $0, total: total) }
    }
    return rows.sorted { a, b in
      let x = (a.total.documents.all, a.total.mentions)
      let y = (b.total.documents.all, b.total.mentions)
      return x == y ? a.concept.id.utf8.lexicographicallyPrecedes(b.concept.id.utf8) : x > y
    }
  }
}

/// One mention with its document.
package typealias MentionRow = (document: DocumentRecord, mention: MentionRecord, concept: Concept)

extension Tables {
  /// One row per concept found.
  package static let concepts = Table<ConceptRow>(
    name: "concepts", rowMeaning: "concept found",
    order: "documents, falling, then mentions, falling, then bytes of concept_id",
    columns: [
      Column("concept_id", .string, "The concept's id in the vocabulary.") { .text($0.concept.id) },
      Column("kind", .string, "nutrient, condition, drug, or a kind of a user's vocabulary.") {
        .text($0.concept.kind.rawValue)
      },
      Column("name", .string, "The preferred name.") { .text($0.concept.name) },
      Column("mentions", .integer, unit: "mentions", "Mentions in all documents.") {
        .integer($0.total.mentions)
      },
      Column("documents", .integer, unit: "documents", "Documents that mention the concept.") {
        .integer($0.total.documents.all)
      },
      Column("sentences", .integer, unit: "sentences", "Sentences that mention the concept.") {
        .integer($0.total.sentences)
      },
      Column(
        "reliable_documents", .integer, unit: "documents",
        "Documents that mention the concept and whose verdict is reliable."
      ) { .integer($0.total.documents.reliable) },
      Column("class", .string, "The concept's class in the vocabulary.") {
        .text($0.concept.conceptClass)
      },
      Column("identifiers", .string, "Identifiers in other vocabularies, separated by spaces.") {
        .text($0.concept.identifierList)
      },
    ])

  /// One row per mention.
  package static let mentions = Table<MentionRow>(
    name: "mentions", rowMeaning: "mention of a concept",
    order: "as documents, then start_byte, then end_byte, falling",
    columns: [
      Column("document_id", .string, "The document.") { .text($0.document.id) },
      Column("start_byte", .integer, unit: "bytes of the source", "The mention's first byte.") {
        .integer($0.mention.sourceRange.lowerBound)
      },
      Column("end_byte", .integer, unit: "bytes of the source", "One past its last byte.") {
        .integer($0.mention.sourceRange.upperBound)
      },
      Column(
        "start_character", .integer, unit: "code points of the text", "Its first character."
      ) { .integer($0.mention.characters.lowerBound) },
      Column(
        "end_character", .integer, unit: "code points of the text", "One past its last character."
      ) { .integer($0.mention.characters.upperBound) },
      Column("concept_id", .string, "The concept.") { .text($0.concept.id) },
      Column("kind", .string, "The concept's kind.") { .text($0.concept.kind.rawValue) },
      Column("text", .string, "The words that mention it.") { .text($0.mention.text) },
    ])

  /// The name of a table of pairs: bare for nutrient and condition, with the kinds for others.
  static func name(_ base: String, _ kinds: KindPair) -> String {
    kinds == .standard ? base : "\(base)-\(kinds.first.rawValue)-\(kinds.second.rawValue)"
  }
}
