internal import Glibc
internal import Segmentation

/// Reads and writes whole files; failures have no explanation, because nobody asks for one.
enum CacheFile {
  /// The bytes of a regular file, if it starts with `prefix`.
  ///
  /// They are read in one piece and not mapped: a mapped file that someone cuts short, or replaces
  /// on a server, ends the process.
  static func read(_ path: String, startingWith prefix: [UInt8] = []) -> [UInt8]? {
    // Safety: strings are passed to the calls of this file as terminated copies.
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { _ = close(file) }
    var status = stat()
    // Safety: `status` is a local of the type that the call fills.
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      read(file, prefix.count) == prefix, lseek(file, 0, SEEK_SET) == 0
    else { return nil }
    return read(file, Int(status.st_size))
  }

  /// The next bytes of a file; `nil` when there are not so many.
  private static func read(_ file: Int32, _ count: Int) -> [UInt8]? {
    // Safety: the array has room for `count` bytes, and says how many were filled.
    let bytes = unsafe [UInt8](onLargePages: count) { buffer, filled in
      while filled < count {
        let start = unsafe buffer.baseAddress.map { unsafe $0 + filled }
        let got = unsafe Glibc.read(file, start, count - filled)
        guard got > 0 else { break }
        filled += got
      }
    }
    return bytes.count == count ? bytes : nil
  }

  /// When a file was written, in seconds; `nil` when there is none.
  static func time(of path: String) -> Int? {
    var status = stat()
    // Safety: as in `read`.
    return unsafe stat(path, &status) == 0 ? status.st_mtim.tv_sec : nil
  }

  /// Writes a file beside `path` and renames it; makes `directory` and the folder above.
  static func write(_ bytes: [UInt8], to path: String, in directory: String) {
    if let slash = directory.lastIndex(of: "/"), slash > directory.startIndex {
      // Safety: as in `read`.
      _ = unsafe mkdir(String(directory[..<slash]), 0o700)
    }
    // Safety: as in `read`.
    _ = unsafe mkdir(directory, 0o700)
    let draft = "\(path).\(getpid())"
    // Safety: as in `read`.
    let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let isWhole = write(bytes, to: file)
    let isClosed = close(file) == 0
    // Safety: as in `read`.
    guard isWhole && isClosed && (unsafe rename(draft, path)) == 0 else {
      // Safety: as in `read`.
      _ = unsafe unlink(draft)
      return
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      // Safety: the bytes from `start` on are the array's.
      let put = unsafe bytes.withUnsafeBytes { raw in
        unsafe Glibc.write(file, raw.baseAddress.map { unsafe $0 + start }, raw.count - start)
      }
      guard put > 0 else { return false }
      start += put
    }
    return true
  }
}
