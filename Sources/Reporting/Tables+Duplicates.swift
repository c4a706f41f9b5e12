internal import Indexing

/// One document of a cluster of duplicates.
struct DuplicateRow: Sendable {
  let documentID: String
  let duplicates: DuplicateRecord
}

/// Gathers clusters of two or more documents.
enum DuplicateRows {
  /// The documents of each cluster: clusters as their survivors stand in the order of documents,
  /// the survivor first.
  ///
  /// - Complexity: O(*n* log *n*) in the documents that have duplicates.
  static func make(_ documents: [DocumentRecord]) -> [DuplicateRow] {
    let rows = documents.compactMap { document in
      document.duplicates.flatMap { duplicates in
        duplicates.clusterSize > 1
          ? DuplicateRow(documentID: document.id, duplicates: duplicates) : nil
      }
    }
    let order = rows.indices.sorted { a, b in
      let (x, y) = (rows[a].duplicates, rows[b].duplicates)
      if x.survivorID != y.survivorID {
        return x.survivorID.utf8.lexicographicallyPrecedes(y.survivorID.utf8)
      }
      return x.isSurvivor == y.isSurvivor ? a < b : x.isSurvivor
    }
    return order.map { rows[$0] }
  }
}

extension Tables {
  /// One row per document that has duplicates.
  static let duplicates = Table<DuplicateRow>(
    name: "duplicates", rowMeaning: "document that has duplicates",
    order: "bytes of duplicate_cluster, then the one that stands for it, then as documents",
    columns: [
      Column("duplicate_cluster", .string, "The id of the document that stands for the cluster.") {
        .text($0.duplicates.survivorID)
      },
      Column("document_id", .string, "The document.") { .text($0.documentID) },
      Column("counted", .boolean, "Whether it is the one that stands for the cluster.") {
        .boolean($0.duplicates.isSurvivor)
      },
      Column(
        "similarity", .number, unit: "0...1", "Jaccard similarity of its shingles with that one's."
      ) { .number($0.duplicates.similarity) },
      Column("exact", .boolean, "Whether it is that one's text word for word.") {
        .boolean($0.duplicates.isExactCopy)
      },
      Column("cluster_size", .integer, unit: "documents", "Documents of the cluster.") {
        .integer($0.duplicates.clusterSize)
      },
    ])
}
