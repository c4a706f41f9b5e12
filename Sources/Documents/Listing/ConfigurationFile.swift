/// Why a file that the user named as an option could not be read.
package struct ConfigurationFileError: Error, CustomStringConvertible {
  package let path: String
  private let reason: SystemError

  package var description: String { "could not read \(path): \(reason). Check the path." }

  init(path: String, _ reason: SystemError) {
    self.path = path
    self.reason = reason
  }
}

/// A file that is no document but an option: a vocabulary, a rule file, an earlier result.
package enum ConfigurationFile {
  /// All bytes of a file of at most `limit` bytes, 1 GiB unless told.
  package static func read(
    _ path: String, limit: Int = 1 << 30
  ) throws(ConfigurationFileError) -> [UInt8] {
    do throws(SystemError) {
      let file = try OpenFile(path: Array(path.utf8))
      let bytes = try file.readAll(expecting: file.status().byteCount, limit: limit)
      guard bytes.count <= limit else { throw .isTooLarge }
      return bytes
    } catch {
      throw ConfigurationFileError(path: path, error)
    }
  }

  /// Reads a file part by part into the same memory: all parts of a size but the last, which is
  /// empty only where the file is.
  ///
  /// - Returns: Whether it was read: a pipe is not even opened, because it gives its bytes only
  ///   once, and to whom opens it first.
  package static func forEachPart(
    of path: String, size: Int, _ body: (Span<UInt8>) -> Void
  ) throws(ConfigurationFileError) -> Bool {
    do throws(SystemError) {
      guard case .file = try FileStatus(path: Array(path.utf8)).kind else { return false }
      let file = try OpenFile(path: Array(path.utf8))
      var part = [UInt8](repeating: 0, count: size)
      var filled = 0
      var isFirst = true
      while true {
        let count = try file.read(into: &part, filled..<size)
        filled += count
        guard count == 0 || filled == size else { continue }
        if filled > 0 || isFirst { body(part.span.extracting(0..<filled)) }
        if count == 0 { return true }
        filled = 0
        isFirst = false
      }
    } catch {
      throw ConfigurationFileError(path: path, error)
    }
  }
}
