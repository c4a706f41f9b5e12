internal import Association
internal import Indexing

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
