/// How CSV is written: for spreadsheets, or bare.
package enum CSVProfile: String, Sendable, CaseIterable {
  /// With a byte-order mark, and with text that a spreadsheet would run as a formula made inert.
  case spreadsheet
  /// Neither.
  case plain
}

/// Writes rows as RFC 4180 CSV in UTF-8.
///
/// Under the `spreadsheet` profile a text cell that begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return (or the full-width forms of the four signs) gets an apostrophe in front, as
/// OWASP advises, unless the cell is a plain number. Nothing else of a cell is changed.
package struct CSVEncoder: Sendable {
  package let profile: CSVProfile

  package init(_ profile: CSVProfile) { self.profile = profile }

  /// Writes a table with its header, in blocks.
  package func write<Row>(
    _ table: Table<Row>, rows: some Sequence<Row>, to sink: inout some ByteSink & ~Copyable
  ) throws(OutputError) {
    var buffer = header(table)
    let values = table.columns.map(\.value)
    for row in rows {
      append(row, values, to: &buffer)
      guard buffer.count >= 1 << 16 else { continue }
      try sink.write(buffer)
      buffer.removeAll(keepingCapacity: true)
    }
    try sink.write(buffer)
  }

  /// Writes a table whose rows come in blocks, `width` blocks at a time, each on a thread.
  func write<Row>(
    _ table: Table<Row>, blocks count: Int, width: Int, to sink: inout some ByteSink & ~Copyable,
    rows block: @Sendable (Int) -> [Row]
  ) throws(OutputError) {
    try sink.write(header(table))
    for first in stride(from: 0, to: count, by: width) {
      let places = Array(first..<min(first + width, count))
      for bytes in places.concurrentMap(blockSize: 1, { rows(table, block($0)) }) {
        try sink.write(bytes)
      }
    }
  }

  /// Writes a table of which each row takes microseconds, on as many threads as the machine has
  /// processors, 16 at most.
  func write<Row: Sendable>(
    _ table: Table<Row>, costlyRows rows: [Row], to sink: inout some ByteSink & ~Copyable
  ) throws(OutputError) {
    let size = 256
    try write(table, blocks: (rows.count + size - 1) / size, width: 16, to: &sink) { block in
      Array(rows[block * size..<min(rows.count, (block + 1) * size)])
    }
  }

  /// What comes before a table's first row.
  func header<Row>(_ table: Table<Row>) -> [UInt8] {
    var bytes: [UInt8] = []
    appendHeader(table.columns.map(\.name), to: &bytes)
    return bytes
  }

  /// Some rows of a table, without its header.
  func rows<Row>(_ table: Table<Row>, _ rows: [Row]) -> [UInt8] {
    let values = table.columns.map(\.value)
    var bytes: [UInt8] = []
    for row in rows { append(row, values, to: &bytes) }
    return bytes
  }

  private func append<Row>(
    _ row: Row, _ values: [@Sendable (Row) -> Cell], to bytes: inout [UInt8]
  ) {
    for index in values.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(values[index](row), to: &bytes)
    }
    appendLineEnd(to: &bytes)
  }

  /// Appends the byte-order mark, where the profile has one, and the header.
  package func appendHeader(_ names: [String], to bytes: inout [UInt8]) {
    if profile == .spreadsheet { bytes += [0xef, 0xbb, 0xbf] }
    append(row: names.map(Cell.text), to: &bytes)
  }

  /// Appends one row and its line end, CR LF.
  package func append(row: [Cell], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    appendLineEnd(to: &bytes)
  }

  private func appendLineEnd(to bytes: inout [UInt8]) {
    bytes.append(0x0d)
    bytes.append(0x0a)
  }

  private func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .text(let text): append(text: text, to: &bytes)
    case .integer(let value): append(value, to: &bytes)
    case .number(let value): bytes += value.description.utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .empty: break
    }
  }

  /// Appends the decimal digits, least first, and turns them round.
  private func append(_ value: Int, to bytes: inout [UInt8]) {
    // Most counts are of one digit.
    if (0...9).contains(value) { return bytes.append(UInt8(ascii: "0") + UInt8(value)) }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private func append(text: String, to bytes: inout [UInt8]) {
    let inert = profile == .spreadsheet && Self.runsAsFormula(text)
    let isQuoted = Self.needsQuotes(text.utf8)
    let quote = UInt8(ascii: "\"")
    if isQuoted { bytes.append(quote) }
    if inert { bytes.append(UInt8(ascii: "'")) }
    if isQuoted {
      for byte in text.utf8 {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    } else {
      bytes.append(contentsOf: text.utf8)
    }
  }

  private static func needsQuotes(_ text: String.UTF8View) -> Bool {
    // Safety: the buffer is used only inside the closure.
    let found = unsafe text.withContiguousStorageIfAvailable { bytes in
      unsafe needsQuotes(bytes)
    }
    return found ?? needsQuotes(Array(text))
  }

  private static func needsQuotes(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return first == 0x20 || last == 0x20
      || text.contains { $0 == 0x22 || $0 == 0x2c || $0 == 0x0a || $0 == 0x0d }
  }

  static func runsAsFormula(_ text: String) -> Bool {
    // Most text begins with a letter of ASCII, which begins no formula.
    guard let start = text.utf8.first, start <= 0x40 || start >= 0x80,
      let first = text.unicodeScalars.first(where: { $0 != " " })
    else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": return Double(text) == nil
    default: return false
    }
  }
}
