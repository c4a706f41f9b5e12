internal import Glibc

/// Why a temporary file could not be used: where, what the system said, what to do.
package struct SpoolError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was tried: "create", "write" or "read".
  package let action: String
  /// The folder of the temporary file.
  package let folder: String
  /// The system's error number; 0 for a file that is shorter than what was written to it.
  package let number: Int32

  package var description: String {
    // Safety: the string is copied before any other call.
    let reason = number == 0 ? "it is damaged" : unsafe String(cString: strerror(number))
    return "could not \(action) a temporary file in \(folder): \(reason). \(remedy)"
  }

  private var remedy: String {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: "Free some space there or set TMPDIR to another folder."
    default: "Set TMPDIR to a folder that you may write to."
    }
  }
}
