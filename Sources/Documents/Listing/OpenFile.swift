import Glibc

/// An open file or folder, closed when it goes out of scope.
///
/// Files are read into memory that belongs to the reader and are never mapped: a mapped file that
/// another program truncates ends the process with SIGBUS, and a copy costs less than what is
/// done with the bytes.
struct OpenFile: ~Copyable {
  let descriptor: CInt
  private let ownsDescriptor: Bool

  /// Opens a file or folder for reading, without waiting for a writer if it is a pipe.
  init(path: [UInt8]) throws(SystemError) {
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    let opened = unsafe path.withCPath { unsafe Glibc.open($0, flags) }
    guard opened >= 0 else { throw SystemError.last() }
    descriptor = opened
    ownsDescriptor = true
  }

  private init(borrowing descriptor: CInt) {
    self.descriptor = descriptor
    ownsDescriptor = false
  }

  /// Standard input, which is left open.
  static func standardInput() -> OpenFile { OpenFile(borrowing: STDIN_FILENO) }

  deinit {
    if ownsDescriptor { _ = Glibc.close(descriptor) }
  }

  /// What the file system says about it.
  func status() throws(SystemError) -> FileStatus {
    var raw = stat()
    guard unsafe fstat(descriptor, &raw) == 0 else { throw SystemError.last() }
    return FileStatus(raw)
  }
}

// MARK: - Reading

extension OpenFile {
  /// Reads into a part of an array: from an offset of the file, or from where reading stopped.
  ///
  /// - Returns: How many bytes were read; 0 only at the end or when `range` is empty.
  func read(
    into bytes: inout [UInt8], _ range: Range<Int>, at offset: Int? = nil
  ) throws(SystemError) -> Int {
    precondition(range.upperBound <= bytes.count)
    while true {
      // Safety: the range lies within the array, which lives for the time of the call.
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[range])
        let size = min(target.count, 1 << 30)
        return if let offset {
          unsafe pread(descriptor, target.baseAddress, size, off_t(offset))
        } else {
          unsafe Glibc.read(descriptor, target.baseAddress, size)
        }
      }
      if count >= 0 { return count }
      let error = SystemError.last()
      if error.number == EAGAIN {
        waitUntilReadable()
      } else if error.number != EINTR {
        throw error
      }
    }
  }

  /// Reads all bytes, or one more than `limit` of them.
  func readAll(expecting count: Int, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(count, limit) + 1)
    var filled = 0
    while true {
      let read = try read(into: &bytes, filled..<bytes.count)
      filled += read
      if read == 0 || filled > limit { break }
      if filled == bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: min(bytes.count, limit - filled + 1)))
      }
    }
    bytes.removeSubrange(filled...)
    return bytes
  }

  private func waitUntilReadable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Safety: one request is described and one is passed.
    _ = unsafe poll(&request, 1, -1)
  }
}

extension [UInt8] {
  /// Calls a C function with the bytes as a path.
  func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let path = map { CChar(bitPattern: $0) } + [0]
    // Safety: the array ends in a zero and outlives the call.
    return unsafe path.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("never empty") }
      return unsafe body(start)
    }
  }
}
