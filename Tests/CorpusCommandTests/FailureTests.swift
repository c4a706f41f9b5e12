import CorpusTestSupport
import Foundation
import Testing

@Suite("When a run cannot be made")
struct FailureTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func expectOneLine(_ result: Program.Result, _ words: String...) {
    #expect(result.exitCode == 2)
    #expect(result.error.split(separator: "\n").count == 1, "\(result.error)")
    for word in words { #expect(result.error.contains(word), "\(result.error)") }
  }

  @Test("a file in the place of the output folder is refused in one line")
  func outputIsFile() throws {
    let file = try folder.write("x", to: "file")
    let result = try Program.run(["analyze", Repository.sample.path(), "--output", file])
    expectOneLine(result, file, "--output")
  }

  @Test("an output folder that cannot be written to is refused in one line")
  func readOnly() throws {
    let result = try Program.run(
      ["analyze", Repository.sample.path(), "--output", "/proc/corpus-results"])
    expectOneLine(result, "/proc/corpus-results", "--output")
  }

  @Test("a path that does not exist is a row of problems.csv and exit code 1")
  func missingPath() throws {
    let output = folder.path("results")
    let result = try Program.run(["analyze", folder.path("nowhere"), "--output", output])
    #expect(result.exitCode == 1)
    let problems = try CSVTable(contentsOf: URL(filePath: output + "/problems.csv"))
    #expect(problems.rows.count == 1)
    #expect(problems.rows.first?["problem"] == "unreadable_file")
  }

  @Test("an unknown option is explained and ends with exit code 2")
  func unknownOption() throws {
    let result = try Program.run(["analyze", "x", "--output", "y", "--outptu", "z"])
    #expect(result.exitCode == 2)
    #expect(result.error.contains("--outptu"))
  }

  @Test("a run that is killed leaves no file under a final name")
  func killed() throws {
    let output = folder.path("results")
    let big = (0..<3000).map { "{\"id\":\"\($0)\",\"text\":\"\(Self.sentence)\"}" }
    let input = try folder.write(big.joined(separator: "\n"), to: "big.jsonl")
    let process = try Program.start(["analyze", input, "--output", output], in: folder)
    while process.isRunning && !FileManager.default.fileExists(atPath: output) {
      usleep(1000)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let names = try FileManager.default.contentsOfDirectory(atPath: output)
    let isComplete = process.terminationReason == .exit
    #expect(isComplete || names.allSatisfy { $0.hasPrefix(".corpus-") }, "\(names)")
    let next = try Program.run(["analyze", input, "--output", output])
    #expect(next.exitCode == 0)
    let after = try FileManager.default.contentsOfDirectory(atPath: output)
    #expect(after.allSatisfy { !$0.hasPrefix(".") }, "\(after)")
  }

  private static let sentence = String(
    repeating: "Zinc deficiency may worsen the common cold in people with asthma. ", count: 40)

  @Test("an interrupted run cleans up and says so")
  func interrupted() throws {
    let output = folder.path("results")
    let line = "{\"text\":\"\(Self.sentence)\"}\n"
    let input = try folder.write(String(repeating: line, count: 20000), to: "big.jsonl")
    let process = try Program.start(["analyze", input, "--output", output], in: folder)
    while process.isRunning && !FileManager.default.fileExists(atPath: output) {
      usleep(1000)
    }
    usleep(100_000)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: output).isEmpty)
  }
}

@Suite("Standard output")
struct StandardOutputTests {
  @Test("a reader that goes away is no error")
  func closedPipe() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", "\"$0\" terms \"$1\" --quiet | head -n 1 >/dev/null; exit ${PIPESTATUS[0]}",
      Program.url.path(), Repository.sample.appending(path: "articles").path(),
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
