/// Which concepts may be the first and the second of a pair of kinds.
struct PairRoles {
  private let isFirst: [Bool]
  private let isSecond: [Bool]
  private let excluded: [[UInt32]]

  init(_ kinds: KindPair, _ concepts: [ObservedConcept]) {
    isFirst = concepts.map { $0.kind == kinds.first }
    isSecond = concepts.map { $0.kind == kinds.second }
    excluded = concepts.map(\.excluded)
  }

  /// Whether two concepts have the kinds of the pair.
  func fits(_ pair: ConceptPair) -> Bool { isFirst[pair.first] && isSecond[pair.second] }

  /// Calls `body` with each pair that distinct concepts make.
  @inline(__always) func forEachPair(_ concepts: [Int], _ body: (ConceptPair) -> Void) {
    for first in concepts where isFirst[first] {
      for second in concepts where isSecond[second] && first != second {
        guard excluded[first].isEmpty || !excluded[first].contains(UInt32(second)) else { continue }
        body(ConceptPair(first: first, second: second))
      }
    }
  }

  /// How many of distinct concepts are of the first and of the second kind.
  func degrees(_ concepts: [Int]) -> (first: Int, second: Int) {
    concepts.reduce(into: (0, 0)) { counts, concept in
      if isFirst[concept] { counts.0 += 1 }
      if isSecond[concept] { counts.1 += 1 }
    }
  }
}

/// The distinct concepts of a run of mentions, in the order of their first mention.
struct DistinctConcepts {
  private(set) var concepts: [Int] = []
  /// Of each concept, the last run that mentioned it.
  private var lastRun: [Int]
  private var run = 0

  init(conceptCount: Int) { lastRun = Array(repeating: 0, count: conceptCount) }

  /// Replaces the concepts by those of `mentions`.
  mutating func read(_ mentions: Span<ObservedMention>) {
    run += 1
    concepts.removeAll(keepingCapacity: true)
    for index in mentions.indices {
      let concept = Int(mentions[index].concept)
      guard lastRun[concept] != run else { continue }
      lastRun[concept] = run
      concepts.append(concept)
    }
  }
}

extension Span<ObservedMention> {
  /// Where the mentions end that stand in the same unit of text as the one at `start`.
  ///
  /// - Parameter unit: Tells the unit; mentions of one unit follow each other.
  @inline(__always) func end(
    ofUnitFrom start: Int, by unit: (ObservedMention) -> UInt32
  ) -> Int {
    let first = unit(self[start])
    var end = start + 1
    while end < count && unit(self[end]) == first { end += 1 }
    return end
  }
}
