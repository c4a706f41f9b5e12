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

/// A file that is no document but an option: a vocabulary, a rule file.
package enum ConfigurationFile {
  /// All bytes of a file of at most 1 GiB.
  package static func read(_ path: String) throws(ConfigurationFileError) -> [UInt8] {
    do throws(SystemError) {
      let file = try OpenFile(path: Array(path.utf8))
      return try file.readAll(expecting: file.status().byteCount, limit: 1 << 30)
    } catch {
      throw ConfigurationFileError(path: path, error)
    }
  }
}
