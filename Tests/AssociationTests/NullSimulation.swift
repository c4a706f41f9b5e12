import Foundation

@testable import Association

/// Makes corpora in which nothing is associated, but for what is planted, and tests every pair.
struct NullSimulation {
  /// What a corpus is like.
  struct Scenario: Sendable, CustomStringConvertible {
    /// Standard deviation of the logarithm of the documents' lengths.
    let spread: Double
    /// Share of documents that are a hundred times as long: catch-all pages.
    var catchAll = 0.0
    /// In documents that mention the first of a planted pair, the second is added so often.
    var planted = 0.0
    var documents = 2000
    /// Burstiness of mentions: 0 Poisson, 1 geometric.
    var burstiness = 0.0

    var description: String {
      var text = "σ = \(spread)"
      if catchAll > 0 { text += ", \(catchAll * 100) % catch-all pages" }
      if burstiness > 0 { text += ", burstiness \(burstiness)" }
      if planted > 0 { text += ", planted at \(planted)" }
      return documents == 2000 ? text : "\(documents) documents, \(text)"
    }
  }

  /// One tested pair.
  struct Outcome {
    let isPlanted: Bool
    let expected: Double
    let lengthAware: Double
    let fisher: Double
  }

  static let firstCount = 25
  static let secondCount = 40
  static let plantedCount = 20

  private var random: SplitMix64
  private let scenario: Scenario

  init(_ scenario: Scenario, seed: UInt64) {
    self.scenario = scenario
    random = SplitMix64(seed: seed)
  }

  /// The 1,000 pairs of one corpus.
  mutating func run() -> [Outcome] {
    let corpus = makeCorpus()
    var degrees = DocumentDegrees()
    for document in corpus {
      degrees.add(first: document.first.count, second: document.second.count)
    }
    let (first, second, both) = Self.count(corpus)
    let null = LengthAwareNull(
      degrees: degrees,
      first: first.indices.map { i in
        LengthAwareNull.Concept(documents: first[i], partners: both[i].reduce(0, +))
      },
      second: second.indices.map { j in
        LengthAwareNull.Concept(documents: second[j], partners: both.reduce(0) { $0 + $1[j] })
      })
    var outcomes: [Outcome] = []
    for i in 0..<Self.firstCount {
      for j in 0..<Self.secondCount {
        let table = ContingencyTable(
          both: both[i][j], first: first[i], second: second[j], total: corpus.count)
        let result = null.test(first: first[i], second: second[j], both: both[i][j])
        outcomes.append(
          Outcome(
            isPlanted: scenario.planted > 0 && i < Self.plantedCount && j == 2 * i,
            expected: result.expected, lengthAware: result.pValue, fisher: table.fisherExactP))
      }
    }
    return outcomes
  }

  private typealias Document = (first: [Int], second: [Int])

  /// A concept of rate r is expected r l times in a document of length l.
  private mutating func makeCorpus() -> [Document] {
    let firstRates = (0..<Self.firstCount).map { _ in makeRate() }
    let secondRates = (0..<Self.secondCount).map { _ in makeRate() }
    return (0..<scenario.documents).map { _ in
      let length =
        exp(scenario.spread * makeNormal()) * (makeUniform() < scenario.catchAll ? 100 : 1)
      let first = firstRates.indices.filter { makeUniform() >= absence(firstRates[$0] * length) }
      let second = secondRates.indices.filter { j in
        let isMentioned = makeUniform() >= absence(secondRates[j] * length)
        let isPartner = j % 2 == 0 && j / 2 < Self.plantedCount && first.contains(j / 2)
        return isMentioned || (isPartner && makeUniform() < scenario.planted)
      }
      return (first, second)
    }
  }

  private func absence(_ mentions: Double) -> Double {
    let kappa = scenario.burstiness
    return kappa == 0 ? exp(-mentions) : pow(1 + kappa * mentions, -1 / kappa)
  }

  private static func count(_ corpus: [Document]) -> ([Int], [Int], [[Int]]) {
    var (first, second) = (
      Array(repeating: 0, count: firstCount), Array(repeating: 0, count: secondCount)
    )
    var both = Array(repeating: second, count: firstCount)
    for document in corpus {
      for i in document.first { first[i] += 1 }
      for j in document.second { second[j] += 1 }
      for i in document.first { for j in document.second { both[i][j] += 1 } }
    }
    return (first, second, both)
  }

  /// Between 1 in 200 and 1 in 5 documents of the median length.
  private mutating func makeRate() -> Double { pow(10, -2.3 + 1.6 * makeUniform()) }

  private mutating func makeUniform() -> Double { Double(random.next() >> 11) * 0x1p-53 }

  /// Box and Muller (1958).
  private mutating func makeNormal() -> Double {
    (-2 * log(1 - makeUniform())).squareRoot() * cos(2 * Double.pi * makeUniform())
  }
}
