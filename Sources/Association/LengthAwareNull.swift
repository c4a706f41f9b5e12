internal import RealModule

/// The null model in which long documents mention much and short ones little.
///
/// A 2x2 table holds each document equally likely to mention a concept. Then a catch-all page
/// that mentions everything makes everything an association. Here each document keeps its number
/// of concepts of either kind, and each concept its document frequency (``MarginModel``); beyond
/// that the two kinds are independent. The number of documents with both, given both document
/// frequencies, has a Poisson-binomial distribution with two sums held fixed; its tails come from
/// ``ConditionalOverlap``. With documents of one degree the model is Fisher's exact test.
package struct LengthAwareNull: Sendable {
  /// What the model needs to know of one concept.
  package struct Concept: Sendable, Equatable {
    /// Documents that mention it.
    package let documents: Int
    /// Its documents' numbers of concepts of the other kind, added up: the sum of its pairs' counts.
    package let partners: Int

    /// Makes the margins of a concept.
    package init(documents: Int, partners: Int) {
      self.documents = documents
      self.partners = partners
    }
  }

  /// Documents of equal levels, which are places in the two sides' levels; `nil` where they
  /// mention no concept of that kind.
  private struct DocumentClass {
    let documents: Double
    let first: Int?
    let second: Int?
  }

  /// One kind of concept: expected mentions in documents of each level and of each frequency.
  private struct Side {
    let link: MentionLink
    /// The odds of a concept of each frequency in documents of each level.
    let odds: [Int: [Double]]
    let places: [Int: Int]

    init(_ model: MarginModel, _ concepts: [Concept]) {
      link = model.link
      places = Dictionary(
        uniqueKeysWithValues: model.levels.enumerated().map { ($0.element.level, $0.offset) })
      odds = Dictionary(
        uniqueKeysWithValues: Set(concepts.map(\.documents)).filter { $0 > 0 }.map { frequency in
          let x = model.weight(frequency: frequency)
          return (frequency, model.levels.map { model.link.odds(x * $0.weight) })
        })
    }
  }

  private let classes: [DocumentClass]
  private let first: Side
  private let second: Side

  /// Fits the model to the margins of one corpus.
  ///
  /// - Parameters:
  ///   - degrees: Concepts of the two kinds per document, over the documents counted.
  ///   - first: Every concept of the first kind, over the same documents.
  ///   - second: The same for the second kind.
  ///   - burstiness: Of both kinds (``MentionLink``); `nil` to fit it.
  package init(
    degrees: DocumentDegrees, first: [Concept], second: [Concept], burstiness: Double? = nil
  ) {
    let margins = MarginGroups(degrees)
    let models = [(margins.first, first), (margins.second, second)].map { levels, concepts in
      let frequencies = MarginGroups.frequencies(concepts)
      guard let burstiness else { return MarginModel.fit(levels, frequencies) }
      return MarginModel(
        levels, frequencies, link: MentionLink(burstiness: burstiness), tolerance: 1e-12)
    }
    let (firstSide, secondSide) = (Side(models[0], first), Side(models[1], second))
    classes = degrees.documents.sorted { $0.key < $1.key }.map { levels, count in
      DocumentClass(
        documents: Double(count), first: firstSide.places[levels.first],
        second: secondSide.places[levels.second])
    }.filter { $0.first != nil || $0.second != nil }
    (self.first, self.second) = (firstSide, secondSide)
  }

  /// The burstiness of the two kinds' mentions: 0 Poisson, 1 geometric.
  package var burstiness: (first: Double, second: Double) {
    (first.link.burstiness, second.link.burstiness)
  }

  /// What the model expects of a pair, and how surprising its count is.
  ///
  /// - Parameters:
  ///   - first: Document frequency of the first; one of those the model was fitted to.
  ///   - second: The same of the second.
  ///   - both: Documents that mention both.
  /// - Complexity: O(*c*) for *c* classes of documents, about 20 passes.
  package func test(first: Int, second: Int, both: Int) -> LengthAwareResult {
    guard let a = self.first.odds[first], let b = self.second.odds[second]
    else { return LengthAwareResult(expected: 0, attraction: 1, avoidance: 1, pValue: 1) }
    var cells = Array(repeating: ConditionalOverlap.Cell(), count: (classes.count + 1) / 2)
    for (index, group) in classes.enumerated() {
      cells[index / 2].documents[index % 2] = group.documents
      cells[index / 2].first[index % 2] = group.first.map { a[$0] } ?? 0
      cells[index / 2].second[index % 2] = group.second.map { b[$0] } ?? 0
    }
    var overlap = ConditionalOverlap(cells, first: Double(first), second: Double(second))
    return overlap.result(Double(both))
  }
}

/// A pair's expected count and its mid-p values under the length-aware null model.
package struct LengthAwareResult: Sendable, Equatable {
  /// Documents that would mention both.
  package let expected: Double
  /// P(more documents with both) + ½ P(as many).
  package let attraction: Double
  /// P(fewer documents with both) + ½ P(as many).
  package let avoidance: Double

  /// Two-sided: P(a less probable number of documents with both) + ½ P(one as probable).
  ///
  /// The numbers that Fisher's test adds up, but for half of what is as probable as the observed
  /// count (mid-p): counts are few, and with that half a test rejects less often than it says.
  ///
  /// Source: Lancaster (1961), Journal of the American Statistical Association 56, 223-234;
  /// Lydersen, Fagerland & Laake (2009), Statistics in Medicine 28, 1159-1175.
  package let pValue: Double
}
