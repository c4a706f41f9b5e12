import CorpusTestSupport
import Foundation
import Testing
import TextQuality

@Suite("Same documents, same bytes")
struct DeterminismTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func analyze(_ paths: [String], threads: Int) throws -> [String: Data] {
    let output = folder.path("results-\(UUID().uuidString)")
    let result = try Program.run(
      ["analyze"] + paths + [
        "--output", output, "--threads", "\(threads)", "--quiet", "--mentions",
      ])
    #expect(result.exitCode <= 1, "\(result.error)")
    return try Program.files(output)
  }

  @Test("1, 2, 7 and 16 workers write the same bytes")
  func workers() throws {
    let reference = try analyze([Repository.sample.path()], threads: 1)
    #expect(reference.count >= 10)
    for threads in [2, 7, 16] {
      #expect(try analyze([Repository.sample.path()], threads: threads) == reference, "\(threads)")
    }
  }

  @Test("the order of the arguments does not change the bytes", arguments: 1...3)
  func order(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let articles = Repository.sample.appending(path: "articles")
    let files = try FileManager.default.contentsOfDirectory(atPath: articles.path())
      .map { articles.appending(path: $0).path() }.sorted()
    let reference = try analyze(files, threads: 2)
    #expect(try analyze(files.shuffled(using: &random), threads: 2) == reference, "seed \(seed)")
  }
}
