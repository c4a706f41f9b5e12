import Glibc

@testable import Documents

/// A folder that is made for a test and removed after it.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/corpus-documents-XXXXXX".utf8CString)
    // Safety: the template ends in a zero and is changed in place.
    guard unsafe mkdtemp(&template) != nil else { preconditionFailure("no temporary folder") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// Removes a folder and all that is in it; links are removed, not followed.
  private static func remove(_ path: String) {
    let isLink = (try? FileStatus.isLink(Array(path.utf8))) ?? true
    if !isLink, let names = try? FolderEntries.names(in: Array(path.utf8)) {
      for name in names { remove(path + "/" + String(decoding: name, as: UTF8.self)) }
    }
    _ = unsafe Glibc.remove(path)
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) -> String {
    let path = "\(path)/\(name)"
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(descriptor >= 0, "cannot write \(path)")
    let bytes = Array(bytes)
    var written = 0
    while written < bytes.count {
      // Safety: the rest of the array is written, no more.
      let count = unsafe bytes[written...].withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      precondition(count > 0, "cannot write \(path)")
      written += count
    }
    close(descriptor)
    return path
  }

  /// Writes a file of text and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String) -> String { write(name, text.utf8) }

  /// Makes a folder.
  func makeFolder(_ name: String) { unsafe mkdir("\(path)/\(name)", 0o755) }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) { unsafe symlink(target, "\(path)/\(name)") }

  /// Makes a named pipe.
  func makePipe(_ name: String) { unsafe mkfifo("\(path)/\(name)", 0o644) }

  /// Removes a file.
  func unlink(_ name: String) { unsafe Glibc.unlink("\(path)/\(name)") }

  /// Takes all permissions from a file.
  func forbid(_ name: String) { unsafe chmod("\(path)/\(name)", 0) }
}
