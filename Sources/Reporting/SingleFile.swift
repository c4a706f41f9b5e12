internal import Glibc

/// A result that is one file.
package enum SingleFile {
  /// Writes a table to a file that appears, by renaming, once it is complete.
  package static func write<Row>(
    _ table: Table<Row>, rows: some Sequence<Row>, to path: String, encoder: CSVEncoder
  ) throws(OutputError) {
    try write(to: path) { (file: inout OutputFile) throws(OutputError) in
      try encoder.write(table, rows: rows, to: &file)
    }
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
    try write(to: path) { (file: inout OutputFile) throws(OutputError) in try file.write(bytes) }
  }

  private static func write(
    to path: String, _ body: (inout OutputFile) throws(OutputError) -> Void
  ) throws(OutputError) {
    let staging = "\(path).corpus-\(getpid())"
    do throws(OutputError) {
      var file = try OutputFile(creating: staging, for: path)
      try body(&file)
      _ = try file.finish()
      try FileSystem.rename(staging, to: path)
    } catch {
      FileSystem.remove(staging)
      throw error
    }
  }
}
