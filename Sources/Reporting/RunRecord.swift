internal import Indexing
internal import Segmentation

/// What `run.json` says of a run: enough to make it again, and nothing that changes when it is
/// made again elsewhere (no time, no host, no path).
package struct RunRecord: Sendable {
  package static let fileName = "run.json"

  private let versions: [(name: String, version: String)]
  private let options: [(name: String, value: JSONValue)]

  package init(
    versions: [(name: String, version: String)], options: [(name: String, value: JSONValue)]
  ) {
    self.versions = versions
    self.options = options
  }

  /// The record with the counts of an index and the files written.
  func json(_ index: Index, files: [WrittenFile]) -> JSONValue {
    .object([
      ("versions", .object(versions.map { ($0.name, .string($0.version)) })),
      ("options", .object(options)),
      (
        "counts",
        .object([
          ("documents", .integer(index.documents.count)),
          ("tokens", .integer(index.tokenCount)),
          ("terms", .integer(index.terms.lexicon.count)),
          ("problems", .integer(index.problems.count)),
        ])
      ),
      ("files", .array(files.map(\.json))),
    ])
  }
}

extension WrittenFile {
  fileprivate var json: JSONValue {
    .object([
      ("name", .string(name)), ("bytes", .integer(byteCount)), ("sha256", .string(sha256)),
    ])
  }
}
