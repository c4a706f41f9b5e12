internal import Glibc

/// Where bytes can be written to.
package protocol ByteSink: ~Copyable {
  /// Writes all of `bytes`.
  mutating func write(_ bytes: [UInt8]) throws(OutputError)

  /// Says that everything is written: a file takes its final name.
  mutating func commit() throws(OutputError)
}

extension ByteSink where Self: ~Copyable {
  package mutating func commit() throws(OutputError) {}
}

/// Standard output.
///
/// A reader that goes away, such as `head`, has what it wants: what comes after that is dropped
/// and is no error.
package struct StandardOutput: ByteSink {
  private var isClosed = false

  package init() {}

  package mutating func write(_ bytes: [UInt8]) throws(OutputError) {
    guard !isClosed else { return }
    do throws(OutputError) {
      try FileSystem.write(bytes, to: STDOUT_FILENO, path: "standard output")
    } catch {
      guard error.number == EPIPE else { throw error }
      isClosed = true
    }
  }
}

/// A file that is being written, with the digest and the length of what went into it.
struct OutputFile: ~Copyable, ByteSink {
  private let descriptor: Int32
  /// What the file will be called in the end, for messages.
  private let name: String
  private var digest: SHA256?
  private(set) var byteCount = 0

  /// Creates the file, which must not exist and will be renamed to `name`.
  ///
  /// - Parameter isDigested: Whether ``finish()`` is to tell the digest.
  init(creating path: String, for name: String, isDigested: Bool = true) throws(OutputError) {
    descriptor = try FileSystem.create(path, for: name)
    self.name = name
    digest = isDigested ? SHA256() : nil
  }

  /// Opens what is there already and is no file; nothing of it is digested.
  init(opening path: String) throws(OutputError) {
    descriptor = try FileSystem.open(path)
    name = path
    digest = nil
  }

  deinit { _ = close(descriptor) }

  /// Writes all of `bytes`.
  mutating func write(_ bytes: [UInt8]) throws(OutputError) {
    try FileSystem.write(bytes, to: descriptor, path: name)
    digest?.update(bytes)
    byteCount += bytes.count
  }

  /// Forces the file to the disk, which is where a full one shows at the latest.
  ///
  /// - Returns: The SHA-256 digest of what was written; empty where it was not asked for.
  consuming func finish() throws(OutputError) -> String {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw OutputError(action: "write", path: name, number: errno)
    }
    return digest.take()?.finish() ?? ""
  }
}
