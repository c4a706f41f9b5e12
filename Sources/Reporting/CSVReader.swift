/// Reads CSV that a ``CSVEncoder`` wrote, row by row: what it was written from comes back.
///
/// The byte-order mark tells the profile, and with it whether formulas were made inert.
package struct CSVReader: Sendable {
  private let bytes: [UInt8]
  private var position: Int
  private let isSpreadsheet: Bool
  private var cell: [UInt8] = []

  /// The header's names and their places.
  package private(set) var places: [String: Int] = [:]

  /// Reads the header.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isSpreadsheet = bytes.starts(with: [0xef, 0xbb, 0xbf])
    position = isSpreadsheet ? 3 : 0
    for (place, name) in (next() ?? []).enumerated() { places[name] = place }
  }

  /// The next row; `nil` at the end.
  ///
  /// - Complexity: O(*n*) in the row's bytes.
  package mutating func next() -> [String]? {
    guard position < bytes.count else { return nil }
    var cells: [String] = []
    while true {
      let isLast = readCell()
      cells.append(text())
      if isLast { return cells }
    }
  }

  /// Reads a cell and what ends it.
  ///
  /// - Returns: Whether the row ends here.
  private mutating func readCell() -> Bool {
    cell.removeAll(keepingCapacity: true)
    if position < bytes.count, bytes[position] == Self.quote { readQuoted() }
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: ",") { return false }
      if byte == 0x0a { return true }
      if byte != 0x0d { cell.append(byte) }
    }
    return true
  }

  /// Reads from an opening quote to its closing one; two quotes in between are one.
  private mutating func readQuoted() {
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count, bytes[position] == Self.quote else { return }
        position += 1
      }
      cell.append(byte)
    }
  }

  private static let quote = UInt8(ascii: "\"")

  private func text() -> String {
    let text = String(decoding: cell, as: UTF8.self)
    guard isSpreadsheet, text.hasPrefix("'"), CSVEncoder.runsAsFormula(String(text.dropFirst()))
    else { return text }
    return String(text.dropFirst())
  }
}
