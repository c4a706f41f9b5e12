import CorpusTestSupport
import Foundation
import Testing

@Suite("Screening document by document")
struct ScreenTests {
  private let folder: TemporaryFolder
  private let files = ["abstracts.jsonl", "garbled/abstracts.jsonl"].map {
    Repository.sample.appending(path: $0).path()
  }

  init() throws { folder = try TemporaryFolder() }

  private func screen(
    _ paths: [String], _ options: String..., input: String = ""
  ) throws -> Program.Result {
    try Program.run(["screen"] + paths + options + ["--quiet"], input: input)
  }

  @Test("keeps lines of JSON as they are and in their order", arguments: [1, 2, 7, 16])
  func lines(threads: Int) throws {
    let kept = try screen(
      files, "--keep", "reliable", "--output", "-", "--threads", "\(threads)")
    #expect(kept.exitCode == 0)
    let all = try files.flatMap {
      try String(contentsOfFile: $0, encoding: .utf8).split(separator: "\n")
    }
    let found = kept.output.split(separator: "\n")
    #expect(!found.isEmpty && found.count < all.count)
    #expect(kept.output.hasSuffix("\n"))
    let places = found.map { all.firstIndex(of: $0) ?? -1 }
    #expect(places == places.sorted() && !places.contains(-1))
  }

  @Test("divides documents by verdict without loss, as documents.csv does")
  func partition() throws {
    let verdicts = ["reliable", "suspect", "garbled", "not_assessed"]
    let parts = try verdicts.map {
      try screen(files, "--keep", $0, "--output", "-").output.split(separator: "\n")
    }
    let all = try screen(
      files, "--keep", verdicts.joined(separator: ","), "--output", folder.path("all.jsonl"))
    #expect(all.exitCode == 0 && all.output.isEmpty)
    let together = try String(contentsOfFile: folder.path("all.jsonl"), encoding: .utf8)
    #expect(parts.joined().sorted() == together.split(separator: "\n").sorted())
    _ = try screen(files, "--output", folder.path("tables"))
    let table = try CSVTable(contentsOf: folder.url.appending(path: "tables/documents.csv"))
    let counts = verdicts.map { verdict in table.rows.count { $0["verdict"] == verdict } }
    #expect(parts.map(\.count) == counts)
  }

  @Test("writes other documents so that they are read again as the same texts")
  func others() throws {
    let article = "---\ntitle: \"Zinc\"\nauthor: A \"B\"\n---\nLine one.\tTab\n\nLine two.\n"
    try folder.write(article, to: "in/a.md")
    let kept = try screen([folder.path("in")], "--keep", "not_assessed", "--output", "-")
    let object = try JSONSerialization.jsonObject(with: Data(kept.output.utf8))
    let members = try #require(object as? [String: Any])
    #expect(members["id"] as? String == "a.md" && members["title"] as? String == "Zinc")
    #expect(members["metadata"] as? [String: String] == ["author": "A \"B\""])
    let again = try screen(["-"], "--keep", "not_assessed", "--output", "-", input: kept.output)
    #expect(again.output == kept.output)
  }

  @Test("marks garbled passages, and lets no document drive the terminal")
  func show() throws {
    let garbled = Repository.sample.appending(path: "garbled/magnesium-migraine.txt")
    let text = try String(contentsOf: garbled, encoding: .utf8)
    let record = ["id": "a\u{1b}]0;b\u{7}\n", "text": "\u{1b}[2J\u{202e}\r" + text]
    let line = try JSONSerialization.data(withJSONObject: record)
    let shown = try screen(["-"], "--show", input: String(decoding: line, as: UTF8.self))
    #expect(shown.exitCode == 0)
    #expect(shown.output.hasPrefix("a\\u{1B}]0;b\\u{7}\\u{A}: garbled, score 0."))
    #expect(shown.output.contains("\u{27e6}") && shown.output.contains("\\u{1B}["))
    #expect(shown.output.contains("\\u{202E}"))
    let allowed = shown.output.unicodeScalars.allSatisfy {
      $0 == "\n" || ($0.properties.generalCategory != .control && !$0.properties.isBidiControl)
    }
    #expect(allowed)
  }

  @Test(
    "ends with exit code 3 when more is garbled than allowed",
    arguments: [("0", 3), ("0.999", 0), ("1", 0)])
  func failOver(share: String, exitCode: Int32) throws {
    let garbled = Repository.sample.appending(path: "garbled").path()
    let clean = Repository.sample.appending(path: "articles/zinc-colds.txt").path()
    #expect(try screen([garbled, clean], "--fail-over", share).exitCode == exitCode)
  }

  @Test("tells what could not be read, and ends with exit code 1")
  func unread() throws {
    let result = try screen(
      [folder.path("nowhere")] + files, "--keep", "reliable", "--output", folder.path("kept"))
    #expect(result.exitCode == 1)
    #expect(result.error.contains("nowhere"))
  }

  @Test(
    "refuses options that do not go together, and leaves no file",
    arguments: [
      ["--keep", "relable", "--output", "kept"], ["--keep", "reliable"], ["--fail-over", "2"],
      ["--show", "--output", "x"], [],
    ])
  func refusals(arguments: [String]) throws {
    let arguments = arguments.map { $0 == "kept" ? folder.path("kept") : $0 }
    #expect(try Program.run(["screen"] + files + arguments).exitCode == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("kept")))
  }
}
