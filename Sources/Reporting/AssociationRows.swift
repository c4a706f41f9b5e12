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
    let order = entries.indices.sorted { ranks[$0].all < ranks[$1].all }
    let tables = order.map { table(entries[$0], \.all) }
    let exact = Tested(tables.map(\.fisherExactP))
    let null = LengthAwareTests(counts, place, observations.concepts).results(tables)
    let lengthAware = Tested(null.map(\.pValue))
    let weights = options.needsWeightedScore ? JensenWeights(counts.pairs[place]) : nil
    return order.enumerated().map { row, index in
      let (pair, count) = (entries[index].pair, entries[index].count)
      return AssociationRow(
        first: observations.concepts[pair.first], second: observations.concepts[pair.second],
        count: count, table: tables[row], pValue: exact.pValues[row], qValue: exact.qValues[row],
        lengthAware: null[row], lengthAwareQValue: lengthAware.qValues[row],
        weightedScore: weights?.score(pair, count), dispersion: dispersion(count),
        ranks: ranks[index],
        flags: AssociationFlag.allCases.filter { $0.holds(for: count, sources: counts.sourceCount) }
      )
    }
  }

  /// The p values of one test of all rows, and their q values.
  private struct Tested {
    let pValues: [Double]
    let qValues: [Double]

    init(_ pValues: [Double]) {
      self.pValues = pValues
      qValues = FalseDiscoveryRate.benjaminiHochberg(pValues)
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
    _ entry: Entry, _ subset: KeyPath<SubsetCounts, Int>
  ) -> ContingencyTable {
    ContingencyTable(
      both: entry.count.units[keyPath: subset],
      first: counts.concepts[entry.pair.first].units[keyPath: subset],
      second: counts.concepts[entry.pair.second].units[keyPath: subset],
      total: counts.units[keyPath: subset])
  }

  private func dispersion(_ count: PairCount) -> Double? {
    guard count.sentences > 0 else { return nil }
    return count.dispersion.spread(frequency: count.sentences, totalSize: counts.sentenceCount)
  }

  /// Of each entry, its places from 1 over the subsets.
  private func ranks(_ entries: [Entry]) -> [SubsetRanks] {
    func places(_ subset: KeyPath<SubsetCounts, Int>) -> [Int?] {
      var places: [Int?] = Array(repeating: nil, count: entries.count)
      for (place, index) in ranked(entries, subset).enumerated() { places[index] = place + 1 }
      return places
    }
    let (all, unique) = (places(\.all), places(\.unique))
    let (reliable, reliableUnique) = (places(\.reliable), places(\.reliableUnique))
    return entries.indices.map { index in
      // Each occurs at least once, so that it has a place over all documents.
      SubsetRanks(
        all: all[index] ?? entries.count, unique: unique[index], reliable: reliable[index],
        reliableUnique: reliableUnique[index])
    }
  }

  /// The indices of the entries that occur in a subset, by signed G² and then units, both falling,
  /// then by the bytes of their ids.
  private func ranked(_ entries: [Entry], _ subset: KeyPath<SubsetCounts, Int>) -> [Int] {
    let keys = entries.enumerated().compactMap { index, entry -> Key? in
      let table = table(entry, subset)
      guard table.both > 0 else { return nil }
      return Key(index: index, strength: table.signedLogLikelihoodRatio, units: table.both)
    }
    let sorted = keys.sorted { a, b in
      if a.strength != b.strength { return a.strength > b.strength }
      if a.units != b.units { return a.units > b.units }
      return precedes(entries[a.index].pair, entries[b.index].pair)
    }
    return sorted.map(\.index)
  }

  private struct Key {
    let index: Int
    let strength: Double
    let units: Int
  }

  private func precedes(_ a: ConceptPair, _ b: ConceptPair) -> Bool {
    let (x, y) = (observations.concepts[a.first].id, observations.concepts[b.first].id)
    if x != y { return x.utf8.lexicographicallyPrecedes(y.utf8) }
    return observations.concepts[a.second].id.utf8.lexicographicallyPrecedes(
      observations.concepts[b.second].id.utf8)
  }
}
