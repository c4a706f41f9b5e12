/// What the first bytes of a file say about it.
enum ContentKind: Equatable {
  /// UTF-8, or close to it.
  case text
  /// UTF-16, by its byte-order mark.
  case utf16(isBigEndian: Bool)
  /// Not text, with a name for what it seems to be.
  case binary(String)

  /// Judges the beginning of a file: 64 KiB are plenty.
  init(of head: ArraySlice<UInt8>) {
    if let mark = Self.byteOrderMark(of: head) {
      self = mark
    } else if let name = Self.signatures.first(where: { head.starts(with: $0.bytes) })?.name {
      self = .binary(name)
    } else {
      self = Self.hasTooManyControls(head) ? .binary("binary data") : .text
    }
  }

  private static func byteOrderMark(of head: ArraySlice<UInt8>) -> ContentKind? {
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      return .binary("UTF-32")
    }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16(isBigEndian: false) }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16(isBigEndian: true) }
    return nil
  }

  /// Compressed or random bytes are controls in one of nine cases; text has hardly any, and a stray
  /// zero in it does not make it binary.
  ///
  /// Zeros in a row, with which a lost block of a disk is filled, count once.
  private static func hasTooManyControls(_ head: ArraySlice<UInt8>) -> Bool {
    let bytes = head.span
    let limit = bytes.count / 20
    let all = countOfControls(bytes)
    guard all > limit else { return false }
    let controls = all - countOfRepeatedZeros(bytes)
    return controls > limit && (controls > 8 || controls * 3 > bytes.count)
  }

  /// Without a branch, so that the compiler counts several bytes at a time.
  private static func countOfControls(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let isText = byte >= 0x20 && byte != 0x7F || byte.isASCIISpace || byte == 0x1B
      count &+= isText ? 0 : 1
    }
    return count
  }

  private static func countOfRepeatedZeros(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in bytes.indices.dropFirst() where bytes[index] == 0 && bytes[index - 1] == 0 {
      count += 1
    }
    return count
  }

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "PDF"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
    ([0x1F, 0x8B], "gzip"),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz"),
    (Array("BZh".utf8), "bzip2"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    (Array("{\\rtf".utf8), "RTF"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3".utf8), "a SQLite database"),
  ]
}
