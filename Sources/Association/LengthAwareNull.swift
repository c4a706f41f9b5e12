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
  /// Documents that can mention either: of equal levels.
  struct DocumentClass {
    let documents: Double
    /// The parameter y for concepts of the first kind; 0 where the documents mention none.
    let first: Double
    /// The same for the second kind.
    let second: Double
  }

  private let classes: [DocumentClass]
  private let firstWeights: [Int: Double]
  private let secondWeights: [Int: Double]

  /// Fits the model to the margins of one corpus.
  ///
  /// - Parameters:
  ///   - degrees: Concepts of the two kinds per document, over the documents counted.
  ///   - firstFrequencies: The document frequency of every concept of the first kind.
  ///   - secondFrequencies: The same for the second kind.
  package init(degrees: DocumentDegrees, firstFrequencies: [Int], secondFrequencies: [Int]) {
    let first = MarginModel(levels: degrees.firstLevels, frequencies: firstFrequencies)
    let second = MarginModel(levels: degrees.secondLevels, frequencies: secondFrequencies)
    let firstOf = Self.weights(of: first.levels)
    let secondOf = Self.weights(of: second.levels)
    classes = degrees.documents.sorted { $0.key < $1.key }.map { levels, count in
      DocumentClass(
        documents: Double(count), first: firstOf[levels.first] ?? 0,
        second: secondOf[levels.second] ?? 0)
    }.filter { $0.first > 0 || $0.second > 0 }
    firstWeights = Self.weights(of: first.frequencies)
    secondWeights = Self.weights(of: second.frequencies)
  }

  private static func weights(of levels: [MarginModel.Level]) -> [Int: Double] {
    Dictionary(uniqueKeysWithValues: levels.map { ($0.level, $0.weight) })
  }

  private static func weights(of frequencies: [MarginModel.Frequency]) -> [Int: Double] {
    Dictionary(uniqueKeysWithValues: frequencies.map { (Int($0.frequency), $0.weight) })
  }

  /// What the model expects of a pair, and how surprising its count is.
  ///
  /// - Parameters:
  ///   - first: Document frequency of the first; one of those the model was fitted to.
  ///   - second: The same of the second.
  ///   - both: Documents that mention both.
  /// - Complexity: O(*c*) for *c* classes of documents, about 20 passes.
  package func test(first: Int, second: Int, both: Int) -> LengthAwareResult {
    guard let x = firstWeights[first], let y = secondWeights[second] else {
      return LengthAwareResult(expected: 0, attraction: 1, avoidance: 1)
    }
    let cells = classes.map { group in
      ConditionalOverlap.Cell(
        documents: group.documents, first: x * group.first, second: y * group.second)
    }
    let overlap = ConditionalOverlap(cells, first: Double(first), second: Double(second))
    let (attraction, avoidance) = overlap.midTails(Double(both))
    return LengthAwareResult(
      expected: overlap.expected, attraction: attraction, avoidance: avoidance)
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

  /// Two-sided: twice the smaller mid-p, at most 1.
  ///
  /// Half the probability of the observed count is left out (mid-p, Lancaster 1961), as counts
  /// are few and a tail that includes it whole rejects less often than it says.
  package var pValue: Double { min(1, 2 * min(attraction, avoidance)) }
}
