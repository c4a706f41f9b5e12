internal import Association
internal import Indexing

/// How surprising a pair's count is, under both null models.
struct PairTest: Sendable {
  /// Fisher's exact p: every unit of text is equally likely to mention a concept.
  let fisherP: Double
  /// It is known how much each unit of text mentions.
  let lengthAware: LengthAwareResult
}

/// Tests the pairs of two kinds.
struct PairTests {
  private let null: LengthAwareNull

  /// Fits the model to the counts of one of the pairs of kinds.
  init(_ counts: ConceptCounts, _ kinds: Int, _ concepts: [ObservedConcept]) {
    var first = Array(repeating: 0, count: concepts.count)
    var second = first
    let table = counts.pairs[kinds]
    for (pair, count) in zip(table.pairs, table.counts) {
      first[pair.first] += count.units.all
      second[pair.second] += count.units.all
    }
    func side(_ partners: [Int]) -> [LengthAwareNull.Concept] {
      partners.indices.filter { partners[$0] > 0 }.map { index in
        LengthAwareNull.Concept(
          documents: counts.concepts[index].all, partners: partners[index])
      }
    }
    null = LengthAwareNull(degrees: counts.degrees[kinds], first: side(first), second: side(second))
  }

  /// The results of tables, in their order; equal tables that follow each other, as they do in the
  /// order of ranks, are tested once.
  func results(_ tables: [ContingencyTable]) -> [PairTest] {
    var distinct: [ContingencyTable] = []
    let places = tables.map { table in
      if table != distinct.last { distinct.append(table) }
      return distinct.count - 1
    }
    let results = distinct.concurrentMap { [null] table in
      PairTest(
        fisherP: table.fisherExactP,
        lengthAware: null.test(first: table.first, second: table.second, both: table.both))
    }
    return places.map { results[$0] }
  }
}
