internal import Documents
internal import Indexing
internal import Reporting
internal import TextQuality

/// How a document that was judged is written out; no bytes where it is left out.
enum ScreenRendering: Sendable {
  case kept(Set<Verdict>, idField: String, textField: String)
  case marked(TextMarker)
  case nothing

  init(
    _ output: Screening.Output, _ configuration: AnalysisConfiguration
  ) throws(AnalysisError) {
    switch output {
    case .kept(let names):
      self = .kept(
        try Self.verdicts(names), idField: configuration.idField,
        textField: configuration.textField)
    case .marked(let inColor): self = .marked(TextMarker(inColor: inColor))
    case .nothing: self = .nothing
    }
  }

  private static func verdicts(_ names: [String]) throws(AnalysisError) -> Set<Verdict> {
    var verdicts: Set<Verdict> = []
    for name in names {
      guard let verdict = Verdict(rawValue: name) else {
        let known = Verdict.allCases.map(\.rawValue).joined(separator: ", ")
        throw AnalysisError("--keep \(name): use one or more of \(known), with commas between")
      }
      verdicts.insert(verdict)
    }
    return verdicts
  }

  /// Whether documents must keep the lines that they were read from.
  var needsLines: Bool {
    if case .kept = self { true } else { false }
  }

  /// The document as it is written out.
  func bytes(of document: Document, _ assessment: Assessment) -> [UInt8] {
    switch self {
    case .kept(let verdicts, let idField, let textField):
      guard verdicts.contains(assessment.verdict) else { return [] }
      let line = document.line ?? Array(document.json(idField, textField).line.utf8)
      return line + [0x0a]
    case .marked(let marker):
      return assessment.spans.isEmpty ? [] : Array(marker.mark(document, assessment).utf8)
    case .nothing: return []
    }
  }
}

extension Document {
  /// The document as JSON Lines have it: what `corpus` reads again as the same text.
  fileprivate func json(_ idField: String, _ textField: String) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      (idField, .string(id)), (textField, .string(string(in: 0..<text.count))),
    ]
    if !title.isEmpty { members.append(("title", .string(title))) }
    let stated = metadata.entries.filter { $0.key != "title" }
    if !stated.isEmpty {
      members.append(("metadata", .object(stated.map { ($0.key, .string($0.value)) })))
    }
    return .object(members)
  }
}
