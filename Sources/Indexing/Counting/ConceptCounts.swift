package import Association

/// How often one concept is mentioned in a collection.
package struct ConceptTotal: Sendable, Equatable {
  package internal(set) var mentions = 0
  package internal(set) var sentences = 0
  package internal(set) var documents = SubsetCounts()
  /// Units of the level counted at.
  package internal(set) var units = SubsetCounts()
}

/// The counts of concepts and of pairs, over the documents that a filter lets through.
///
/// Computed from observations alone: no text is read.
package struct ConceptCounts: Sendable {
  /// The level that units are counted at.
  package let level: ContextLevel
  /// Units counted.
  package let units: SubsetCounts
  /// Sentences counted.
  package let sentenceCount: Int
  /// Distinct sources of the documents counted.
  package let sourceCount: Int
  /// Counts of each concept, indexed as the observations' concepts.
  package let concepts: [ConceptTotal]
  /// The counts of pairs, for each of the observations' pairs of kinds.
  package let pairs: [PairTable]
  /// Concepts of the two kinds per unit, for each of the pairs of kinds.
  package let degrees: [DocumentDegrees]

  /// Counts the documents that belong to all of `subsets`.
  ///
  /// - Parameter countsParagraphs: Whether ``PairCount/paragraphDocuments`` is wanted.
  /// - Complexity: O(Σ *a* × *b*) in the distinct concepts of the two kinds in each unit.
  package init(
    _ observations: Observations, within subsets: DocumentSubsets = [],
    at level: ContextLevel = .document, countsParagraphs: Bool = true
  ) {
    var counter = ConceptCounter(observations, level, countsParagraphs: countsParagraphs)
    let mentions = observations.mentions.span
    let assertions = observations.assertions.span
    for place in Self.placesBySource(observations) {
      let document = observations.documents[place.document]
      guard document.subsets.isSuperset(of: subsets) else { continue }
      counter.count(
        document, mentions.extracting(place.mentions), assertions.extracting(place.assertions))
    }
    self.level = level
    units = counter.units
    sentenceCount = counter.sentenceCount
    sourceCount = counter.sourceCount
    concepts = counter.concepts
    pairs = counter.tables
    degrees = counter.degrees
  }

  /// Where a document's mentions and assertions are.
  private struct Place {
    let document: Int
    let mentions: Range<Int>
    let assertions: Range<Int>
  }

  /// The documents, those of one source together, so that distinct sources are counted by looking
  /// at the last one; a stable counting sort.
  private static func placesBySource(_ observations: Observations) -> [Place] {
    var (mention, assertion) = (0, 0)
    let places = observations.documents.enumerated().map { index, document in
      defer {
        mention += Int(document.mentionCount)
        assertion += Int(document.assertionCount)
      }
      return Place(
        document: index, mentions: mention..<mention + Int(document.mentionCount),
        assertions: assertion..<assertion + Int(document.assertionCount))
    }
    let groups = observations.documents.map { Int($0.sourceGroup) }
    var next = Array(repeating: 0, count: (groups.max() ?? 0) + 2)
    for group in groups { next[group + 1] += 1 }
    for group in next.indices.dropFirst() { next[group] += next[group - 1] }
    var sorted = places
    for (place, group) in zip(places, groups) {
      sorted[next[group]] = place
      next[group] += 1
    }
    return sorted
  }
}
