import Testing

@testable import Association

@Suite("Association measures against references")
struct MeasureReferenceTests {
  static let rows = References.rows("contingency-tables.tsv")

  @Test("at least 200 tables are compared, some with empty cells and some above 10^8")
  func coverage() {
    #expect(Self.rows.count >= 200)
    #expect(Self.rows.contains { $0[0] == "0" })
    #expect(Self.rows.contains { (Int($0[3]) ?? 0) > 100_000_000 })
  }

  @Test("every measure equals its reference to one part in 10^9", arguments: rows)
  func measures(row: [String]) throws {
    let counts = try row.prefix(4).map { try #require(Int($0)) }
    let table = ContingencyTable(
      both: counts[0], first: counts[1], second: counts[2], total: counts[3])
    let (odds, ratio) = (table.oddsRatio, table.logRatio)
    let ours: [Double?] = [
      table.logLikelihoodRatio, table.fisherExactP, table.normalisedPMI, table.logDice,
      odds.estimate, odds.low, odds.high, table.chiSquared, table.chiSquaredP,
      table.logLikelihoodRatioP, table.pointwiseMutualInformation, table.cubicMutualInformation,
      table.tScore, table.jaccard, table.deltaPSecondGivenFirst, table.deltaPFirstGivenSecond,
      ratio.estimate, ratio.low, ratio.high,
    ]
    for (index, value) in ours.enumerated() {
      let reference = Double(row[4 + index])
      expectClose(value, reference, "\(counts) measure \(index)")
    }
  }

  @Test(
    "Benjamini-Hochberg q values equal SciPy's",
    arguments: References.rows("false-discovery-rate.tsv"))
  func falseDiscoveryRate(row: [String]) throws {
    let p = try row[0].split(separator: " ").map { try #require(Double($0)) }
    let q = try row[1].split(separator: " ").map { try #require(Double($0)) }
    for (ours, reference) in zip(FalseDiscoveryRate.benjaminiHochberg(p), q) {
      expectClose(ours, reference, "q of \(p.count)")
    }
  }

  /// Equal to one part in 10^9, or absolutely below 10^-12 (G² of independent tables).
  private func expectClose(_ ours: Double?, _ reference: Double?, _ what: String) {
    guard let ours, let reference else {
      #expect(ours == nil && reference == nil, "\(what): \(ours as Any), \(reference as Any)")
      return
    }
    let tolerance = max(1e-9 * abs(reference), 1e-12 * (what.hasSuffix("measure 0") ? 1 : 0))
    #expect(abs(ours - reference) <= max(tolerance, 1e-300), "\(what): \(ours), \(reference)")
  }
}
