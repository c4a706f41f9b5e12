internal import Association
package import Indexing

/// Everything that is said of one pair of concepts.
package struct AssociationRow: Sendable {
  package let first: ObservedConcept
  package let second: ObservedConcept
  package let count: PairCount
  /// Units of the level that mention both, the first, the second, and all.
  let table: ContingencyTable
  let test: PairTest
  /// Of Fisher's p.
  let qValue: Double
  let lengthAwareQValue: Double
  /// The Jensen laboratory's weighted score; `nil` unless it was asked for.
  let weightedScore: Double?
  /// Effective share of the collection's sentences over which the pair's are spread.
  let dispersion: Double?
  let ranks: SubsetRanks
  /// What a reader should know before believing the row.
  package let flags: [AssociationFlag]
}

/// The pair's place by signed G² over a subset of documents, from 1.
struct SubsetRanks: Sendable {
  let all: Int
  /// `nil` in a subset of which no document mentions both.
  let unique: Int?
  let reliable: Int?
  let reliableUnique: Int?

  /// How many places the pair falls when reliable documents are counted, once each.
  var shift: Int? { reliableUnique.map { $0 - all } }
}

/// A reason to look twice at an association.
package enum AssociationFlag: String, Sendable, CaseIterable {
  /// Most of the documents that mention both are suspect, garbled or copies, and at least a
  /// quarter of them are suspect or garbled.
  case carriedByUnreliable = "carried_by_unreliable"
  /// The same, and at least a quarter of them are copies of others.
  case carriedByDuplicates = "carried_by_duplicates"
  /// All of two or more documents come from one source, in a collection of several.
  case singleSource = "single_source"

  /// Whether the flag is raised for a pair of a collection of so many sources.
  func holds(for count: PairCount, sources: Int) -> Bool {
    let documents = count.documents
    let isCarried = 2 * documents.undisputed < documents.all
    return switch self {
    case .carriedByUnreliable: isCarried && 4 * documents.unreliable >= documents.all
    case .carriedByDuplicates:
      isCarried && 4 * (documents.all - count.clusters) >= documents.all
    case .singleSource: count.sources == 1 && documents.all > 1 && sources > 1
    }
  }
}
