internal import Glibc

/// A result that is one file.
package enum SingleFile {
  /// Writes a table to a file that appears, by renaming, once it is complete.
  package static func write<Row>(
    _ table: Table<Row>, rows: some Sequence<Row>, to path: String, encoder: CSVEncoder
  ) throws(OutputError) {
    let staging = "\(path).corpus-\(getpid())"
    do throws(OutputError) {
      var file = try OutputFile(creating: staging, for: path)
      try encoder.write(table, rows: rows, to: &file)
      _ = try file.finish()
      try FileSystem.rename(staging, to: path)
    } catch {
      FileSystem.remove(staging)
      throw error
    }
  }
}
