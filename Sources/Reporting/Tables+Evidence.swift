package import Indexing
internal import TextQuality
package import Vocabulary

/// One sentence with its document.
package typealias EvidenceRow = (
  document: DocumentRecord, evidence: EvidenceRecord, first: Concept, second: Concept
)

extension Tables {
  /// One row per pair and sentence, for the kinds of a pair.
  package static func evidence(_ kinds: KindPair) -> Table<EvidenceRow> {
    let (first, second) = (kinds.first.rawValue, kinds.second.rawValue)
    return Table(
      name: name("evidence", kinds), rowMeaning: "pair and sentence",
      order: "as the pairs of cooccurrence; within a pair strongest and most diverse first",
      columns: sentence(first, second) + claim + place(first, of: "the first concept", \.firstPlace)
        + place(second, of: "the second concept", \.secondPlace) + rule)
  }

  private static func sentence(_ first: String, _ second: String) -> [Column<EvidenceRow>] {
    [
      Column("\(first)_id", .string, "The first concept.") { .text($0.first.id) },
      Column("\(second)_id", .string, "The second concept.") { .text($0.second.id) },
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
    ]
  }

  private static var claim: [Column<EvidenceRow>] {
    [
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
    ]
  }

  /// Where the sentence mentions a concept of a kind.
  private static func place(
    _ kind: String, of concept: String,
    _ place: @escaping @Sendable (EvidenceRecord) -> Range<Int>
  ) -> [Column<EvidenceRow>] {
    [
      Column(
        "\(kind)_start_character", .integer, unit: "code points of the sentence",
        "Where the sentence mentions \(concept)."
      ) { .integer($0.evidence.character(at: place($0.evidence).lowerBound)) },
      Column(
        "\(kind)_end_character", .integer, unit: "code points of the sentence",
        "One past that mention."
      ) { .integer($0.evidence.character(at: place($0.evidence).upperBound)) },
    ]
  }

  private static var rule: [Column<EvidenceRow>] {
    [
      Column(
        "cue_start_character", .integer, unit: "code points of the sentence",
        "Where the cue begins; empty where there is none."
      ) { row in
        .optional(row.evidence.cuePlace.map { row.evidence.character(at: $0.lowerBound) })
      },
      Column("rule", .string, "The rule that decided.") {
        .text($0.evidence.assertion.rule)
      },
    ]
  }
}

extension EvidenceRecord {
  /// The code points of the sentence before a byte of it.
  fileprivate func character(at byte: Int) -> Int {
    sentence.utf8.prefix(byte).count { $0 & 0xc0 != 0x80 }
  }
}
