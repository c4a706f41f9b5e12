package import Documents
package import Indexing
package import TextQuality

/// One signal with its document.
package typealias QualityRow = (documentID: String, result: SignalResult)

/// One garbled passage with its document.
package typealias SpanRow = (document: DocumentRecord, span: SpanRecord)

/// The tables of a run.
///
/// Each is defined here and nowhere else.
package enum Tables {
  /// One row per document.
  package static let documents = Table<DocumentRecord>(
    name: "documents", rowMeaning: "document",
    order: "bytes of document_id, then of source, then place in the source",
    columns: [
      Column("document_id", .string, "The path below the argument, or the id of the JSON line.") {
        .text($0.id)
      },
      Column("source", .string, "The file that the document was read from.") { .text($0.source) },
      Column("title", .string, "The title, where the document states one.") { .text($0.title) },
      Column("language", .string, "ISO 639-1 code; und where it could not be told.") {
        .text($0.assessment?.language ?? "und")
      },
      Column("bytes", .integer, unit: "bytes of the source", "The document's size as it was read.")
      { .integer($0.byteCount) },
      Column(
        "tokens", .integer, unit: "tokens",
        "Segments between ICU word boundaries that hold a letter or a number."
      ) { .integer($0.tokenCount) },
      Column("types", .integer, unit: "terms", "Distinct terms among the tokens.") {
        .integer($0.typeCount)
      },
      Column("sentences", .integer, unit: "sentences", "ICU sentences that hold a token.") {
        .integer($0.sentenceCount)
      },
      Column(
        "garble_score", .number, unit: "0...1",
        "How damaged the text looks; higher is worse. Empty where not assessed."
      ) { .optional($0.assessment?.score) },
      Column(
        "garbled_share", .number, unit: "share of words",
        "In garbled passages, of words neither technical nor foreign. Empty where not assessed."
      ) { .optional($0.assessment?.garbledShare) },
      Column("verdict", .string, "reliable, suspect, garbled or not_assessed.") {
        .text($0.assessment?.verdict.rawValue ?? Verdict.notAssessed.rawValue)
      },
      Column("reasons", .string, "Why the verdict is not reliable: codes joined by ;.") {
        .text(($0.assessment?.reasons ?? []).map(\.rawValue).joined(separator: ";"))
      },
      Column(
        "duplicate_cluster", .string,
        "The id of the document that stands for its duplicates; its own when there are none."
      ) { .text($0.duplicates?.survivorID ?? $0.id) },
      Column(
        "source_group", .string, "Who the document comes from: see --source-field."
      ) { .text($0.sourceGroup) },
    ])

  /// One row per document and signal.
  package static let quality = Table<QualityRow>(
    name: "quality", rowMeaning: "document and signal",
    order: "as documents, then signals in the order of their definition",
    columns: [
      Column("document_id", .string, "The document.") { .text($0.documentID) },
      Column("signal", .string, "What was measured: see docs/text-quality.md.") {
        .text($0.result.name)
      },
      Column("value", .number, "The measured value.") { .number($0.result.value) },
      Column(
        "limit", .number,
        "The value from which the signal fails, or warns if it never fails; empty for a fact."
      ) { .optional($0.result.limit) },
      Column("level", .string, "pass, warn or fail.") { .text($0.result.level.rawValue) },
    ])

  /// One row per garbled passage.
  package static let spans = Table<SpanRow>(
    name: "spans", rowMeaning: "garbled passage", order: "as documents, then start_byte",
    columns: [
      Column("document_id", .string, "The document.") { .text($0.document.id) },
      Column("start_byte", .integer, unit: "bytes of the source", "The passage's first byte.") {
        .integer($0.span.sourceRange.lowerBound)
      },
      Column("end_byte", .integer, unit: "bytes of the source", "One past its last byte.") {
        .integer($0.span.sourceRange.upperBound)
      },
      Column("score", .number, unit: "0...1", "How garbled the passage is.") {
        .number($0.span.score)
      },
      Column("text", .string, "The passage.") { .text($0.span.text) },
    ])

  /// One row per problem.
  package static let problems = Table<Problem>(
    name: "problems", rowMeaning: "problem met while reading",
    order: "source, document_id, problem, detail",
    columns: [
      Column("source", .string, "The file or folder.") { .text($0.source) },
      Column("document_id", .string, "The document, where there is one.") {
        $0.documentID.map(Cell.text) ?? .empty
      },
      Column("problem", .string, "A stable code: see docs/problems.md.") {
        .text($0.code.rawValue)
      },
      Column("detail", .string, "What, where, and what can be done.") { .text($0.detail) },
    ])
}
