package import Indexing

/// A result that is one file and is written at once.
package enum SingleFile {
  /// Writes a table of pairs to a file that appears, by renaming, once it is complete, or to
  /// standard output where `path` is `-`.
  ///
  /// Here, and not where it is called, so that the compiler knows the rows: there are many.
  package static func writePairs(
    of kinds: KindPair, _ options: AssociationOptions, _ rows: [AssociationRow],
    toFileOrDash path: String, encoder: CSVEncoder
  ) throws(OutputError) {
    var output = try SingleOutput(toFileOrDash: path)
    try encoder.write(Tables.cooccurrence(kinds, options), costlyRows: rows, to: &output)
    try output.commit()
  }

  /// Writes bytes to a file that appears, by renaming, once it is complete.
  package static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    var file = try StagedFile(path)
    try file.write(bytes)
    try file.commit()
  }
}
