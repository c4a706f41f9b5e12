internal import Association
package import Indexing

/// Computes association rows from integer counts, in a fixed order.
package struct AssociationRows: Sendable {
  private let observations: Observations
  private let counts: ConceptCounts
  private let options: AssociationOptions

  /// Counts what the options ask for.
  package init(_ observations: Observations, _ options: AssociationOptions) {
    self.observations = observations
    self.options = options
    counts = ConceptCounts(
      observations, within: options.within, at: options.level,
      countsParagraphs: options.needsWeightedScore)
  }

  /// The rows of one kind of pair, best rank first; none where the kinds were not counted.
  ///
  /// The family over which q values are computed is these rows: every pair that occurs together
  /// in at least one unit and that the minimum counts admit.
  ///
  /// - Complexity: O(*p* log *p*) in pairs, and for each a length-aware test.
  package func rows(_ kinds: KindPair) -> [AssociationRow] {
    guard let place = observations.pairs.firstIndex(of: kinds) else { return [] }
    let entries = entries(counts.pairs[place])
    let ranks = ranks(entries)
    var order = Array(entries.indices)
    for (index, rank) in ranks.enumerated() { order[rank.all - 1] = index }
    let tables = order.map { table(entries[$0], \.all) }
    let tests = PairTests(counts, place, observations).results(tables)
    let qValues = FalseDiscoveryRate.benjaminiHochberg(tests.map(\.fisherP))
    let lengthAwareQValues = FalseDiscoveryRate.benjaminiHochberg(tests.map(\.lengthAware.pValue))
    let weights = options.needsWeightedScore ? JensenWeights(counts.pairs[place]) : nil
    return Array(order.indices).concurrentMap { [order] row in
      let index = order[row]
      let (pair, count) = (entries[index].pair, entries[index].count)
      return AssociationRow(
        first: observations.concepts[pair.first], second: observations.concepts[pair.second],
        count: count, table: tables[row], test: tests[row], qValue: qValues[row],
        lengthAwareQValue: lengthAwareQValues[row],
        weightedScore: weights?.score(pair, count), dispersion: dispersion(count),
        ranks: ranks[index],
        flags: AssociationFlag.allCases.filter { $0.holds(for: count, sources: counts.sourceCount) }
      )
    }
  }

  private struct Entry {
    let pair: ConceptPair
    let count: PairCount
  }

  /// The pairs that the minimum counts admit.
  private func entries(_ pairs: PairTable) -> [Entry] {
    zip(pairs.pairs, pairs.counts).map(Entry.init).filter {
      options.minimum.admits(table($0, \.all))
    }
  }

  private func table(
    _ entry: Entry, _ subset: (SubsetCounts) -> Int
  ) -> ContingencyTable {
    ContingencyTable(
      both: subset(entry.count.units), first: subset(counts.concepts[entry.pair.first]),
      second: subset(counts.concepts[entry.pair.second]), total: subset(counts.units))
  }

  private func dispersion(_ count: PairCount) -> Double? {
    guard count.sentences > 0 else { return nil }
    return count.dispersion.spread(frequency: count.sentences, totalSize: counts.sentenceCount)
  }

  /// Of each entry, its places from 1 over the subsets.
  private func ranks(_ entries: [Entry]) -> [SubsetRanks] {
    let subsets: [@Sendable (SubsetCounts) -> Int] = [
      \.all, \.unique, \.reliable, \.reliableUnique,
    ]
    let idPlaces = idPlaces
    let found = subsets.concurrentMap(blockSize: 1) { places(entries, $0, idPlaces) }
    return entries.indices.map { index in
      // Each occurs at least once, so that it has a place over all documents.
      SubsetRanks(
        all: found[0][index] ?? entries.count, unique: found[1][index],
        reliable: found[2][index], reliableUnique: found[3][index])
    }
  }

  /// The place of each entry that occurs in a subset: by signed G² and then units, both falling,
  /// then by the bytes of its ids.
  private func places(
    _ entries: [Entry], _ subset: (SubsetCounts) -> Int, _ idPlaces: [Int]
  ) -> [Int?] {
    let keys = entries.enumerated().compactMap { index, entry -> RankKey? in
      let table = table(entry, subset)
      guard table.both > 0 else { return nil }
      return RankKey(
        index: index, strength: table.signedLogLikelihoodRatio, units: table.both,
        first: idPlaces[entry.pair.first], second: idPlaces[entry.pair.second])
    }
    var places: [Int?] = Array(repeating: nil, count: entries.count)
    for (place, key) in keys.sorted(by: RankKey.precedes).enumerated() {
      places[key.index] = place + 1
    }
    return places
  }

  /// The place of each concept in the order of the bytes of ids.
  private var idPlaces: [Int] {
    let ids = observations.concepts.map(\.id.utf8)
    let order = ids.indices.sorted { ids[$0].lexicographicallyPrecedes(ids[$1]) }
    var places = order
    for (place, concept) in order.enumerated() { places[concept] = place }
    return places
  }
}

/// What the rank of a pair depends on.
private struct RankKey {
  let index: Int
  let strength: Double
  let units: Int
  /// Places of the two ids in the order of their bytes.
  let first: Int
  let second: Int

  static func precedes(_ a: RankKey, _ b: RankKey) -> Bool {
    if a.strength != b.strength { return a.strength > b.strength }
    return (b.units, a.first, a.second) < (a.units, b.first, b.second)
  }
}
