import Glibc

/// An error number of the operating system.
struct SystemError: Error, CustomStringConvertible {
  /// The value of `errno`.
  let number: CInt

  /// What the last call on this thread answered.
  static func last() -> SystemError { SystemError(number: errno) }

  /// What the number means, in English.
  var description: String {
    var buffer = [CChar](repeating: 0, count: 256)
    // Safety: at most as many bytes as the buffer has are written, and a zero behind them.
    guard unsafe strerror_r(number, &buffer, buffer.count) == 0 else { return "error \(number)" }
    let message = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: message, as: UTF8.self)
  }
}

extension SystemError {
  /// A folder stands where a file was.
  static let isFolder = SystemError(number: EISDIR)

  /// A file is larger than may be read.
  static let isTooLarge = SystemError(number: EFBIG)

  /// A file is larger than can be read.
  static let noMemory = SystemError(number: ENOMEM)
}
