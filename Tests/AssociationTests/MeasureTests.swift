import Testing

@testable import Association

@Suite("The list of measures")
struct MeasureTests {
  @Test("names are unique and say what tables already call their columns")
  func names() {
    let names = Measure.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(
      Measure.all.filter(\.isDefault).map(\.name) == [
        "expected_documents", "g2", "npmi", "log_dice", "odds_ratio", "odds_ratio_low",
        "odds_ratio_high", "p_value",
      ])
    #expect(Measure.named("pmi")?.unit == "bits")
    #expect(Measure.named("strength") == nil)
  }

  /// 10 documents; 4 mention the first, 5 the second, 3 both: expected 2, cells 3 1 2 4.
  static let valuesByHand: [(String, Double)] = [
    ("expected_documents", 2), ("pmi", 0.584962500721156), ("mi3", 3.754887502163468),
    ("t_score", 0.577350269189626), ("jaccard", 0.5), ("chi_squared", 1.666666666666667),
    ("delta_p_second_given_first", 0.416666666666667),
    ("delta_p_first_given_second", 0.4), ("log_ratio", 1.169925001442312),
  ]

  @Test("a table of ten documents has the values one computes by hand", arguments: valuesByHand)
  func byHand(name: String, expected: Double) throws {
    let table = ContingencyTable(both: 3, first: 4, second: 5, total: 10)
    let value = try #require(Measure.named(name)?.value(table))
    #expect(abs(value - expected) < 1e-12)
  }

  @Test("where nothing occurs together, ratios of the observed count are empty and others are not")
  func zeros() {
    let table = ContingencyTable(both: 0, first: 4, second: 5, total: 10)
    let empty = Measure.all.filter { $0.value(table) == nil }.map(\.name)
    #expect(empty == ["log_dice", "pmi", "mi3", "t_score"])
    #expect(Measure.named("npmi")?.value(table) == -1)
  }

  @Test("without any document no measure traps, and none is infinite")
  func nothing() {
    for (first, total) in [(0, 0), (0, 5), (5, 5)] {
      let table = ContingencyTable(both: 0, first: first, second: 0, total: total)
      for measure in Measure.all {
        #expect(measure.value(table)?.isFinite != false, "\(measure.name) of \(table)")
      }
    }
  }

  @Test("minimum counts look at the observed, at the margins and at the expected")
  func minimumCounts() {
    let table = ContingencyTable(both: 3, first: 4, second: 5, total: 10)
    #expect(MinimumCounts().admits(table))
    #expect(MinimumCounts(both: 3, each: 4, expected: 2).admits(table))
    #expect(!MinimumCounts(both: 4).admits(table))
    #expect(!MinimumCounts(each: 5).admits(table))
    #expect(!MinimumCounts(expected: 2.1).admits(table))
    #expect(!MinimumCounts().admits(ContingencyTable(both: 0, first: 4, second: 5, total: 10)))
  }

  @Test(
    "the weighted score equals the one of the Jensen laboratory's formula",
    arguments: References.rows("cooccurrence-score.tsv"))
  func cooccurrenceScore(row: [String]) throws {
    let counts = try row.prefix(12).map { try #require(Int($0)) }
    let levels = stride(from: 0, to: 12, by: 3).map {
      LevelCounts(documents: counts[$0], paragraphs: counts[$0 + 1], sentences: counts[$0 + 2])
    }
    let ours = CooccurrenceScore.score(
      pair: levels[0], first: levels[1], second: levels[2], all: levels[3])
    let reference = Double(row[12])
    #expect((ours == nil) == (reference == nil))
    if let ours, let reference { #expect(abs(ours - reference) <= 1e-9 * reference) }
  }
}
