package import Indexing
internal import TextQuality
package import Vocabulary

/// One concept with its counts.
package struct ConceptRow: Sendable {
  let concept: Concept
  let all: ConceptTotal
  let reliable: ConceptTotal

  /// The concepts that occur, those of most documents first.
  package static func make(
    _ vocabulary: Vocabulary, all: ConceptCounts, reliable: ConceptCounts
  ) -> [ConceptRow] {
    let rows = vocabulary.concepts.indices.compactMap { index -> ConceptRow? in
      guard all.concepts[index].mentions > 0 else { return nil }
      return ConceptRow(
        concept: vocabulary.concepts[index], all: all.concepts[index],
        reliable: reliable.concepts[index])
    }
    return rows.sorted { a, b in
      let x = (a.all.documents, a.all.mentions)
      let y = (b.all.documents, b.all.mentions)
      return x == y ? a.concept.id.utf8.lexicographicallyPrecedes(b.concept.id.utf8) : x > y
    }
  }
}

/// One mention with its document.
package typealias MentionRow = (document: DocumentRecord, mention: MentionRecord, concept: Concept)

/// One sentence with its document.
package typealias EvidenceRow = (
  document: DocumentRecord, evidence: EvidenceRecord, first: Concept, second: Concept
)

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
        .integer($0.all.mentions)
      },
      Column("documents", .integer, unit: "documents", "Documents that mention the concept.") {
        .integer($0.all.documents)
      },
      Column("sentences", .integer, unit: "sentences", "Sentences that mention the concept.") {
        .integer($0.all.sentences)
      },
      Column(
        "reliable_documents", .integer, unit: "documents",
        "Documents that mention the concept and whose verdict is reliable."
      ) { .integer($0.reliable.documents) },
      Column("class", .string, "The concept's class in the vocabulary.") {
        .text($0.concept.conceptClass)
      },
      Column("identifiers", .string, "Identifiers in other vocabularies, separated by spaces.") {
        .text($0.concept.identifiers.joined(separator: " "))
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

  /// One row per pair and sentence, for the kinds of a pair.
  package static func evidence(_ kinds: KindPair) -> Table<EvidenceRow> {
    Table(
      name: name("evidence", kinds), rowMeaning: "pair and sentence",
      order: "bytes of the two ids, then as documents, then start_byte",
      columns: [
        Column("\(kinds.first.rawValue)_id", .string, "The first concept.") { .text($0.first.id) },
        Column("\(kinds.second.rawValue)_id", .string, "The second concept.") {
          .text($0.second.id)
        },
        Column("document_id", .string, "The document.") { .text($0.document.id) },
        Column("start_byte", .integer, unit: "bytes of the source", "The sentence's first byte.") {
          .integer($0.evidence.sourceRange.lowerBound)
        },
        Column("end_byte", .integer, unit: "bytes of the source", "One past its last byte.") {
          .integer($0.evidence.sourceRange.upperBound)
        },
        Column("sentence", .string, "The sentence as the document's text has it.") {
          .text($0.evidence.sentence)
        },
        Column("status", .string, "The state of the first concept: see docs/assertions.md.") {
          .text($0.evidence.assertion.status.rawValue)
        },
        Column("effect", .string, "What it is said to do to the second.") {
          .text($0.evidence.assertion.effect.rawValue)
        },
        Column("negated", .boolean, "Whether that is denied.") {
          .boolean($0.evidence.assertion.isNegated)
        },
        Column("hedged", .boolean, "Whether it is said with reserve.") {
          .boolean($0.evidence.assertion.isHedged)
        },
        Column("cue", .string, "The words that decided; empty where none did.") {
          .text($0.evidence.cue)
        },
        Column("verdict", .string, "The document's verdict.") {
          .text($0.document.assessment?.verdict.rawValue ?? "")
        },
        Column("rule", .string, "The rule that decided.") {
          .text($0.evidence.assertion.rule)
        },
      ])
  }

  /// The name of a table of pairs: bare for nutrient and condition, with the kinds for others.
  static func name(_ base: String, _ kinds: KindPair) -> String {
    kinds == .standard ? base : "\(base)-\(kinds.first.rawValue)-\(kinds.second.rawValue)"
  }
}
