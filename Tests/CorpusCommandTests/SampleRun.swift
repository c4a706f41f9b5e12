import CorpusTestSupport
import Foundation

/// The results of one run over the sample collection, with the answers written down for it.
struct SampleRun: Sendable {
  let answers: [[String: String]]
  /// Rows of documents.csv by document.
  let documents: [String: [String: String]]
  let problems: [[String: String]]
  let evidence: [[String: String]]
  /// The concepts that each document mentions.
  private let concepts: [String: Set<String>]

  init() throws {
    let folder = try TemporaryFolder()
    let output = folder.path("results")
    let run = try Program.run(
      ["analyze", Repository.sample.path(), "--output", output, "--mentions", "--quiet"])
    guard run.exitCode == 1 else { throw SampleError(message: run.error) }
    let table = { (name: String) in
      try CSVTable(contentsOf: URL(filePath: output).appending(path: "\(name).csv")).rows
    }
    let rows = try table("documents")
    documents = Dictionary(uniqueKeysWithValues: rows.map { ($0["document_id"] ?? "", $0) })
    problems = try table("problems")
    evidence = try table("evidence")
    concepts = try table("mentions").reduce(into: [:]) { concepts, row in
      concepts[row["document_id"] ?? "", default: []].insert(row["concept_id"] ?? "")
    }
    answers = try Self.answers()
  }

  /// Whether a document mentions both concepts of a pair, written `first+second`.
  func mentions(_ pair: Substring, in document: String) -> Bool {
    let found = concepts[document] ?? []
    return pair.split(separator: "+").allSatisfy { found.contains(String($0)) }
  }

  /// The bytes of the source that a row of evidence.csv points to.
  func passage(_ row: [String: String]) throws -> String {
    let source = documents[row["document_id"] ?? ""]?["source"] ?? ""
    let bytes = try Data(contentsOf: URL(filePath: source))
    let start = Int(row["start_byte"] ?? "") ?? 0
    let end = Int(row["end_byte"] ?? "") ?? 0
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func answers() throws -> [[String: String]] {
    let file = Repository.root.appending(path: "Tests/Golden/sample/answers.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }
}

/// Why the sample could not be run.
struct SampleError: Error {
  let message: String
}
