internal import Association
package import Indexing
package import Vocabulary

/// Everything that is said of one pair of concepts.
package struct AssociationRow: Sendable {
  package let first: Concept
  package let second: Concept
  /// Counts over all documents.
  package let all: PairCount
  /// Counts over reliable documents.
  package let reliable: PairCount
  let table: ContingencyTable
  let pValue: Double
  let qValue: Double
  /// From 1: the place by signed G² over all documents.
  let rank: Int
  /// The same over reliable documents; `nil` where none mentions both.
  let reliableRank: Int?
}

/// Computes association rows from integer counts, in a fixed order.
package enum AssociationRows {
  /// The rows of one kind of pair, best rank first.
  ///
  /// The family over which q values are computed is these rows: every pair that occurs together
  /// in at least one document.
  package static func make(
    _ kinds: KindPair, in index: Index, all: ConceptCounts, reliable: ConceptCounts
  ) -> [AssociationRow] {
    guard let vocabulary = index.concepts?.vocabulary else { return [] }
    let ranked = ranked(kinds, vocabulary, all)
    let pValues = ranked.map(\.table.fisherExactP)
    let qValues = FalseDiscoveryRate.benjaminiHochberg(pValues)
    let reliablePlaces = self.ranked(kinds, vocabulary, reliable).enumerated()
    let reliableRanks = Dictionary(
      uniqueKeysWithValues: reliablePlaces.map { ($0.element.pair, $0.offset + 1) })
    return ranked.enumerated().map { place, entry in
      AssociationRow(
        first: vocabulary[entry.pair.first], second: vocabulary[entry.pair.second],
        all: entry.count, reliable: reliable.pairs[kinds]?[entry.pair] ?? PairCount(),
        table: entry.table, pValue: pValues[place], qValue: qValues[place], rank: place + 1,
        reliableRank: reliableRanks[entry.pair])
    }
  }

  private struct Entry {
    let pair: ConceptPair
    let count: PairCount
    let table: ContingencyTable
  }

  /// The pairs by signed G², then documents, both falling, then by the bytes of their ids.
  private static func ranked(
    _ kinds: KindPair, _ vocabulary: Vocabulary, _ counts: ConceptCounts
  ) -> [Entry] {
    let entries = (counts.pairs[kinds] ?? [:]).map { pair, count in
      Entry(
        pair: pair, count: count,
        table: ContingencyTable(
          both: count.documents, first: counts.concepts[pair.first.index].documents,
          second: counts.concepts[pair.second.index].documents, total: counts.documentCount))
    }
    let keyed = entries.map { entry in
      (
        entry: entry, strength: entry.table.signedLogLikelihoodRatio,
        name: vocabulary[entry.pair.first].id + "\t" + vocabulary[entry.pair.second].id
      )
    }
    let sorted = keyed.sorted { a, b in
      if a.strength != b.strength { return a.strength > b.strength }
      if a.entry.count.documents != b.entry.count.documents {
        return a.entry.count.documents > b.entry.count.documents
      }
      return a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
    }
    return sorted.map(\.entry)
  }
}
