package import Vocabulary

/// How often two concepts are mentioned together.
package struct PairCount: Sendable, Equatable {
  /// Documents that mention both.
  package var documents = 0
  /// Sentences that mention both.
  package var sentences = 0
  /// Of the sentences, how many make each assertion.
  package var assertions = AssertionCounts()

  package init() {}

  /// Counts one sentence and what it asserts.
  mutating func count(_ assertion: Assertion) {
    sentences += 1
    assertions.count(assertion)
  }
}

/// How many sentences make each kind of assertion.
package struct AssertionCounts: Sendable, Equatable {
  package var status: [AssertionStatus: Int] = [:]
  package var effect: [AssertionEffect: Int] = [:]
  package var negated = 0
  package var hedged = 0

  mutating func count(_ assertion: Assertion) {
    status[assertion.status, default: 0] += 1
    effect[assertion.effect, default: 0] += 1
    if assertion.isNegated { negated += 1 }
    if assertion.isHedged { hedged += 1 }
  }
}

/// Document counts of concepts and of pairs, over the documents that a filter lets through.
///
/// Computed from the records of documents alone: the text is not read again.
package struct ConceptCounts: Sendable {
  /// Documents counted.
  package private(set) var documentCount = 0
  /// Counts of each concept, indexed by concept.
  package private(set) var concepts: [ConceptTotal]
  /// Counts of the pairs of each kind of pair that occur together.
  package private(set) var pairs: [KindPair: [ConceptPair: PairCount]] = [:]

  /// Counts the documents of an index for which `isIncluded` holds.
  ///
  /// - Complexity: O(Σ *a* × *b*) in the distinct concepts of the two kinds in each document.
  package init(_ index: Index, where isIncluded: (DocumentRecord) -> Bool) {
    guard let part = index.concepts else {
      concepts = []
      return
    }
    concepts = Array(repeating: ConceptTotal(), count: part.vocabulary.concepts.count)
    for kinds in part.pairs { pairs[kinds] = [:] }
    for document in index.documents where isIncluded(document) {
      count(document, part)
    }
  }

  private mutating func count(_ document: DocumentRecord, _ part: ConceptPart) {
    documentCount += 1
    for count in document.concepts {
      concepts[count.concept.index].mentions += count.mentions
      concepts[count.concept.index].sentences += count.sentences
      concepts[count.concept.index].documents += 1
    }
    for kinds in part.pairs {
      countDocument(document, kinds, part.vocabulary)
      countSentences(document, kinds, part.vocabulary)
    }
  }

  private mutating func countDocument(
    _ document: DocumentRecord, _ kinds: KindPair, _ vocabulary: Vocabulary
  ) {
    let ids = document.concepts.lazy.map(\.concept)
    let seconds = ids.filter { vocabulary[$0].kind == kinds.second }
    for first in ids where vocabulary[first].kind == kinds.first {
      for second in seconds where vocabulary.mayPair(first, second) {
        let pair = ConceptPair(first: first, second: second)
        pairs[kinds, default: [:]][pair, default: PairCount()].documents += 1
      }
    }
  }

  private mutating func countSentences(
    _ document: DocumentRecord, _ kinds: KindPair, _ vocabulary: Vocabulary
  ) {
    for evidence in document.evidence
    where vocabulary[evidence.first].kind == kinds.first
      && vocabulary[evidence.second].kind == kinds.second
    {
      let pair = ConceptPair(first: evidence.first, second: evidence.second)
      pairs[kinds, default: [:]][pair, default: PairCount()].count(evidence.assertion)
    }
  }
}

/// How often one concept is mentioned in a collection.
package struct ConceptTotal: Sendable, Equatable {
  package var mentions = 0
  package var sentences = 0
  package var documents = 0
}
