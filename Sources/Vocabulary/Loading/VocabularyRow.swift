/// Which cell of a row holds which column.
struct VocabularyHeader {
  enum Column: Int, CaseIterable {
    case id, kind, name, `class`, broader, synonyms, ambiguous, identifiers, state, phrase, reason
  }

  /// By column: the cell's number, or -1.
  private var positions = [Int](repeating: -1, count: Column.allCases.count)
  let count: Int

  /// Reads a header; `nil` when the line is none, so that the file is a list of names.
  init?(_ line: VocabularyLine, of bytes: [UInt8], file: String) throws(VocabularyError) {
    let cells = bytes.parts(of: line.range, separator: 0x09)
    count = cells.count
    for (index, cell) in cells.enumerated() {
      let title = bytes.string(cell)
      guard let column = Column.allCases.first(where: { "\($0)" == title }) else { continue }
      guard positions[column.rawValue] < 0 else {
        throw VocabularyError(
          code: .badHeader, file: file, line: line.number, detail: "`\(title)` stands twice")
      }
      positions[column.rawValue] = index
    }
    guard position(of: .name) < 0 && position(of: .phrase) < 0 else { return }
    guard cells.count == 1 else {
      let found = bytes.string(line.range)
      throw VocabularyError(
        code: .badHeader, file: file, line: line.number, detail: "found `\(found)`")
    }
    return nil
  }

  /// Whether the file lists phrases to block.
  var isBlockList: Bool { position(of: .phrase) >= 0 }

  /// The number of a column's cell, or -1.
  func position(of column: Column) -> Int { positions[column.rawValue] }
}

/// One row of a tab-separated vocabulary file, its cells found through the header.
struct VocabularyRow {
  private let bytes: [UInt8]
  private let cells: [Range<Int>]
  private let header: VocabularyHeader
  private let file: String
  private let line: Int

  init(
    _ line: VocabularyLine, of bytes: [UInt8], header: VocabularyHeader, file: String
  ) throws(VocabularyError) {
    self.bytes = bytes
    cells = bytes.parts(of: line.range, separator: 0x09)
    self.header = header
    self.file = file
    self.line = line.number
    guard cells.count <= header.count else {
      throw VocabularyError(
        code: .tooManyCells, file: file, line: line.number,
        detail: "\(cells.count) instead of \(header.count)")
    }
  }

  /// The phrase of a row of a block list.
  var phrase: String { text(.phrase) }

  /// The row as an entry.
  func entry(defaultKind: ConceptKind) throws(VocabularyError) -> VocabularyEntry {
    let name = text(.name)
    var id = text(.id)
    if id.isEmpty {
      let kind = text(.kind)
      let named = kind.isEmpty ? defaultKind.rawValue : kind
      id = VocabularyEntry.derivedID(kind: named, name: name)
    }
    guard !name.isEmpty, let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")),
      colon > id.startIndex
    else { throw failure(.incompleteRow, "id `\(id)`, name `\(name)`") }
    var entry = VocabularyEntry(id: id, name: name, line: line)
    entry.conceptClass = text(.class)
    entry.broader = text(.broader)
    entry.synonyms = list(.synonyms, separator: UInt8(ascii: "|"))
    entry.ambiguous = list(.ambiguous, separator: UInt8(ascii: "|"))
    entry.identifiers = list(.identifiers, separator: UInt8(ascii: " "))
    entry.state = try state()
    return entry
  }

  private func state() throws(VocabularyError) -> (NutrientState.Direction, String)? {
    let parts = list(.state, separator: UInt8(ascii: " "))
    guard !parts.isEmpty else { return nil }
    guard parts.count == 2, let direction = NutrientState.Direction(rawValue: parts[0]) else {
      throw failure(.badState, "`\(text(.state))`")
    }
    return (direction, parts[1])
  }

  private func cell(_ column: VocabularyHeader.Column) -> Range<Int> {
    let position = header.position(of: column)
    return cells.indices.contains(position) ? cells[position] : 0..<0
  }

  private func text(_ column: VocabularyHeader.Column) -> String { bytes.string(cell(column)) }

  private func list(_ column: VocabularyHeader.Column, separator: UInt8) -> [String] {
    let cell = cell(column)
    guard !cell.isEmpty else { return [] }
    return bytes.parts(of: cell, separator: separator).filter { !$0.isEmpty }
      .map { bytes.string($0) }
  }

  private func failure(_ code: VocabularyError.Code, _ detail: String) -> VocabularyError {
    VocabularyError(code: code, file: file, line: line, detail: detail)
  }
}
