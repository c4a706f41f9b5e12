import CorpusTestSupport
import Foundation
import Testing

@Suite("Limits of signals")
struct LimitsTests {
  private let folder: TemporaryFolder
  private let articles = Repository.sample.appending(path: "articles").path()

  init() throws { folder = try TemporaryFolder() }

  private func screen(_ limits: String?, _ options: String...) throws -> [String: Data] {
    let output = folder.path("results")
    let file = try limits.map { ["--limits", try folder.write($0, to: "limits.yaml")] } ?? []
    let result = try Program.run(
      ["screen", articles, "--output", output, "--quiet"] + options + file)
    #expect(result.exitCode == 0, "\(result.error)")
    return try Program.files(output)
  }

  @Test("that are printed and read again change nothing")
  func roundTrip() throws {
    let printed = try Program.run(["schema", "--limits"]).output
    let families = ["--signals", "gopher,c4,fineweb,redpajama"]
    #expect(
      try screen(printed, families[0], families[1]) == screen(nil, families[0], families[1]))
  }

  @Test("that a file changes decide, and are recorded")
  func changed() throws {
    let files = try screen(
      "promotion: ignore\nimplausible_context: {warn: -0.9, fail: -0.8}\n"
        + "gopher_min_doc_words:\n  least: 100000\n", "--signals", "gopher")
    let rows = CSVTable(parsing: files["quality.csv"] ?? Data()).rows
    #expect(!rows.isEmpty && !rows.contains { $0["signal"] == "promotion" })
    for row in rows where row["signal"] == "gopher_min_doc_words" {
      #expect(row["level"] == "fail" && row["limit"] == "100000.0")
    }
    let documents = CSVTable(parsing: files["documents.csv"] ?? Data()).rows
    #expect(documents.contains { $0["verdict"] == "garbled" })
    let record = String(decoding: files["run.json"] ?? Data(), as: UTF8.self)
    #expect(record.contains("\"promotion: ignore\""))
    #expect(record.contains("\"gopher_min_doc_words: {least: 100000}\""))
  }

  @Test(
    "that cannot be read are refused with file, line and remedy",
    arguments: [
      ("a: [", "limits.yaml"), ("\nmojibak: ignore", "limits.yaml, line 2: there is no signal"),
      ("mojibake: {warn: 1, fail: 0.5}", "line 1: mojibake fails at 0.5"),
      ("mojibake:\n  fails: 1", "line 2: mojibake has no limit 'fails'; write warn: NUMBER"),
      (
        "gopher_min_doc_words:\n  least: many", "line 2: least of gopher_min_doc_words is no number"
      ),
      ("- 1", "this is no mapping"), ("mojibake: 3", "mojibake has no limits; write"),
    ])
  func refused(text: String, message: String) throws {
    let file = try folder.write(text, to: "limits.yaml")
    let result = try Program.run(
      ["screen", articles, "--output", folder.path("results"), "--limits", file])
    #expect(result.exitCode == 2)
    #expect(result.error.split(separator: "\n").count == 1)
    #expect(result.error.contains(message), "\(result.error)")
  }

  @Test("of a family that does not exist are refused")
  func family() throws {
    let result = try Program.run(
      ["screen", articles, "--output", folder.path("results"), "--signals", "gofer"])
    #expect(result.exitCode == 2 && result.error.contains("gopher, c4, fineweb, redpajama"))
  }
}
