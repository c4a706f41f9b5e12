internal import Indexing

extension TableDescription {
  /// The table as a resource of a Frictionless Data Package.
  func resource(_ profile: CSVProfile) -> JSONValue {
    .object([
      ("name", .string(name)),
      ("path", .string("\(name).csv")),
      ("profile", .string("tabular-data-resource")),
      ("description", .string("One row per \(rowMeaning). Order: \(order).")),
      ("encoding", .string(profile == .spreadsheet ? "utf-8-sig" : "utf-8")),
      ("mediatype", .string("text/csv")),
      ("schema", .object([("fields", .array(columns.map(\.field)))])),
    ])
  }

  /// The table's part of the reference page, in Markdown.
  package var reference: String { reference(under: "\(name).csv") }

  /// The same under another heading.
  package func reference(under heading: String) -> String {
    let rows = columns.map { column in
      "| `\(column.name)` | \(column.type.rawValue) | \(column.unit ?? "") | \(column.meaning) |"
    }
    return """
      ## \(heading)

      One row per \(rowMeaning). Order: \(order).

      | column | type | unit | meaning |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }
}

extension ColumnDescription {
  fileprivate var field: JSONValue {
    let unit = unit.map { [("unit", JSONValue.string($0))] } ?? []
    return .object(
      [
        ("name", .string(name)), ("type", .string(type.rawValue)),
        ("description", .string(meaning)),
      ] + unit)
  }
}

extension Tables {
  /// Every table that a run with default options and mentions writes.
  package static var all: [TableDescription] {
    [
      documents.description, terms.description, concepts.description,
      cooccurrence(.standard).description, evidence(.standard).description,
      mentions.description, duplicates.description, quality.description, spans.description,
      problems.description,
    ]
  }

  /// The tables that commands print, with those commands.
  package static var printed: [(command: String, table: TableDescription)] {
    [
      ("corpus tokenize", segments.description),
      ("corpus vocabulary list", vocabulary.description),
      ("corpus vocabulary abbreviations", abbreviations.description),
      ("corpus vocabulary explain", explanations.description),
      ("corpus vocabulary ambiguous", ambiguities.description),
    ]
  }

  /// Whether a file may have been written by a run, whatever its options were.
  static func isFileName(_ name: String) -> Bool {
    guard name.hasSuffix(".csv") else { return name == Observations.fileName }
    let base = name.dropLast(4)
    let isPairTable = base.hasPrefix("cooccurrence-") || base.hasPrefix("evidence-")
    return isPairTable || all.contains { $0.name == base }
  }

  /// The reference page of all tables, in Markdown: docs/columns.md.
  package static var reference: String {
    """
    # Tables and columns

    Written by `corpus schema`; do not edit. The same definitions are in `datapackage.json` beside
    each run's results. Offsets are bytes of the source as it was read.

    \(all.map(\.reference).joined(separator: "\n"))
    \(printed.map { $0.table.reference(under: "`\($0.command)`") }.joined(separator: "\n"))
    """
  }
}
