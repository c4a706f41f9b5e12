internal import Glibc

/// A file of the results, as `run.json` lists it.
package struct WrittenFile: Sendable, Equatable {
  package let name: String
  package let byteCount: Int
  package let sha256: String
}

/// The folder of results: files are written beside their final names and appear together.
///
/// Files go to a hidden folder inside the output folder. ``commit()`` renames them one after the
/// other, which takes no time and no space; until then no file bears its final name. A run that
/// is killed leaves only the hidden folder, which the next run into the same folder removes.
package struct OutputFolder: ~Copyable {
  private let path: String
  private let staging: String
  private let encoder: CSVEncoder
  private var tables: [TableDescription] = []

  /// The files written so far, in the order of their writing.
  package private(set) var written: [WrittenFile] = []

  private static let stagingPrefix = ".corpus-"

  /// Makes the folder, where it does not exist, and makes sure that it can be written to.
  package init(_ path: String, encoder: CSVEncoder) throws(OutputError) {
    try FileSystem.makeFolders(path)
    FileSystem.removeAbandoned(in: path, prefix: Self.stagingPrefix)
    let staging = "\(path)/\(Self.stagingPrefix)\(getpid())"
    try FileSystem.makeFolder(staging)
    self.path = path
    self.staging = staging
    self.encoder = encoder
  }

  deinit { FileSystem.removeFolder(staging) }

  /// Writes a table as CSV, in the order of `rows`.
  ///
  /// - Complexity: O(*n*) in bytes; memory does not grow with the table.
  package mutating func write<Row>(
    _ table: Table<Row>, rows: some Sequence<Row>
  ) throws(OutputError) {
    var file = try create(table)
    try encoder.write(table, rows: rows, to: &file)
    try close(file, table)
  }

  /// Writes a table of which each row takes microseconds, on as many threads as the machine has
  /// processors, 16 at most.
  mutating func write<Row: Sendable>(
    _ table: Table<Row>, costlyRows rows: [Row]
  ) throws(OutputError) {
    var file = try create(table)
    try encoder.write(table, costlyRows: rows, to: &file)
    try close(file, table)
  }

  /// Writes a JSON file.
  package mutating func write(_ value: JSONValue, to name: String) throws(OutputError) {
    try write(Array((value.text + "\n").utf8), to: name)
  }

  /// Writes a file of bytes.
  package mutating func write(_ bytes: [UInt8], to name: String) throws(OutputError) {
    var file = try create(name)
    try file.write(bytes)
    try close(file, name: name)
  }

  private func create(_ name: String) throws(OutputError) -> OutputFile {
    try OutputFile(creating: "\(staging)/\(name)", for: "\(path)/\(name)")
  }

  private func create<Row>(_ table: Table<Row>) throws(OutputError) -> OutputFile {
    try create("\(table.name).csv")
  }

  private mutating func close<Row>(
    _ file: consuming OutputFile, _ table: Table<Row>
  ) throws(OutputError) {
    try close(file, name: "\(table.name).csv")
    tables.append(table.description)
  }

  private mutating func close(
    _ file: consuming OutputFile, name: String
  ) throws(OutputError) {
    let byteCount = file.byteCount
    let digest = try file.finish()
    written.append(WrittenFile(name: name, byteCount: byteCount, sha256: digest))
  }

  /// Gives all files their final names, and removes tables that an earlier run wrote and this
  /// one did not.
  package consuming func commit() throws(OutputError) {
    for file in written {
      try FileSystem.rename("\(staging)/\(file.name)", to: "\(path)/\(file.name)")
    }
    let names = Set(written.map(\.name))
    for name in FileSystem.names(in: path) where Tables.isFileName(name) && !names.contains(name) {
      FileSystem.remove("\(path)/\(name)")
    }
  }
}

extension OutputFolder {
  /// The name of the schema's file.
  package static let dataPackageName = "datapackage.json"

  /// The schema of every table written so far, as a Frictionless Data Package.
  package var dataPackage: JSONValue {
    .object([
      ("name", .string("corpus-results")),
      ("profile", .string("tabular-data-package")),
      ("resources", .array(tables.map { $0.resource(encoder.profile) })),
    ])
  }
}
