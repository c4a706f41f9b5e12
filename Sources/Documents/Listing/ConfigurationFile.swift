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
      return try file.readAll(expecting: file.status().byteCount, limit: limit)
    } catch {
      throw ConfigurationFileError(path: path, error)
    }
  }
}
