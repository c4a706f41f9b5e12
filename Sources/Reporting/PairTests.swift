internal import Association
internal import Indexing
internal import Vocabulary

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
  init(_ counts: ConceptCounts, _ place: Int, _ observations: Observations) {
    let (kinds, concepts) = (observations.pairs[place], observations.concepts)
    var first = Array(repeating: 0, count: concepts.count)
    var second = first
    let table = counts.pairs[place]
    for (pair, count) in zip(table.pairs, table.counts) {
      first[pair.first] += count.units.all
      second[pair.second] += count.units.all
    }
    // Every concept of the kind, also one without a pair: both margins must add up to the same.
    func side(_ kind: ConceptKind, _ partners: [Int]) -> [LengthAwareNull.Concept] {
      partners.indices.filter { concepts[$0].kind == kind }.map { index in
        LengthAwareNull.Concept(
          documents: counts.concepts[index].all, partners: partners[index])
      }
    }
    null = LengthAwareNull(
      degrees: counts.degrees[place], first: side(kinds.first, first),
      second: side(kinds.second, second))
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
