package import Documents
internal import Vocabulary

/// The whole collection, in its final order: what tables are made of.
package struct Index: Sendable {
  package let terms: TermCounts
  /// In their total order.
  package let documents: [DocumentRecord]
  /// Ordered by source, then document, then code, then detail.
  package private(set) var problems: [Problem]
  /// `nil` when concepts were not asked for.
  package let concepts: ConceptPart?
  /// What associations are computed from; `nil` when concepts were not asked for.
  package let observations: Observations?

  /// Puts a merged shard in order.
  ///
  /// What depends on the order of work ends here.
  ///
  /// - Parameter duplicateThreshold: The least similarity of near-duplicates; `nil` when they are
  ///   not asked for.
  /// - Throws: `SpoolError` when a temporary file cannot be used.
  package init(
    _ shard: consuming IndexShard, concepts: ConceptPart?, duplicateThreshold: Double?
  ) throws {
    var shard = shard
    var records: [DocumentRecord] = []
    swap(&records, &shard.documents)
    let rows = Self.order(&records)
    terms = shard.terms
    problems = shard.problems
    if let duplicateThreshold {
      let found = try DuplicateSearch.records(
        records, rows: rows, shard.sketches, threshold: duplicateThreshold)
      for index in records.indices { records[index].duplicates = found[index] }
    }
    documents = records
    problems += Self.problemsOfRepeatedIDs(records)
    problems.sort(by: Problem.precedes)
    self.concepts = concepts
    observations = concepts.map { Observations(records, $0) }
  }

  /// Puts documents in their total order, and tells the row that each had in the shard.
  ///
  /// In their place: twice the documents would not fit the memory of large runs.
  private static func order(_ documents: inout [DocumentRecord]) -> [Int] {
    let rows = documents.indices.sorted { DocumentRecord.precedes(documents[$0], documents[$1]) }
    // Cycle by cycle, each document is swapped to where it belongs.
    var sources = rows
    for start in sources.indices {
      var place = start
      while sources[place] != start {
        let source = sources[place]
        documents.swapAt(place, source)
        sources[place] = place
        place = source
      }
      sources[place] = place
    }
    return rows
  }

  /// A problem for each document whose id an earlier one has.
  private static func problemsOfRepeatedIDs(_ documents: [DocumentRecord]) -> [Problem] {
    zip(documents, documents.dropFirst()).filter { $0.id == $1.id }.map { _, document in
      Problem(
        source: document.source, documentID: document.id, code: .duplicateID,
        detail: "another document has this id too; rows that name it may mean either")
    }
  }

  /// Tokens in all documents.
  package var tokenCount: Int { documents.reduce(0) { $0 + $1.tokenCount } }
}

extension Problem {
  fileprivate static func precedes(_ a: Problem, _ b: Problem) -> Bool {
    let x = [a.source, a.documentID ?? "", a.code.rawValue, a.detail]
    let y = [b.source, b.documentID ?? "", b.code.rawValue, b.detail]
    return x.lexicographicallyPrecedes(y) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
