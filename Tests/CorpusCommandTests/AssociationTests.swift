import CorpusTestSupport
import Foundation
import Testing

@Suite("Associations")
struct AssociationTests {
  private func table(_ path: String) throws -> [[String: String]] {
    try CSVTable(contentsOf: URL(filePath: path)).rows
  }

  @Test(
    "computed again from finished results equal a fresh run with the same options, byte for byte")
  func recomputed() throws {
    let folder = try TemporaryFolder()
    let base = folder.path("base")
    let first = try Program.run([
      "analyze", "corpus", "--output", base, "--quiet", "--pair", "nutrient:drug",
    ])
    #expect(first.exitCode == 1, "\(first.error)")
    let options = [
      [], ["--only", "reliable"], ["--only", "unique", "--only", "reliable", "--measures", "all"],
      ["--level", "sentence"], ["--level", "paragraph", "--measures", "pmi,weighted_score"],
      ["--window", "40", "--minimum-count", "2"],
    ]
    for (number, options) in options.enumerated() {
      let fresh = folder.path("fresh-\(number)")
      let run = try Program.run(
        ["analyze", "corpus", "--output", fresh, "--quiet", "--pair", "nutrient:drug"] + options)
      #expect(run.exitCode == 1, "\(run.error)")
      for (pair, name) in [("nutrient:condition", ""), ("nutrient:drug", "-nutrient-drug")] {
        let again = folder.path("again.csv")
        let associated = try Program.run(
          ["associate", base, "--pair", pair, "--output", again] + options)
        #expect(associated.exitCode == 0, "\(associated.error)")
        let expected = try Data(contentsOf: URL(filePath: "\(fresh)/cooccurrence\(name).csv"))
        #expect(try Data(contentsOf: URL(filePath: again)) == expected, "\(options) \(pair)")
      }
    }
  }

  /// Sentences of one nutrient and one condition at most: of those with a nutrient, the model takes
  /// a share f / 65 to mention one, of those with a condition g / 55.
  ///
  /// 25 sentences have both.
  @Test("expect a pair by all mentions of its concepts, also where most concepts have no pair")
  func lonelyConcepts() throws {
    let folder = try TemporaryFolder()
    let sentences = [
      ("Zinc helps asthma.", 10), ("Iron helps anemia.", 10), ("Iron helps asthma.", 5),
      ("Selenium is a metal.", 40), ("Eczema is common.", 30), ("Nothing is said here.", 200),
    ]
    let texts = sentences.flatMap { Array(repeating: $0, count: $1) }
    let lines = texts.enumerated().map { #"{"id": "\#($0)", "text": "\#($1)"}"# }
    try folder.write(lines.joined(separator: "\n"), to: "pages.jsonl")
    let output = folder.path("results")
    _ = try Program.run([
      "analyze", folder.path("pages.jsonl"), "--output", output, "--quiet", "--level", "sentence",
    ])
    let rows = try table("\(output)/cooccurrence.csv")
    #expect(rows.count == 3)
    let frequencies = ["zinc": 10.0, "iron": 15, "asthma": 15, "anemia": 10]
    for row in rows {
      let first = try #require(row["nutrient"].flatMap { frequencies[$0.lowercased()] }, "\(row)")
      let second = try #require(row["condition"].flatMap { frequencies[$0.lowercased()] }, "\(row)")
      let expected = try #require(row["length_expected_sentences"].flatMap { Double($0) })
      #expect(abs(expected - 25 * first / 65 * second / 55) < 1e-6, "\(row)")
    }
  }

  @Test("that copied and garbled pages carry fall back and are flagged", arguments: [1, 2, 3])
  func planted(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let pages = try PlantedPages(seed: seed)
    try folder.write(pages.lines.joined(separator: "\n"), to: "pages.jsonl")
    let output = folder.path("results")
    let run = try Program.run(
      ["analyze", folder.path("pages.jsonl"), "--output", output, "--quiet"])
    #expect(run.exitCode == 0, "\(run.error)")
    let rows = try table("\(output)/cooccurrence.csv")
    func row(_ pair: (String, String)) throws -> [String: String] {
      try #require(rows.first { $0["nutrient"] == pair.0 && $0["condition"] == pair.1 })
    }
    let carried = try row(PlantedPages.falsePair)
    #expect(carried["rank"] == "1", "seed \(seed)")
    #expect(try #require(carried["reliable_unique_rank"].flatMap { Int($0) }) > 20, "seed \(seed)")
    #expect(carried["flags"] == "carried_by_unreliable;carried_by_duplicates", "seed \(seed)")
    for pair in PlantedPages.truePairs {
      let found = try row(pair)
      let rank = try #require(found["reliable_unique_rank"].flatMap { Int($0) })
      #expect(rank <= 3, "seed \(seed), \(pair)")
      #expect(found["flags"] == "", "seed \(seed), \(pair)")
    }
  }

  @Test("without observations are refused with one line that says what to do")
  func nothingToRead() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["associate", folder.path("nowhere")])
    #expect(run.exitCode == 2)
    #expect(run.error.contains("nowhere/observations.bin"))
    try folder.write("not observations", to: "observations.bin")
    let damaged = try Program.run(["associate", folder.path("")])
    #expect(damaged.exitCode == 2)
    #expect(damaged.error.contains("run corpus analyze again"))
  }

  @Test("show their evidence: each wording once before its copies, sound texts first")
  func evidence() throws {
    let folder = try TemporaryFolder()
    let said = "Many studies found that selenium does not help people with multiple sclerosis."
    let other = "In multiple sclerosis, selenium was low."
    let lines =
      (0..<5).map { #"{"id": "a\#($0)", "text": "\#(said)"}"# } + [
        #"{"id": "b", "text": "\#(other)"}"#
      ]
    try folder.write(lines.joined(separator: "\n"), to: "pages.jsonl")
    let output = folder.path("results")
    _ = try Program.run(["analyze", folder.path("pages.jsonl"), "--output", output, "--quiet"])
    let evidence = try table("\(output)/evidence.csv")
    #expect(evidence.prefix(2).map { $0["document_id"] } == ["a0", "b"])
    let shown = try Program.run([
      "evidence", "selenium", "multiple sclerosis", output, "--limit", "2",
    ])
    #expect(shown.exitCode == 0, "\(shown.error)")
    #expect(shown.output.contains("6 sentences in 6 documents"))
    #expect(
      shown.output.contains("that [selenium] does not help people with [multiple sclerosis]."))
    #expect(shown.output.contains("4 more"))
    let explained = try Program.run(
      ["evidence", "selenium", "multiple sclerosis", output, "--limit", "1", "--explain"])
    #expect(explained.output.contains("and decides"))
    let unknown = try Program.run(["evidence", "selenium", "gout", output])
    #expect(unknown.exitCode == 2)
    #expect(unknown.error.contains("concepts.csv"))
  }
}
