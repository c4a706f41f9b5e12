/// Reads tables with a header: separated by tabs, or by commas or semicolons with quoted cells.
///
/// Lists in cells are separated by `|`. Columns are known by their titles, whatever the case:
/// see ``TableColumns``.
enum TableReader {
  /// How the cells of a table are written.
  struct Form: Equatable {
    let separator: UInt8
    let quote: UInt8?
    /// The titles, for a table without a header.
    var titles: [String]?

    static let tabs = Form(separator: 0x09, quote: nil)
    static let commas = Form(separator: UInt8(ascii: ","), quote: UInt8(ascii: "\""))
    static let semicolons = Form(separator: UInt8(ascii: ";"), quote: UInt8(ascii: "\""))
    static let usda = Form(
      separator: UInt8(ascii: "^"), quote: UInt8(ascii: "~"),
      titles: ["id", "unit", "tag", "name", "decimals", "order"])
  }

  /// Reads a table of a form, or of the form that its header has.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func read(
    _ bytes: [UInt8], form: Form? = nil, file: String
  ) throws(ImportError) -> SourceVocabulary {
    let form = form ?? self.form(of: bytes)
    var rows = TableRows(bytes, form: form)
    guard let titles = form.titles ?? rows.next() else {
      throw ImportError(.noConcepts, file: file, detail: "it is empty")
    }
    let columns = TableColumns(titles)
    guard columns.hasNames else {
      throw ImportError(
        .missingColumn, file: file, line: rows.line,
        detail: "found `\(titles.joined(separator: ", "))`")
    }
    var source = SourceVocabulary()
    while let cells = rows.next() {
      var concept = columns.concept(cells, line: rows.line)
      if form == .usda { concept.id = "USDA:" + concept.id }
      if concept.names.isEmpty {
        source.otherRecords += 1
      } else {
        source.concepts.append(concept)
      }
    }
    return source
  }

  /// The form of a table, by the separators in its header.
  static func form(of bytes: [UInt8]) -> Form {
    var lines = LineScanner(bytes)
    while let line = lines.nextFilled() {
      guard bytes[line.lowerBound] != UInt8(ascii: "#") else { continue }
      if bytes[line].contains(0x09) { return .tabs }
      let commas = bytes[line].count { $0 == UInt8(ascii: ",") }
      let semicolons = bytes[line].count { $0 == UInt8(ascii: ";") }
      return semicolons > commas ? .semicolons : .commas
    }
    return .tabs
  }
}

/// Yields the rows of a table as strings.
struct TableRows {
  private let bytes: [UInt8]
  private let form: TableReader.Form
  private var position: Int
  private var lineCount = 0
  /// The line in which the row that was read last starts, from one.
  private(set) var line = 0

  init(_ bytes: [UInt8], form: TableReader.Form) {
    self.bytes = bytes
    self.form = form
    position = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// The next row that is neither empty nor a comment (`#`).
  mutating func next() -> [String]? {
    while position < bytes.count {
      let isComment = bytes[position] == UInt8(ascii: "#")
      line = lineCount + 1
      let cells = row()
      if !isComment && cells.contains(where: { !$0.isEmpty }) { return cells }
    }
    return nil
  }

  private mutating func row() -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x0a { lineCount += 1 }
      if let quote = form.quote, byte == quote {
        // Two quotes within a quoted cell are one quote of its text.
        if isQuoted && position < bytes.count && bytes[position] == quote {
          cell.append(quote)
          position += 1
        } else if isQuoted || cell.isEmpty {
          isQuoted.toggle()
        } else {
          cell.append(quote)
        }
      } else if !isQuoted && (byte == form.separator || byte == 0x0a) {
        cells.append(Self.text(&cell))
        if byte == 0x0a { return cells }
      } else {
        cell.append(byte)
      }
    }
    cells.append(Self.text(&cell))
    return cells
  }

  private static func text(_ cell: inout [UInt8]) -> String {
    defer { cell.removeAll(keepingCapacity: true) }
    return String(decoding: cell, as: UTF8.self).trimmed
  }
}
