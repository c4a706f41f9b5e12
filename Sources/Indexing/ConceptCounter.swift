package import Vocabulary

/// Two concepts, in the order of their kinds.
package struct ConceptPair: Hashable, Sendable {
  package let first: ConceptID
  package let second: ConceptID

  package init(first: ConceptID, second: ConceptID) {
    self.first = first
    self.second = second
  }
}

/// Counts the mentions and sentences of each concept of one document.
struct ConceptCounter {
  private var counts: [ConceptID: ConceptCount] = [:]

  /// Counts the mentions of one sentence.
  mutating func count(_ mentions: ArraySlice<Mention>) {
    var seen: [ConceptID] = []
    for mention in mentions {
      let concept = mention.concept
      counts[concept, default: ConceptCount(concept: concept)].mentions += 1
      guard !seen.contains(concept) else { continue }
      seen.append(concept)
      counts[concept, default: ConceptCount(concept: concept)].sentences += 1
    }
  }

  /// The counts, in the order of the concepts' numbers.
  func sorted() -> [ConceptCount] {
    counts.values.sorted { $0.concept < $1.concept }
  }
}
