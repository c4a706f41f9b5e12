package import Indexing
internal import TextQuality
internal import Vocabulary

/// Which tables a run writes.
package enum ReportScope: Sendable {
  case everything, quality
}

/// The results of a run, computed from its index and ready to write.
package struct Report: Sendable {
  private let index: Index
  private let scope: ReportScope
  private let options: AssociationOptions
  private let pairs: [(kinds: KindPair, rows: [AssociationRow])]

  /// Computes every statistic.
  ///
  /// - Complexity: O(*p* log *p*) in pairs, after one pass over the records of documents.
  package init(
    index: Index, scope: ReportScope, associations options: AssociationOptions = .init()
  ) {
    self.index = index
    self.scope = scope
    self.options = options
    pairs =
      index.observations.map { observations in
        let rows = AssociationRows(observations, options)
        return observations.pairs.map { ($0, rows.rows($0)) }
      } ?? []
  }

  /// The pairs of nutrients and conditions, best rank first.
  package var associations: [AssociationRow] { pairs.first?.rows ?? [] }

  /// Writes every table, the schema beside them, and `run.json`.
  package func write(to folder: inout OutputFolder, run: RunRecord) throws(OutputError) {
    try folder.write(Tables.documents, rows: index.documents)
    try folder.write(Tables.duplicates, rows: DuplicateRows.make(index.documents))
    if scope == .everything {
      try folder.write(Tables.terms, rows: TermRow.make(index))
      try writeConcepts(to: &folder)
    }
    try folder.write(Tables.quality, rows: qualityRows)
    try folder.write(Tables.spans, rows: spanRows)
    try folder.write(Tables.problems, rows: index.problems)
    try folder.write(folder.dataPackage, to: OutputFolder.dataPackageName)
    try folder.write(run.json(index, files: folder.written), to: RunRecord.fileName)
  }

  private func writeConcepts(to folder: inout OutputFolder) throws(OutputError) {
    guard let part = index.concepts, let observations = index.observations else { return }
    let rows = ConceptRow.make(observations, part.vocabulary)
    try folder.write(Tables.concepts, rows: rows)
    for (kinds, rows) in pairs {
      try folder.write(Tables.cooccurrence(kinds, options), costlyRows: rows)
      try folder.write(
        Tables.evidence(kinds), rows: EvidenceOrder.rows(kinds, index.documents, part, rows))
    }
    try folder.write(observations.bytes, to: Observations.fileName)
    guard part.keepsMentions else { return }
    try folder.write(Tables.mentions, rows: mentionRows(part))
  }
}

extension Report {
  private var qualityRows: some Sequence<QualityRow> {
    index.documents.lazy.flatMap { document in
      document.signals.results.map { (document.id, $0) }
    }
  }

  private var spanRows: some Sequence<SpanRow> {
    index.documents.lazy.flatMap { document in document.spans.map { (document, $0) } }
  }

  private func mentionRows(_ part: ConceptPart) -> some Sequence<MentionRow> {
    index.documents.lazy.flatMap { document in
      document.mentions.map { (document, $0, part.vocabulary[$0.concept]) }
    }
  }
}
