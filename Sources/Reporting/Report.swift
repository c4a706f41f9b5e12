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
  private let all: ConceptCounts
  private let reliable: ConceptCounts
  private let pairs: [(kinds: KindPair, rows: [AssociationRow])]

  /// Computes every statistic.
  ///
  /// - Complexity: O(*p* log *p*) in pairs, after one pass over the records of documents.
  package init(index: Index, scope: ReportScope) {
    self.index = index
    self.scope = scope
    let all = ConceptCounts(index) { _ in true }
    let reliable = ConceptCounts(index) { $0.isReliable }
    pairs = (index.concepts?.pairs ?? []).map { kinds in
      (kinds, AssociationRows.make(kinds, in: index, all: all, reliable: reliable))
    }
    self.all = all
    self.reliable = reliable
  }

  /// The pairs of nutrients and conditions, best rank first.
  package var associations: [AssociationRow] { pairs.first?.rows ?? [] }

  /// Writes every table, the schema beside them, and `run.json`.
  package func write(to folder: inout OutputFolder, run: RunRecord) throws(OutputError) {
    try folder.write(Tables.documents, rows: index.documents)
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
    guard let part = index.concepts else { return }
    let rows = ConceptRow.make(part.vocabulary, all: all, reliable: reliable)
    try folder.write(Tables.concepts, rows: rows)
    for (kinds, rows) in pairs {
      try folder.write(Tables.cooccurrence(kinds), rows: rows)
      try folder.write(Tables.evidence(kinds), rows: evidenceRows(kinds, part))
    }
    guard part.keepsMentions else { return }
    try folder.write(Tables.mentions, rows: mentionRows(part))
  }
}

extension Report {
  private var qualityRows: some Sequence<QualityRow> {
    index.documents.lazy.flatMap { document in
      ((document.assessment?.signals ?? []) + document.signals).map { (document, $0) }
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

  /// Evidence by pair; within a pair in the order of documents and of the text.
  private func evidenceRows(_ kinds: KindPair, _ part: ConceptPart) -> [EvidenceRow] {
    let rows = index.documents.flatMap { document in
      document.evidence.map { evidence -> EvidenceRow in
        (document, evidence, part.vocabulary[evidence.first], part.vocabulary[evidence.second])
      }
    }
    let ofKinds = rows.filter { $0.first.kind == kinds.first && $0.second.kind == kinds.second }
    let ordered = ofKinds.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.first.id != y.first.id {
        return x.first.id.utf8.lexicographicallyPrecedes(y.first.id.utf8)
      }
      if x.second.id != y.second.id {
        return x.second.id.utf8.lexicographicallyPrecedes(y.second.id.utf8)
      }
      return a.offset < b.offset
    }
    return ordered.map(\.element)
  }
}
