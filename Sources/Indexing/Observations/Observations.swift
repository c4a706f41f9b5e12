internal import Vocabulary

/// What associations are computed from: compact, complete, and free of text.
///
/// Made once from the records of documents, or read back from a file of results. Everything that
/// is computed from it is therefore the same for a fresh run and for a finished one.
package struct Observations: Sendable, Equatable {
  /// The concepts that occur, in the order of the vocabulary.
  package let concepts: [ObservedConcept]
  /// The kinds of pairs to count.
  package let pairs: [KindPair]
  /// In the total order of documents.
  package let documents: [ObservedDocument]
  /// The mentions of all documents, in the order of documents and of the text.
  package let mentions: [ObservedMention]
  /// What the sentences of all documents assert, in the same order.
  package let assertions: [ObservedAssertion]

  package init(
    concepts: [ObservedConcept], pairs: [KindPair], documents: [ObservedDocument],
    mentions: [ObservedMention], assertions: [ObservedAssertion]
  ) {
    self.concepts = concepts
    self.pairs = pairs
    self.documents = documents
    self.mentions = mentions
    self.assertions = assertions
  }

  /// Gathers the observations of documents in their total order.
  ///
  /// - Complexity: O(*n*) in mentions, and O(*c* log *c*) in concepts.
  init(_ records: [DocumentRecord], _ part: ConceptPart) {
    let numbers = ConceptNumbers(records, part)
    var groups: [String: UInt32] = [:]
    concepts = numbers.concepts
    pairs = part.pairs
    documents = records.enumerated().map { place, record in
      ObservedDocument(
        record, group: Self.number(of: record.sourceGroup, &groups),
        cluster: record.duplicates?.cluster ?? place)
    }
    mentions = records.flatMap { record in record.mentionPlaces.map(numbers.renumbered) }
    assertions = records.flatMap { record in
      record.evidence.map { evidence in
        ObservedAssertion(
          first: numbers[evidence.first.rawValue], second: numbers[evidence.second.rawValue],
          claim: Claim(evidence.assertion))
      }
    }
  }

  /// The number of a name, the next one for a new name.
  private static func number(of name: String, _ numbers: inout [String: UInt32]) -> UInt32 {
    if let number = numbers[name] { return number }
    let number = UInt32(numbers.count)
    numbers[name] = number
    return number
  }
}

/// Numbers the concepts that occur, in the order of the vocabulary.
private struct ConceptNumbers {
  private(set) var concepts: [ObservedConcept] = []
  /// By number in the vocabulary.
  private var numbers: [UInt32]

  init(_ records: [DocumentRecord], _ part: ConceptPart) {
    var occurs = Array(repeating: false, count: part.vocabulary.concepts.count)
    for record in records {
      for mention in record.mentionPlaces { occurs[Int(mention.concept)] = true }
    }
    let present = occurs.indices.filter { occurs[$0] }.map { ConceptID(rawValue: UInt32($0)) }
    numbers = Array(repeating: .max, count: occurs.count)
    for (place, id) in present.enumerated() { numbers[id.index] = UInt32(place) }
    var excluded = Array(repeating: Set<UInt32>(), count: present.count)
    for (a, b) in part.pairRules.excludedPairs(among: present) {
      let (x, y) = (numbers[a.index], numbers[b.index])
      excluded[Int(x)].insert(y)
      excluded[Int(y)].insert(x)
    }
    concepts = zip(present, excluded).map { id, excluded in
      ObservedConcept(part.vocabulary[id], excluded: excluded.sorted())
    }
  }

  subscript(concept: UInt32) -> UInt32 { numbers[Int(concept)] }

  func renumbered(_ mention: ObservedMention) -> ObservedMention {
    var mention = mention
    mention.concept = self[mention.concept]
    return mention
  }
}

extension ObservedConcept {
  fileprivate init(_ concept: Concept, excluded: [UInt32]) {
    self.init(id: concept.id, kind: concept.kind, name: concept.name, excluded: excluded)
  }
}

extension ObservedDocument {
  fileprivate init(_ record: DocumentRecord, group: UInt32, cluster: Int) {
    self.init(
      sourceGroup: group, cluster: UInt32(cluster), tokenCount: UInt32(record.tokenCount),
      sentenceCount: UInt32(record.sentenceCount), paragraphCount: UInt32(record.paragraphCount),
      mentionCount: UInt32(record.mentionPlaces.count),
      assertionCount: UInt32(record.evidence.count), subsets: record.subsets)
  }
}
