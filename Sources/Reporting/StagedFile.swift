internal import Glibc

/// A result that is one file, written over time: it appears, by renaming, when it is committed.
///
/// Without that it leaves nothing behind. What a path leads to that is no file, such as a pipe or
/// `/dev/null`, is written to as it is, because a file in its place is not what anyone wants.
package struct StagedFile: ~Copyable, ByteSink {
  private let path: String
  /// Where the file is until it is committed; `nil` for what is no file.
  private let staging: String?
  private var file: OutputFile?

  /// Creates the file beside its final place.
  package init(_ path: String) throws(OutputError) {
    guard !FileSystem.isSpecial(path) else {
      self.path = path
      staging = nil
      file = try OutputFile(opening: path)
      return
    }
    self.path = FileSystem.target(ofLink: path)
    let staging = "\(self.path).corpus-\(getpid())"
    self.staging = staging
    file = try OutputFile(creating: staging, for: path, isDigested: false)
  }

  deinit {
    if let staging { FileSystem.remove(staging) }
  }

  package mutating func write(_ bytes: [UInt8]) throws(OutputError) {
    try file?.write(bytes)
  }

  package mutating func commit() throws(OutputError) {
    _ = try file.take()?.finish()
    if let staging { try FileSystem.rename(staging, to: path) }
  }
}

/// A result that is a file or, where its path is `-`, standard output.
package struct SingleOutput: ~Copyable, ByteSink {
  /// `nil` where standard output is written to.
  private var file: StagedFile?
  private var standardOutput = StandardOutput()

  /// Creates the file, if it is to be one.
  package init(toFileOrDash path: String) throws(OutputError) {
    file = path == "-" ? nil : try StagedFile(path)
  }

  package mutating func write(_ bytes: [UInt8]) throws(OutputError) {
    if file == nil { try standardOutput.write(bytes) }
    try file?.write(bytes)
  }

  package mutating func commit() throws(OutputError) { try file?.commit() }
}
