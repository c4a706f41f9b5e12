extension Problem {
  /// A file or folder that the system refuses.
  static func unreadable(
    _ path: [UInt8], _ error: SystemError, _ code: ProblemCode
  ) -> Problem {
    Problem(
      source: String(decoding: path, as: UTF8.self), code: code,
      detail: "the system says: \(error); check that the path exists and may be read")
  }

  /// A thing that is neither a file nor a folder.
  static func specialFile(_ path: [UInt8], kind: String) -> Problem {
    Problem(
      source: String(decoding: path, as: UTF8.self), code: .specialFile,
      detail: "this is a \(kind); it was not opened; pipe its content to standard input with -")
  }
}

extension Problem {
  /// A file without a byte.
  static func emptyFile(_ file: SourceFile) -> Problem {
    Problem(
      source: file.path, documentID: file.id, code: .emptyFile, detail: "the file has no bytes")
  }

  /// A file in a form that is not read.
  static func unsupported(_ file: SourceFile, _ form: String) -> Problem {
    Problem(
      source: file.path, documentID: file.id, code: .unsupportedFormat,
      detail: "this is \(form), which is not read; convert it to text in UTF-8")
  }

  /// A document too large.
  static func tooLarge(_ file: SourceFile, limit: Int) -> Problem {
    Problem(
      source: file.path, documentID: file.id, code: .documentTooLarge,
      detail: "the document is larger than \(limit) bytes; split it")
  }
}
