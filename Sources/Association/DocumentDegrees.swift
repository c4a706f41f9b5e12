/// How many documents mention how many concepts of each of two kinds.
///
/// All that the length-aware null model needs to know of a million documents. Degrees up to 15 are
/// kept as they are; above, four classes to each doubling (16-19, 20-23, 24-27, 28-31, 32-39, ...)
/// with the sum of their degrees, so that the number of classes stays in the hundreds. Integers
/// only: merging is exact and order does not matter.
package struct DocumentDegrees: Sendable, Equatable {
  /// The levels of one document's two degrees.
  struct Levels: Hashable, Comparable {
    let first: Int
    let second: Int

    static func < (a: Levels, b: Levels) -> Bool { (a.first, a.second) < (b.first, b.second) }
  }

  /// Documents of each pair of levels.
  private(set) var documents: [Levels: Int] = [:]
  /// Documents and the sum of their degrees, by level, for each kind.
  private(set) var firstLevels: [Int: Total] = [:]
  private(set) var secondLevels: [Int: Total] = [:]

  /// Documents of a level, and their degrees added up.
  struct Total: Equatable {
    var documents = 0
    var degrees = 0
  }

  /// Makes an empty table.
  package init() {}

  /// Counts documents that mention `first` distinct concepts of one kind and `second` of the other.
  ///
  /// - Complexity: O(1).
  package mutating func add(first: Int, second: Int, documents count: Int = 1) {
    let levels = Levels(first: Self.level(first), second: Self.level(second))
    documents[levels, default: 0] += count
    Self.add(first, count, to: &firstLevels[levels.first, default: Total()])
    Self.add(second, count, to: &secondLevels[levels.second, default: Total()])
  }

  /// Adds the counts of other documents.
  package mutating func merge(_ other: DocumentDegrees) {
    documents.merge(other.documents, uniquingKeysWith: +)
    let add: (Total, Total) -> Total = {
      Total(documents: $0.documents + $1.documents, degrees: $0.degrees + $1.degrees)
    }
    firstLevels.merge(other.firstLevels, uniquingKeysWith: add)
    secondLevels.merge(other.secondLevels, uniquingKeysWith: add)
  }

  /// All documents counted.
  package var documentCount: Int { documents.values.reduce(0, +) }

  private static func add(_ degree: Int, _ count: Int, to total: inout Total) {
    total.documents += count
    total.degrees += degree * count
  }

  /// The degree itself below 16; above, its two highest bits below the leading one, and the
  /// leading one's place.
  static func level(_ degree: Int) -> Int {
    guard degree >= 16 else { return degree }
    let exponent = Int.bitWidth - 1 - degree.leadingZeroBitCount
    return 16 + (exponent - 4) * 4 + (degree >> (exponent - 2)) & 3
  }
}
