/// What a format's reader makes of well-formed UTF-8.
struct Extraction {
  /// The text, mapped to the bytes that were read.
  var text: MappedText

  /// What the document calls itself, or nothing.
  var title = ""

  /// What else it states about itself.
  var metadata = Metadata()

  /// Reservations, for people.
  var notes: [Note] = []

  /// A reservation under which something was read.
  struct Note {
    let code: ProblemCode
    let detail: String
  }
}

extension Extraction {
  /// Plain text, taken as it is; a short first line is its title.
  init(plainText bytes: [UInt8]) {
    text = MappedText(bytes: bytes, map: SourceMap(verbatimFrom: 0))
    title = Self.titleOfPlainText(bytes)
  }

  /// The first line with text, when it is short and not all there is.
  static func titleOfPlainText(_ bytes: [UInt8]) -> String {
    guard let start = bytes.firstIndex(where: { !$0.isASCIISpace }) else { return "" }
    let reach = start..<min(bytes.count, start + 122)
    guard let end = bytes.firstIndex(of: ASCII.lineFeed, in: reach) else { return "" }
    var line = bytes[start..<end]
    while let last = line.last, last.isASCIISpace { line.removeLast() }
    guard line.count <= 120, !bytes[end...].allSatisfy(\.isASCIISpace) else { return "" }
    return String(decoding: line, as: UTF8.self)
  }
}
