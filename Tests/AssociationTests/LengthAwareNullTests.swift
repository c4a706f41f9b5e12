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
      print("TAIL", exact, ours / exact, row[3], row[4], row[5], reference[0])
    }
  }

  static func compute(_ row: [String]) throws -> (LengthAwareResult, [Double]) {
    var degrees = DocumentDegrees()
    for entry in row[0].split(separator: " ") {
      let numbers = try entry.split(separator: ":").map { try #require(Int($0)) }
      degrees.add(first: numbers[0], second: numbers[1], documents: numbers[2])
    }
    let frequencies = try (1...2).map { column in
      try row[column].split(separator: " ").map { try #require(Int($0)) }
    }
    let counts = try row[3...5].map { try #require(Int($0)) }
    let model = LengthAwareNull(
      degrees: degrees, firstFrequencies: frequencies[0], secondFrequencies: frequencies[1])
    let result = model.test(first: counts[0], second: counts[1], both: counts[2])
    return (result, try row[6...8].map { try #require(Double($0)) })
  }
}
