import Testing

@testable import Association

@Suite("Length-aware null model")
struct LengthAwareNullTests {
  static let rows = References.rows("length-aware.tsv")

  @Test("expected counts equal those of an independent fit to one part in 10^6", arguments: rows)
  func expected(row: [String]) throws {
    let (result, reference) = try Self.compute(row)
    #expect(abs(result.expected - reference[0]) <= 1e-6 * reference[0])
  }

  @Test("p equals the exact conditional law within a tenth, down to 10^-12", arguments: rows)
  func tails(row: [String]) throws {
    let (result, reference) = try Self.compute(row)
    let pairs = [(result.attraction, reference[1]), (result.avoidance, reference[2])]
    for (ours, exact) in pairs where exact > 1e-12 {
      #expect(abs(ours - exact) <= 0.1 * exact && abs(ours - exact) <= 0.01)
    }
  }

  @Test("two-sided p adds up what is less probable, within a tenth", arguments: rows)
  func twoSided(row: [String]) throws {
    let (result, reference) = try Self.compute(row)
    let (low, high) = (reference[3], reference[4])
    guard low > 1e-12 else { return }
    #expect((0.9 * low...1.1 * high).contains(result.pValue), "\(low), \(high): \(result)")
  }

  /// The two-sided p of `fisher_exact` less half the probability of the table itself, from
  /// scipy.stats.hypergeom: 8 and 16 stand on both sides of the mean, 12.
  @Test("documents of one degree give Fisher's two-sided mid-p", arguments: fisherMidP)
  func fisher(both: Int, expected: Double) {
    let result = Self.oneDegree.test(first: 60, second: 80, both: both)
    #expect(abs(result.pValue - expected) <= 0.01 * expected, "\(both): \(result)")
  }

  /// With documents of one degree the law is hypergeometric, as in Fisher's test.
  ///
  /// Of 400 documents
  /// 60 mention the first and 80 the second: both tails' mid-p from scipy.stats.hypergeom.
  @Test("documents of one degree give Fisher's one-sided mid-p")
  func oneClass() {
    for (both, attraction) in Self.hypergeometric {
      let result = Self.oneDegree.test(first: 60, second: 80, both: both)
      #expect(abs(result.expected - 12) < 1e-6)
      #expect(abs(result.attraction - attraction) <= 0.01 * attraction, "\(both): \(result)")
    }
  }

  static let oneDegree: LengthAwareNull = {
    var degrees = DocumentDegrees()
    degrees.add(first: 1, second: 1, documents: 400)
    let first = [60, 340].map { LengthAwareNull.Concept(documents: $0, partners: $0) }
    let second = [80, 320].map { LengthAwareNull.Concept(documents: $0, partners: $0) }
    return LengthAwareNull(degrees: degrees, first: first, second: second)
  }()

  static let fisherMidP: [(Int, Double)] = [
    (3, 0.0005509349883106003),
    (8, 0.19196025147168197),
    (11, 0.7944735749954156),
    (13, 0.6638211866483504),
    (16, 0.13897342030178533),
    (18, 0.04424322462693944),
    (25, 2.2091868230028863e-05),
    (40, 1.1519304594722006e-18),
  ]

  static let hypergeometric: [(Int, Double)] = [
    (3, 0.9997130726210585),
    (8, 0.9201056107747116),
    (11, 0.6267556493453826),
    (12, 0.49053750709967486),
    (13, 0.3574866954805634),
    (18, 0.02227969474277737),
    (25, 1.355809047318448e-05),
    (40, 1.1519304594721999e-18),
  ]

  @Test("margins at their bounds give probabilities, and certain pairs no surprise")
  func bounds() {
    var degrees = DocumentDegrees()
    degrees.add(first: 2, second: 2, documents: 5)
    degrees.add(first: 1, second: 0, documents: 5)
    degrees.add(first: 0, second: 0, documents: 7)
    let first = [10, 5].map { LengthAwareNull.Concept(documents: $0, partners: 10) }
    let second = [5, 5].map { LengthAwareNull.Concept(documents: $0, partners: 10) }
    let model = LengthAwareNull(degrees: degrees, first: first, second: second)
    for f in [10, 5] {
      let result = model.test(first: f, second: 5, both: 5)
      #expect(abs(result.expected - 5) < 1e-3)
      #expect(result.pValue == 0.5)  // Half of what is certain.
    }
    let none = LengthAwareNull(degrees: DocumentDegrees(), first: [], second: [])
    #expect(none.test(first: 0, second: 0, both: 0).pValue == 1)
  }

  @Test("degrees merge to the same classes in any order, few for any number of degrees")
  func degrees() {
    var (whole, left, right) = (DocumentDegrees(), DocumentDegrees(), DocumentDegrees())
    for first in 0..<300 {
      for second in 0..<300 {
        whole.add(first: first, second: second)
        if (first * 7 + second) % 3 == 0 {
          left.add(first: first, second: second)
        } else {
          right.add(first: first, second: second)
        }
      }
    }
    right.merge(left)
    #expect(right == whole)
    #expect(whole.documentCount == 90_000)
    #expect(whole.firstLevels.count == 33)
    #expect(
      [15, 16, 19, 20, 31, 32, 39, 40].map(DocumentDegrees.level) == [
        15, 16, 16, 17, 19, 20, 20, 21,
      ])
  }

  static func compute(_ row: [String]) throws -> (LengthAwareResult, [Double]) {
    var degrees = DocumentDegrees()
    for entry in row[0].split(separator: " ") {
      let numbers = try entry.split(separator: ":").map { try #require(Int($0)) }
      degrees.add(first: numbers[0], second: numbers[1], documents: numbers[2])
    }
    let frequencies = try (1...2).map { column in
      try row[column].split(separator: " ").map {
        LengthAwareNull.Concept(documents: try #require(Int($0)), partners: 0)
      }
    }
    let counts = try row[3...5].map { try #require(Int($0)) }
    let model = LengthAwareNull(
      degrees: degrees, first: frequencies[0], second: frequencies[1], burstiness: 1)
    let result = model.test(first: counts[0], second: counts[1], both: counts[2])
    return (result, try row[6...].map { try #require(Double($0)) })
  }
}
