internal import Glibc

/// Why a result could not be written: which file, what the system said, what to do.
package struct OutputError: Error, Sendable, CustomStringConvertible {
  /// What was tried: "create", "write", "rename".
  package let action: String
  package let path: String
  /// The system's error number.
  package let number: Int32

  package var description: String {
    let reason = unsafe String(cString: strerror(number))
    return "could not \(action) \(path): \(reason). \(remedy)"
  }

  private var remedy: String {
    switch number {
    case ENOSPC, EDQUOT: "Free some space or choose another --output."
    case EACCES, EPERM, EROFS: "Choose an --output that you may write to."
    case ENOTDIR, EEXIST: "A file is in the way: choose another --output."
    default: "Choose another --output or try again."
    }
  }
}
