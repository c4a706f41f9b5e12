/// A result that is one file and is written at once.
package enum SingleFile {
  /// Writes a table to a file that appears, by renaming, once it is complete.
  package static func write<Row>(
    _ table: Table<Row>, rows: some Sequence<Row>, to path: String, encoder: CSVEncoder
  ) throws(OutputError) {
    var file = try StagedFile(path)
    try encoder.write(table, rows: rows, to: &file)
    try file.commit()
  }

  /// Writes a table to a file, or to standard output where `path` is `-`.
  package static func write<Row>(
    _ table: Table<Row>, rows: some Sequence<Row>, toFileOrDash path: String, encoder: CSVEncoder
  ) throws(OutputError) {
    guard path == "-" else { return try write(table, rows: rows, to: path, encoder: encoder) }
    var output = StandardOutput()
    try encoder.write(table, rows: rows, to: &output)
  }

  /// Writes bytes to a file that appears, by renaming, once it is complete.
  package static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    var file = try StagedFile(path)
    try file.write(bytes)
    try file.commit()
  }
}
