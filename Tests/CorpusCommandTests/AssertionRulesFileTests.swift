import CorpusTestSupport
import Foundation
import Testing

@Suite("Assertion rules of the user")
struct AssertionRulesFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func analyze(_ rules: String?, _ text: String) throws -> (CSVTable, String) {
    let input = try folder.write("{\"id\":\"1\",\"text\":\"\(text)\"}", to: "text.jsonl")
    let output = folder.path("results")
    var arguments = ["analyze", input, "--output", output, "--quiet"]
    if let rules { arguments += ["--assertion-rules", try folder.write(rules, to: "rules.txt")] }
    #expect(try Program.run(arguments).exitCode == 0)
    let run = try String(contentsOfFile: output + "/run.json", encoding: .utf8)
    return (try CSVTable(contentsOf: URL(filePath: output + "/evidence.csv")), run)
  }

  @Test("a file replaces the built-in rules, or extends them, and run.json tells which")
  func replaceOrExtend() throws {
    let rule = """
      cues zaps
        zaps
      effect zapping = lowers
        match N ~2 zaps ~2 C
        example {Zinc} zaps [colds]. => unspecified lowers
      """
    let text = "Zinc zaps the common cold. Zinc causes nausea."
    let effects = { (table: CSVTable) in Set(table.rows.map { $0["effect"] ?? "" }) }

    let (builtIn, builtInRun) = try analyze(nil, text)
    #expect(effects(builtIn) == ["none", "raises"])
    #expect(builtInRun.contains(#""assertion_rules": "built-in "#))

    let (replaced, replacedRun) = try analyze("version 3\n" + rule, text)
    #expect(effects(replaced) == ["none", "lowers"])
    #expect(replacedRun.contains(#""assertion_rules": "3 "#))
    #expect(!replacedRun.contains("built-in"))

    let (extended, extendedRun) = try analyze("version 3\nextend built-in\n" + rule, text)
    #expect(effects(extended) == ["raises", "lowers"])
    #expect(Set(extended.rows.map { $0["rule"] ?? "" }).contains("zapping"))
    #expect(extendedRun.contains(#""assertion_rules": "3 "#) && extendedRun.contains(" built-in "))
  }

  @Test(
    "a file that cannot be used ends the run with its name, the line and a remedy",
    arguments: [
      ("version 1\nrule x\n", "line 2: `rule` cannot begin a block: use"),
      (
        "version 1\nstatus a = level\n  match N\n  example {Zinc} in [colds]. => intake none\n",
        "line 4: the example reads `level none`, not `intake none`: change"
      ),
    ])
  func broken(_ rules: String, _ message: String) throws {
    let path = try folder.write(rules, to: "broken.txt")
    let result = try Program.run(
      [
        "analyze", Repository.sample.path(), "--output", folder.path("out"), "--assertion-rules",
        path,
      ])
    #expect(result.exitCode == 2)
    #expect(result.error.contains(path))
    #expect(result.error.contains(message), "\(result.error)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }
}
