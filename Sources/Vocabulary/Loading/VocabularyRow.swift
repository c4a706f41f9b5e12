/// Which cell of a row holds which column.
struct VocabularyHeader {
  enum Column: String, CaseIterable {
    case id, kind, name, `class`, broader, synonyms, ambiguous, identifiers, state, phrase, reason
  }

  private var positions: [Column: Int] = [:]
  let count: Int

  /// Reads a header; `nil` when the line is none, so that the file is a list of names.
  init?(_ line: VocabularyLine, file: String) throws(VocabularyError) {
    let cells = line.text.split(separator: "\t", omittingEmptySubsequences: false)
    count = cells.count
    for (index, cell) in cells.enumerated() {
      guard let column = Column(rawValue: String(cell)) else { continue }
      guard positions.updateValue(index, forKey: column) == nil else {
        throw VocabularyError(
          code: .badHeader, file: file, line: line.number, detail: "`\(cell)` stands twice")
      }
    }
    guard positions[.name] == nil && positions[.phrase] == nil else { return }
    guard cells.count == 1 else {
      throw VocabularyError(
        code: .badHeader, file: file, line: line.number, detail: "found `\(line.text)`")
    }
    return nil
  }

  /// Whether the file lists phrases to block.
  var isBlockList: Bool { positions[.phrase] != nil }

  func position(of column: Column) -> Int? { positions[column] }
}

/// One row of a tab-separated vocabulary file, its cells found through the header.
struct VocabularyRow {
  private let cells: [Substring.UTF8View]
  private let header: VocabularyHeader
  private let file: String
  private let line: Int

  init(_ line: VocabularyLine, header: VocabularyHeader, file: String) throws(VocabularyError) {
    cells = line.text.utf8.split(separator: 0x09, omittingEmptySubsequences: false)
      .map { Substring($0).utf8 }
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

  private func cell(_ column: VocabularyHeader.Column) -> Substring.UTF8View {
    guard let index = header.position(of: column), index < cells.count else { return ""[...].utf8 }
    return cells[index]
  }

  private func text(_ column: VocabularyHeader.Column) -> String {
    Self.trimmed(cell(column))
  }

  private func list(_ column: VocabularyHeader.Column, separator: UInt8) -> [String] {
    cell(column).split(separator: separator).map { Self.trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ cell: Substring.UTF8View) -> String {
    var cell = cell
    while cell.first == 0x20 { cell.removeFirst() }
    while cell.last == 0x20 { cell.removeLast() }
    return String(Substring(cell))
  }

  private func failure(_ code: VocabularyError.Code, _ detail: String) -> VocabularyError {
    VocabularyError(code: code, file: file, line: line, detail: detail)
  }
}
