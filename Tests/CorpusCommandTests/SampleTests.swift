import CorpusTestSupport
import Foundation
import Testing

/// The sample collection against the answers that were written down for it: see
/// `Tests/Golden/sample/README.md`.
@Suite("Sample collection")
struct SampleTests {
  /// One run, shared by all tests.
  private static let results = Result { try SampleRun() }

  private let run: SampleRun

  init() throws { run = try Self.results.get() }

  @Test("every input is a row of documents.csv or of problems.csv")
  func nothingIsLost() {
    for answer in run.answers {
      let id = answer["document_id"] ?? ""
      let isDocument = run.documents[id] != nil
      let isProblem = run.problems.contains {
        ($0["source"] ?? "").hasSuffix(id) || $0["document_id"] == id
      }
      #expect(isDocument || isProblem || id.hasPrefix("brk-"), "\(id)")
    }
  }

  @Test("verdicts are those expected")
  func verdicts() {
    for answer in run.answers {
      guard let document = run.documents[answer["document_id"] ?? ""] else { continue }
      let id = document["document_id"] ?? ""
      let verdict = document["verdict"]
      if let expected = answer["expected_verdict"], expected != "any" {
        #expect(verdict == expected, "\(id): \(document["reasons"] ?? "")")
      }
      if let forbidden = answer["forbidden_verdict"], !forbidden.isEmpty {
        #expect(verdict != forbidden, "\(id): \(document["reasons"] ?? "")")
      }
    }
  }

  @Test(
    "what is broken is named",
    arguments: [
      ("articles/kidney-stones-calcium.md", "malformed_front_matter"),
      ("broken/latin1-inside.txt", "invalid_utf8"), ("broken/nul-bytes.txt", "nul_bytes"),
      ("broken/empty.txt", "empty_file"), ("broken/records.jsonl", "malformed_json"),
      ("broken/records.jsonl", "missing_text"), ("broken/records.jsonl", "empty_text"),
      ("broken/image.png", "unsupported_format"),
    ])
  func problems(source: String, code: String) {
    let codes = run.problems.filter { ($0["source"] ?? "").hasSuffix(source) }.map { $0["problem"] }
    #expect(codes.contains(code), "\(source): \(codes)")
  }

  @Test("pairs that the documents speak of are found, and traps are not")
  func pairs() {
    for answer in run.answers {
      let id = answer["document_id"] ?? ""
      for pair in (answer["must_find"] ?? "").split(separator: " ") {
        #expect(run.mentions(pair, in: id), "\(id): \(pair) is missing")
      }
      for pair in (answer["must_not_find"] ?? "").split(separator: " ") {
        #expect(!run.mentions(pair, in: id), "\(id): \(pair) was found")
      }
    }
  }

  @Test("the source's bytes at each offset of evidence.csv hold the sentence")
  func offsets() throws {
    #expect(run.evidence.count > 50)
    for row in run.evidence where row["document_id"] != "broken/utf16-bom.txt" {
      let passage = try run.passage(row)
      let words = { (text: String) in text.split { !$0.isLetter }.map(String.init) }
      let sentence = Set(words(row["sentence"] ?? ""))
      let source = Set(words(passage))
      let shared = sentence.intersection(source).count
      // Tags, entities and escapes make the two differ by a few words at most.
      #expect(shared * 10 >= sentence.count * 9, "\(row["document_id"] ?? ""): \(passage)")
    }
  }
}
