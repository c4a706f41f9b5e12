import Glibc

/// What the file system says about a path.
struct FileStatus {
  /// What a path can lead to.
  enum Kind {
    case file
    case folder
    case special(String)
  }

  /// Device and number: two paths lead to one thing when these are the same.
  struct Identity: Hashable {
    let device: UInt
    let inode: UInt
  }

  let kind: Kind
  let identity: Identity
  let byteCount: Int

  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFIFO: .special("named pipe")
      case S_IFSOCK: .special("socket")
      case S_IFCHR, S_IFBLK: .special("device")
      default: .special("special file")
      }
    identity = Identity(device: UInt(raw.st_dev), inode: UInt(raw.st_ino))
    byteCount = Int(raw.st_size)
  }

  /// Asks about a path, following symbolic links.
  init(path: [UInt8]) throws(SystemError) {
    var raw = stat()
    // Safety: the path is a C string and the result is written to one `stat`.
    guard unsafe path.withCPath({ unsafe stat($0, &raw) }) == 0 else { throw SystemError.last() }
    self.init(raw)
  }
}

extension FileStatus {
  /// Whether a path is a symbolic link itself.
  static func isLink(_ path: [UInt8]) throws(SystemError) -> Bool {
    var raw = stat()
    // Safety: the path is a C string and the result is written to one `stat`.
    guard unsafe path.withCPath({ unsafe lstat($0, &raw) }) == 0 else { throw SystemError.last() }
    return raw.st_mode & S_IFMT == S_IFLNK
  }
}

extension SystemError {
  /// Whether symbolic links led in a circle.
  var isLinkLoop: Bool { number == ELOOP }
}
