package import Vocabulary

/// One candidate for a mention in a document.
package struct ExplanationRow: Sendable {
  let documentID: String
  let range: Range<Int>
  let text: String
  let concept: Concept?
  let name: String
  let steps: MatchingSteps
  let rule: DecisionRule
  let reason: String

  /// - Parameters:
  ///   - range: Bytes of the source.
  ///   - concept: `nil` for a phrase that mentions nothing.
  package init(
    documentID: String, range: Range<Int>, text: String, concept: Concept?, name: String,
    steps: MatchingSteps, rule: DecisionRule, reason: String
  ) {
    self.documentID = documentID
    self.range = range
    self.text = text
    self.concept = concept
    self.name = name
    self.steps = steps
    self.rule = rule
    self.reason = reason
  }
}

/// One meaning of an ambiguous name, and how often documents have it.
package struct AmbiguityRow: Sendable {
  let text: String
  let concept: Concept?
  let unresolved: Int
  let unresolvedDocuments: Int
  let resolved: Int
  let share: Double?

  /// - Parameters:
  ///   - concept: `nil` for meanings that documents define and the name does not have.
  ///   - share: Of the resolved occurrences of the name; `nil` when there are none.
  package init(
    text: String, concept: Concept?, unresolved: Int, unresolvedDocuments: Int, resolved: Int,
    share: Double?
  ) {
    self.text = text
    self.concept = concept
    self.unresolved = unresolved
    self.unresolvedDocuments = unresolvedDocuments
    self.resolved = resolved
    self.share = share
  }
}

extension Tables {
  /// One row per candidate: what `corpus vocabulary explain` prints.
  package static let explanations = Table<ExplanationRow>(
    name: "explanations", rowMeaning: "candidate for a mention",
    order: "as documents, then start_byte, then end_byte, falling, then those taken",
    columns: [
      Column("document_id", .string, "The document.") { .text($0.documentID) },
      Column("start_byte", .integer, unit: "bytes of the source", "The candidate's first byte.") {
        .integer($0.range.lowerBound)
      },
      Column("end_byte", .integer, unit: "bytes of the source", "One past its last byte.") {
        .integer($0.range.upperBound)
      },
      Column("text", .string, "The words.") { .text($0.text) },
      Column("concept_id", .string, "What they may mention; empty for a blocked phrase.") {
        .text($0.concept?.id ?? "")
      },
      Column("kind", .string, "The concept's kind.") { .text($0.concept?.kind.rawValue ?? "") },
      Column("name", .string, "The vocabulary's name that they are; empty where it is not whole.") {
        .text($0.name)
      },
      Column("steps", .string, "The matching steps that it took, joined by ;.") { row in
        let named = MatchingSteps.named.filter { row.steps.contains($0.step) }
        return .text(named.map(\.name).joined(separator: ";"))
      },
      Column("decision", .string, "taken or refused.") {
        .text($0.rule.takes ? "taken" : "refused")
      },
      Column("rule", .string, "The rule that decided: see docs/vocabulary.md.") {
        .text($0.rule.rawValue)
      },
      Column(
        "reason", .string,
        "The words that decided: a longer name, a blocked phrase, or a definition's long form."
      ) { .text($0.reason) },
    ])

  /// One row per meaning of an ambiguous name: what `corpus vocabulary ambiguous` prints.
  package static let ambiguities = Table<AmbiguityRow>(
    name: "ambiguities", rowMeaning: "ambiguous name and meaning",
    order: "unresolved, falling, then bytes of name, then resolved, falling, then concept_id",
    columns: [
      Column("name", .string, "The ambiguous name, as the vocabulary has it.") { .text($0.text) },
      Column(
        "concept_id", .string,
        "A candidate; empty for other things that documents define the name to mean."
      ) { .text($0.concept?.id ?? "") },
      Column("kind", .string, "The concept's kind.") { .text($0.concept?.kind.rawValue ?? "") },
      Column("concept", .string, "The concept's preferred name.") {
        .text($0.concept?.name ?? "")
      },
      Column(
        "unresolved", .integer, unit: "occurrences",
        "Occurrences of the name that are left out, because nothing says what they mean."
      ) { .integer($0.unresolved) },
      Column("unresolved_documents", .integer, unit: "documents", "Documents with such.") {
        .integer($0.unresolvedDocuments)
      },
      Column(
        "resolved", .integer, unit: "occurrences",
        "Occurrences that a document resolves to this meaning."
      ) { .integer($0.resolved) },
      Column(
        "share", .number, unit: "share of resolved occurrences",
        "resolved, of all resolved occurrences of the name. Empty where there are none."
      ) { .optional($0.share) },
    ])
}
