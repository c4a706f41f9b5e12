/// Which documents of a collection are duplicates of each other.
///
/// Two documents are linked when they have the same sequence of terms, or when the Jaccard
/// similarity of their sets of shingles, verified on the whole sets, reaches the threshold. A
/// cluster is a connected component of links: two of its documents may be less similar to each
/// other than the threshold, when others lie between them. Its survivor is the document that is
/// first in the total order. Documents without tokens are alone.
package struct DuplicateClusters: Sendable, Equatable {
  /// What is known of each document, in the total order of documents.
  package let members: [DuplicateMember]

  /// The number of clusters, counting documents that are alone: what `unique_documents` counts.
  package var uniqueCount: Int { members.indices.count { members[$0].survivor == $0 } }
}

/// One document as a member of its cluster.
package struct DuplicateMember: Sendable, Equatable {
  private let survivorNumber: UInt32
  private let sizeNumber: UInt32

  /// The Jaccard similarity of the document's shingles with the survivor's: 1 for the survivor
  /// itself; under the threshold where the document is linked through others only.
  package let similarity: Double
  /// Whether the document is not the survivor but has the same sequence of terms.
  package let isExactCopy: Bool

  /// The position of the first document of the cluster, in the total order of documents.
  ///
  /// It names the cluster; it is the document's own position when the document survives.
  package var survivor: Int { Int(survivorNumber) }
  /// The documents in the cluster, 1 for a document that is alone.
  package var clusterSize: Int { Int(sizeNumber) }

  init(survivor: Int, clusterSize: Int, similarity: Double, isExactCopy: Bool) {
    survivorNumber = UInt32(survivor)
    sizeNumber = UInt32(clusterSize)
    self.similarity = similarity
    self.isExactCopy = isExactCopy
  }
}
