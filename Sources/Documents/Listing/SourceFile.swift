/// A file to read documents from, found but not opened.
package struct SourceFile: Sendable {
  /// What the file is called in results: its path relative to the argument it was found under, or
  /// its name when it was an argument itself.
  package private(set) var id: String

  /// Its path, as the user would name it; `-` is standard input.
  package let path: String

  /// The bytes of its path, which need not be UTF-8.
  let pathBytes: [UInt8]

  /// Its size when it was found; 0 when that is not known.
  package let byteCount: Int

  /// Whether it is standard input rather than a file.
  package let isStandardInput: Bool

  /// What its name says it holds.
  let nameFormat: SourceFormat?

  /// Describes a file that was found.
  init(id: String, pathBytes: [UInt8], byteCount: Int) {
    self.id = id
    self.pathBytes = pathBytes
    self.byteCount = byteCount
    path = String(decoding: pathBytes, as: UTF8.self)
    isStandardInput = false
    nameFormat = SourceFormat(fileName: pathBytes)
  }

  /// JSON Lines on standard input.
  static let standardInput = SourceFile(standardInput: "-")

  private init(standardInput name: String) {
    id = name
    path = name
    pathBytes = Array(name.utf8)
    byteCount = 0
    isStandardInput = true
    nameFormat = .jsonLines
  }

  /// The same file under another name.
  func renamed(_ id: String) -> SourceFile {
    var file = self
    file.id = id
    return file
  }

  /// Opens the file.
  func open() throws(SystemError) -> OpenFile {
    isStandardInput ? OpenFile.standardInput() : try OpenFile(path: pathBytes)
  }
}
