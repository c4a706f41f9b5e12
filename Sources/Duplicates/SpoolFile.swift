internal import Glibc
internal import Synchronization

/// A temporary file without a name, which the system removes when the last reference goes.
///
/// What was written never changes, and each writer gets a range of its own, so that threads and
/// copies of a value may share a file.
final class SpoolFile: Sendable {
  private let descriptor: Int32
  private let folder: String
  /// The bytes that are given to writers.
  private let end = Atomic<Int>(0)

  /// Creates a file in a folder.
  init(in folder: String) throws(SpoolError) {
    var path = Array("\(folder)/corpus-XXXXXX".utf8CString)
    let created = unsafe path.withUnsafeMutableBufferPointer { characters -> Int32 in
      // Safety: the buffer ends with a zero byte and lives for both calls.
      guard let start = characters.baseAddress else { return -1 }
      let descriptor = unsafe mkstemp(start)
      guard descriptor >= 0 else { return -1 }
      _ = unsafe unlink(start)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      return descriptor
    }
    guard created >= 0 else {
      throw SpoolError(action: "create", folder: folder, number: errno)
    }
    descriptor = created
    self.folder = folder
  }

  /// Takes over an open file.
  init(descriptor: Int32, folder: String) {
    self.descriptor = descriptor
    self.folder = folder
  }

  deinit { _ = close(descriptor) }

  /// Where temporary files go unless told otherwise.
  static var defaultFolder: String {
    // Safety: the string is copied at once, and nothing here changes the environment.
    guard let folder = unsafe getenv("TMPDIR") else { return "/tmp" }
    return unsafe String(cString: folder)
  }

  /// Writes words after everything else.
  ///
  /// - Returns: The byte at which they begin.
  func append(_ words: [UInt64]) throws(SpoolError) -> Int {
    let byteCount = words.count * 8
    let start = end.add(byteCount, ordering: .relaxed).oldValue
    var done = 0
    while done < byteCount {
      // Safety: the pointer lives for the call, and `done` is below the count.
      let written = unsafe words.withUnsafeBytes { bytes in
        unsafe pwrite(
          descriptor, bytes.baseAddress?.advanced(by: done), byteCount - done, start + done)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else {
        throw SpoolError(action: "write", folder: folder, number: errno)
      }
      done += written
    }
    return start
  }

  /// Reads words into the first places of `words`, which must have room.
  func read(at start: Int, count: Int, into words: inout [UInt64]) throws(SpoolError) {
    precondition(count <= words.count)
    var done = 0
    while done < count * 8 {
      // Safety: the pointer lives for the call, and there is room for `count` words.
      let found = unsafe words.withUnsafeMutableBytes { bytes in
        unsafe pread(
          descriptor, bytes.baseAddress?.advanced(by: done), count * 8 - done, start + done)
      }
      if found < 0 && errno == EINTR { continue }
      guard found > 0 else {
        throw SpoolError(action: "read", folder: folder, number: found < 0 ? errno : 0)
      }
      done += found
    }
  }
}
