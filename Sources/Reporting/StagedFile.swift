internal import Glibc

/// A result that is one file, written over time: it appears, by renaming, when it is committed.
///
/// Without that it leaves nothing behind.
package struct StagedFile: ~Copyable, ByteSink {
  private let path: String
  private let staging: String
  private var file: OutputFile?

  /// Creates the file beside its final place.
  package init(_ path: String) throws(OutputError) {
    self.path = path
    staging = "\(path).corpus-\(getpid())"
    file = try OutputFile(creating: staging, for: path, isDigested: false)
  }

  deinit { FileSystem.remove(staging) }

  package mutating func write(_ bytes: [UInt8]) throws(OutputError) {
    try file?.write(bytes)
  }

  package mutating func commit() throws(OutputError) {
    _ = try file.take()?.finish()
    try FileSystem.rename(staging, to: path)
  }
}
