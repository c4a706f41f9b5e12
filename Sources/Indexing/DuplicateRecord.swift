internal import Duplicates
internal import Segmentation
internal import TextQuality

/// A document's place among its duplicates.
package struct DuplicateRecord: Sendable, Equatable {
  /// The id of the document that stands for the cluster; its own when it does, or is alone.
  package let survivorID: String
  /// Whether the document stands for its cluster.
  package let isSurvivor: Bool
  /// The place of the document that does, in the total order of documents.
  package let cluster: Int
  /// Documents of the cluster; 1 when it is alone.
  package let clusterSize: Int
  /// The Jaccard similarity of its shingles with those of the survivor.
  package let similarity: Double
  /// Whether it is the survivor's text word for word, and not the survivor.
  package let isExactCopy: Bool
}

/// Which of the documents of a shard are duplicates of each other.
struct DuplicateSearch {
  /// What each document is among its duplicates, for documents in their total order.
  ///
  /// The survivor of a cluster is a reliable document if there is one, and else the first in the
  /// total order of documents.
  ///
  /// - Parameter rows: Of each document, its row in the shard.
  /// - Throws: `SpoolError` when a temporary file cannot be used.
  static func records(
    _ documents: [DocumentRecord], rows: [Int], _ sketches: SketchShard, threshold: Double
  ) throws -> [DuplicateRecord] {
    let reliable = documents.indices.filter { documents[$0].isReliable }
    let preferred = reliable + documents.indices.filter { !documents[$0].isReliable }
    var places = Array(repeating: 0, count: documents.count)
    var placesByRow = places
    for (place, index) in preferred.enumerated() {
      places[index] = place
      placesByRow[rows[index]] = place
    }
    let clusters = try sketches.clusters(documentCount: documents.count, threshold: threshold) {
      placesByRow[Int($0)]
    }
    return documents.indices.map { index in
      let member = clusters.members[places[index]]
      let survivor = preferred[member.survivor]
      return DuplicateRecord(
        survivorID: documents[survivor].id, isSurvivor: survivor == index, cluster: survivor,
        clusterSize: member.clusterSize,
        similarity: member.similarity, isExactCopy: member.isExactCopy)
    }
  }
}

/// Sketches documents for one worker.
struct DocumentSketcher {
  private var sketcher = ShingleSketcher()
  /// Of each term of the worker's lexicon.
  private var hashes: [UInt64] = []
  /// Of each token of the document.
  private var terms: [UInt64] = []

  /// Adds the sketch of a document to `sketches` under its row.
  ///
  /// - Throws: `SpoolError` when the temporary file cannot be written.
  /// - Complexity: O(*n*) in tokens.
  mutating func sketch(
    _ tokens: [Token], _ lexicon: Lexicon, row: Int, into sketches: inout SketchShard
  ) throws {
    for index in hashes.count..<max(hashes.count, lexicon.count) {
      let range = lexicon.range(of: TermID(rawValue: UInt32(index)))
      hashes.append(termHash(lexicon.bytes.span.extracting(range)))
    }
    terms.removeAll(keepingCapacity: true)
    for token in tokens { terms.append(hashes[token.term.index]) }
    let read = terms  // Shared, not copied: the sketcher changes while it reads them.
    let sketch = sketcher.sketch(read.span)
    try sketches.add(sketch, key: UInt64(row))
  }
}
