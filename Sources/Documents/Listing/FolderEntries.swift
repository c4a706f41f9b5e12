import Glibc

/// The names in a folder.
enum FolderEntries {
  /// All names in a folder but `.` and `..`, in the order of their bytes.
  static func names(in path: [UInt8]) throws(SystemError) -> [[UInt8]] {
    guard let stream = unsafe path.withCPath({ unsafe opendir($0) }) else {
      throw SystemError.last()
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe name(of: entry)
      if name != [dot], name != [dot, dot] { names.append(name) }
    }
    guard errno == 0 else { throw SystemError.last() }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static let dot = UInt8(ascii: ".")

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // Safety: the name ends in a zero within the entry, which is valid until the next `readdir`.
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
      unsafe Array(buffer.prefix { $0 != 0 })
    }
  }
}
