/// How often one concept is mentioned in a collection.
package struct ConceptTotal: Sendable, Equatable {
  package fileprivate(set) var mentions = 0
  package fileprivate(set) var sentences = 0
  package fileprivate(set) var documents = SubsetCounts()
}

extension Observations {
  /// How often each concept is mentioned, over all documents.
  ///
  /// - Complexity: O(*n*) in mentions and documents.
  package var conceptTotals: [ConceptTotal] {
    var totals = Array(repeating: ConceptTotal(), count: concepts.count)
    var distinct = DistinctConcepts(conceptCount: concepts.count)
    let all = mentions.span
    var start = 0
    for document in documents {
      let mentions = all.extracting(document.mentions(from: start))
      start += mentions.count
      distinct.read(mentions)
      for concept in distinct.concepts { totals[concept].documents.add(document.subsets) }
      for index in mentions.indices { totals[Int(mentions[index].concept)].mentions += 1 }
      var next = 0
      while next < mentions.count {
        let end = mentions.end(ofUnitFrom: next, by: ContextLevel.sentence.unit)
        distinct.read(mentions.extracting(next..<end))
        for concept in distinct.concepts { totals[concept].sentences += 1 }
        next = end
      }
    }
    return totals
  }
}
