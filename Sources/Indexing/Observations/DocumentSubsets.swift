/// Parts of a collection over which associations are computed beside each other.
///
/// Bits of one byte, so that counting a document in all of them takes no branch.
package struct DocumentSubsets: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Documents that stand for their cluster of duplicates: each cluster counts once.
  package static let unique = DocumentSubsets(rawValue: 1)
  /// Documents whose verdict is `reliable`.
  package static let reliable = DocumentSubsets(rawValue: 2)
  /// Documents whose verdict is `suspect` or `garbled`.
  package static let unreliable = DocumentSubsets(rawValue: 4)
  /// Documents that have duplicates.
  package static let duplicated = DocumentSubsets(rawValue: 8)

  /// The subsets that a command may restrict itself to, by name.
  package static let named: [(name: String, subset: DocumentSubsets)] = [
    ("reliable", .reliable), ("unique", .unique),
  ]

  /// The names of the subsets among ``named``.
  package var names: [String] { Self.named.filter { contains($0.subset) }.map(\.name) }
}

/// One count for each subset of a collection that tables compare.
package struct SubsetCounts: Sendable, Equatable {
  /// Over all documents.
  package private(set) var all = 0
  /// Over documents that stand for their cluster.
  package private(set) var unique = 0
  /// Over reliable documents.
  package private(set) var reliable = 0
  /// Over reliable documents that stand for their cluster.
  package private(set) var reliableUnique = 0
  /// Over suspect and garbled documents.
  package private(set) var unreliable = 0
  /// Over documents that stand for their cluster and are neither suspect nor garbled.
  package private(set) var undisputed = 0

  package init() {}

  /// Counts something that a document of these subsets holds `count` times.
  @inline(__always) mutating func add(_ subsets: DocumentSubsets, count: Int = 1) {
    let bits = Int(subsets.rawValue)
    all &+= count
    unique &+= count &* (bits & 1)
    reliable &+= count &* (bits >> 1 & 1)
    reliableUnique &+= count &* (bits & bits >> 1 & 1)
    unreliable &+= count &* (bits >> 2 & 1)
    undisputed &+= count &* (bits & ~bits >> 2 & 1)
  }
}
