internal import Glibc

/// The few system calls that writing results needs.
///
/// Nothing else of this target speaks to the system.
///
/// Safety of every call: Swift lends the path as a C string that lives for the call.
enum FileSystem {
  /// Creates a file that does not exist, for writing.
  ///
  /// - Parameter name: What the file will be called in the end, for messages.
  /// - Returns: Its descriptor, which the caller closes.
  static func create(_ path: String, for name: String) throws(OutputError) -> Int32 {
    let descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputError(action: "create", path: name, number: errno) }
    return descriptor
  }

  /// Opens what is there, for writing.
  ///
  /// - Returns: Its descriptor, which the caller closes.
  static func open(_ path: String) throws(OutputError) -> Int32 {
    let descriptor = unsafe Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(action: "open", path: path, number: errno) }
    return descriptor
  }

  /// Gives a file its final name, in place of any file that has it.
  static func rename(_ path: String, to name: String) throws(OutputError) {
    guard unsafe Glibc.rename(path, name) == 0 else {
      throw OutputError(action: "rename", path: name, number: errno)
    }
  }

  /// Removes a file.
  ///
  /// One that is not there is no error.
  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// Makes a folder, unless it is there.
  static func makeFolder(_ path: String) throws(OutputError) {
    guard unsafe mkdir(path, 0o755) != 0 else { return }
    let number = errno
    guard number == EEXIST || isFolder(path) else {
      throw OutputError(action: "make the folder", path: path, number: number)
    }
  }

  /// Makes a folder and those above it.
  static func makeFolders(_ path: String) throws(OutputError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      try makeFolder(made)
    }
    guard isFolder(path) else {
      throw OutputError(action: "use", path: path, number: ENOTDIR)
    }
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path leads to something that is neither a file nor a folder.
  static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// The file that a link leads to, or the path itself where it is none or leads nowhere.
  static func target(ofLink path: String) -> String {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let resolved = unsafe realpath(path, nil)
    else { return path }
    // Safety: `realpath` allocates a string that ends with a zero byte and is the caller's.
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The names in a folder, sorted; none where it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    // Safety: opened above, closed once, used only until then.
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      // Safety: the entry is valid until the next call, and its name ends with a zero byte.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
          unsafe String(cString: characters)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a folder that holds only files.
  ///
  /// What is not there is no error.
  static func removeFolder(_ path: String) {
    for name in names(in: path) { remove("\(path)/\(name)") }
    _ = unsafe rmdir(path)
  }

  /// Removes the hidden folders of runs that ended without cleaning up: those whose process,
  /// named after `prefix`, is gone.
  static func removeAbandoned(in path: String, prefix: String) {
    for name in names(in: path) where name.hasPrefix(prefix) {
      guard let process = Int32(name.dropFirst(prefix.count)) else { continue }
      if process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) {
        removeFolder("\(path)/\(name)")
      }
    }
  }

  /// Writes all of `bytes`, however many calls that takes.
  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(OutputError) {
    var start = 0
    while start < bytes.count {
      // Safety: the pointer lives for the call; `start` is below the count, so that the rest is
      // in bounds.
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw OutputError(action: "write", path: path, number: errno) }
      start += written
    }
  }
}
