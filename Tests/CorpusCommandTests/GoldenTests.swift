import CorpusTestSupport
import Foundation
import Testing

/// The tables of the sample collection, byte for byte.
///
/// `CORPUS_UPDATE_GOLDEN=1 script/test --filter Golden` rewrites them; look at the difference.
@Suite("Golden results")
struct GoldenTests {
  private static let folder = Repository.root.appending(
    path: "Tests/Golden/sample/results", directoryHint: .isDirectory)

  /// `run.json` names versions of ICU and of the program, so it is left out.
  private static let names = [
    "concepts.csv", "cooccurrence.csv", "datapackage.json", "documents.csv", "duplicates.csv",
    "evidence.csv", "problems.csv", "quality.csv", "spans.csv", "terms.csv",
  ]

  @Test("the sample's tables are what they were")
  func tables() throws {
    let folder = try TemporaryFolder()
    let output = folder.path("results")
    let run = try Program.run(["analyze", "corpus", "--output", output, "--quiet"])
    #expect(run.exitCode == 1, "\(run.error)")
    let files = try Program.files(output)
    #expect(files.keys.sorted() == (Self.names + ["observations.bin", "run.json"]).sorted())
    if ProcessInfo.processInfo.environment["CORPUS_UPDATE_GOLDEN"] == "1" {
      try update(files)
    }
    for name in Self.names {
      let golden = try? Data(contentsOf: Self.folder.appending(path: name))
      #expect(files[name] == golden, "\(name): \(difference(files[name], golden))")
    }
  }

  private func update(_ files: [String: Data]) throws {
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    for name in Self.names { try files[name]?.write(to: Self.folder.appending(path: name)) }
  }

  /// The first line that differs, for the message.
  private func difference(_ found: Data?, _ golden: Data?) -> String {
    let lines = { (data: Data?) in
      String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\r\n")
    }
    let pair = zip(lines(found), lines(golden)).first { $0 != $1 }
    return pair.map { "\($0)\n was \($1)" } ?? "one is longer than the other"
  }
}
