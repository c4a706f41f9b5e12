internal import Association
internal import Indexing

/// Tests pairs under the null model that knows how much each unit of text mentions.
struct LengthAwareTests {
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
          documents: counts.concepts[index].units.all, partners: partners[index])
      }
    }
    null = LengthAwareNull(degrees: counts.degrees[kinds], first: side(first), second: side(second))
  }

  /// The results of tables, in their order; equal tables are computed once.
  func results(_ tables: [ContingencyTable]) -> [LengthAwareResult] {
    let distinct = Array(Set(tables))
    let results = distinct.concurrentMap { [null] table in
      null.test(first: table.first, second: table.second, both: table.both)
    }
    let known = Dictionary(uniqueKeysWithValues: zip(distinct, results))
    return tables.compactMap { known[$0] }
  }
}

/// The weights of the Jensen laboratory's score over the pairs of one table.
struct JensenWeights {
  private var first: [Int: LevelCounts] = [:]
  private var second: [Int: LevelCounts] = [:]
  private var all = LevelCounts()

  init(_ table: PairTable) {
    for (pair, count) in zip(table.pairs, table.counts) {
      first[pair.first, default: LevelCounts()] += count.levels
      second[pair.second, default: LevelCounts()] += count.levels
      all += count.levels
    }
  }

  /// The score of one pair.
  func score(_ pair: ConceptPair, _ count: PairCount) -> Double? {
    CooccurrenceScore.score(
      pair: count.levels, first: first[pair.first] ?? LevelCounts(),
      second: second[pair.second] ?? LevelCounts(), all: all)
  }
}

extension PairCount {
  fileprivate var levels: LevelCounts {
    LevelCounts(
      documents: documents.all, paragraphs: paragraphDocuments, sentences: sentenceDocuments)
  }
}
