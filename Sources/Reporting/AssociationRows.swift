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
      countsParagraphs: options.measures.contains(PairMeasure.weightedScore.name))
  }

  /// The rows of one kind of pair, best rank first; none where the kinds were not counted.
  ///
  /// The family over which q values are computed is these rows: every pair that occurs together
  /// in at least one unit and that the minimum counts admit.
  ///
  /// - Complexity: O(*p* log *p*) in pairs, and for each a length-aware test.
  package func rows(_ kinds: KindPair) -> [AssociationRow] {
    guard let place = observations.pairs.firstIndex(of: kinds) else { return [] }
    let pairs = counts.pairs[place]
    let admitted = pairs.pairs.indices.filter { index in
      options.minimum.admits(table(pairs.pairs[index], pairs.counts[index], \.all))
    }
    let entries = admitted.map { Entry(pair: pairs.pairs[$0], count: pairs.counts[$0]) }
    let order = ranked(entries, \.all)
    let ranks = [\SubsetCounts.unique, \.reliable, \.reliableUnique].map { subset in
      places(of: entries, in: subset)
    }
    let null = LengthAwareTests(counts, place, observations.concepts)
    let weights = JensenWeights(pairs)
    let tables = order.map { table(entries[$0].pair, entries[$0].count, \.all) }
    let pValues = tables.map(\.fisherExactP)
    let lengthAware = null.results(tables)
    let qValues = FalseDiscoveryRate.benjaminiHochberg(pValues)
    let lengthAwareQValues = FalseDiscoveryRate.benjaminiHochberg(lengthAware.map(\.pValue))
    return order.enumerated().map { rank, index in
      let entry = entries[index]
      return AssociationRow(
        first: observations.concepts[entry.pair.first],
        second: observations.concepts[entry.pair.second], count: entry.count, table: tables[rank],
        pValue: pValues[rank], qValue: qValues[rank], lengthAware: lengthAware[rank],
        lengthAwareQValue: lengthAwareQValues[rank],
        weightedScore: weights.score(entry.pair, entry.count),
        dispersion: dispersion(entry.count),
        ranks: SubsetRanks(
          all: rank + 1, unique: ranks[0][index], reliable: ranks[1][index],
          reliableUnique: ranks[2][index]),
        flags: AssociationFlag.allCases.filter {
          $0.holds(for: entry.count, sources: counts.sourceCount)
        })
    }
  }

  private struct Entry {
    let pair: ConceptPair
    let count: PairCount
  }

  private func table(
    _ pair: ConceptPair, _ count: PairCount, _ subset: KeyPath<SubsetCounts, Int>
  ) -> ContingencyTable {
    ContingencyTable(
      both: count.units[keyPath: subset],
      first: counts.concepts[pair.first].units[keyPath: subset],
      second: counts.concepts[pair.second].units[keyPath: subset],
      total: counts.units[keyPath: subset])
  }

  private func dispersion(_ count: PairCount) -> Double? {
    guard count.sentences > 0 else { return nil }
    return count.dispersion.spread(frequency: count.sentences, totalSize: counts.sentenceCount)
  }

  /// Of each entry, its place from 1 over a subset; `nil` where no unit of it mentions both.
  private func places(
    of entries: [Entry], in subset: KeyPath<SubsetCounts, Int>
  ) -> [Int?] {
    var places: [Int?] = Array(repeating: nil, count: entries.count)
    for (place, index) in ranked(entries, subset).enumerated() { places[index] = place + 1 }
    return places
  }

  /// The indices of the entries that occur in a subset, by signed G² and then units, both falling,
  /// then by the bytes of their ids.
  private func ranked(_ entries: [Entry], _ subset: KeyPath<SubsetCounts, Int>) -> [Int] {
    let keys = entries.enumerated().compactMap { index, entry -> Key? in
      let table = table(entry.pair, entry.count, subset)
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
