package import Association

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
  /// Units that mention each concept, indexed as the observations' concepts.
  package let concepts: [SubsetCounts]
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
      let document = observations.documents[Int(place.document)]
      guard document.subsets.isSuperset(of: subsets) else { continue }
      counter.count(
        document, mentions.extracting(document.mentions(from: place.mention)),
        assertions.extracting(document.assertions(from: place.assertion)))
    }
    self.level = level
    units = counter.units
    sentenceCount = counter.sentenceCount
    sourceCount = counter.sourceCount
    concepts = counter.concepts
    pairs = counter.tables
    degrees = counter.degrees
  }

  /// A document, and where its mentions and assertions begin.
  private struct Place {
    var document: UInt32 = 0
    var mention = 0
    var assertion = 0
  }

  /// The documents, those of one source together, so that distinct sources are counted by looking
  /// at the last one; a stable counting sort.
  private static func placesBySource(_ observations: Observations) -> [Place] {
    var next = [Int](repeating: 0, count: observations.documents.count + 1)
    for document in observations.documents { next[Int(document.sourceGroup) + 1] += 1 }
    for group in next.indices.dropFirst() { next[group] += next[group - 1] }
    var places = Array(repeating: Place(), count: observations.documents.count)
    var place = Place()
    for document in observations.documents {
      let group = Int(document.sourceGroup)
      places[next[group]] = place
      next[group] += 1
      place.document += 1
      place.mention += Int(document.mentionCount)
      place.assertion += Int(document.assertionCount)
    }
    return places
  }
}
