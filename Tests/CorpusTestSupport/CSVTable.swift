package import Foundation

/// A CSV file as rows of named cells: an independent, simple reader of RFC 4180.
package struct CSVTable: Sendable {
  package let header: [String]
  package let rows: [[String: String]]

  package init(contentsOf url: URL) throws {
    try self.init(parsing: Data(contentsOf: url))
  }

  package init(parsing data: Data) {
    var text = String(decoding: data, as: UTF8.self)
    if text.unicodeScalars.first == "\u{feff}" { text.unicodeScalars.removeFirst() }
    let records = Self.records(of: text)
    let names = records.first ?? []
    header = names
    rows = records.dropFirst().map { record in
      Dictionary(uniqueKeysWithValues: zip(names, record))
    }
  }

  /// Records of cells, quotes resolved.
  package static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var pending = scalars.next()
    while let scalar = pending {
      pending = scalars.next()
      switch (scalar, isQuoted) {
      case ("\"", true) where pending == "\"":
        cell.append("\"")
        pending = scalars.next()
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        record.append(String(cell))
        cell = .init()
      case ("\r", false): continue
      case ("\n", false):
        records.append(record + [String(cell)])
        record = []
        cell = .init()
      default: cell.append(scalar)
      }
    }
    return records
  }
}
