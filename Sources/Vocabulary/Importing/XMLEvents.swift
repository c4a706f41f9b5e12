internal import CXML2

/// What an XML file holds next.
enum XMLEvent: Equatable {
  /// An element, by its local name, and its attributes, by theirs.
  case start(String, [String: String])
  /// The end of an element, by its local name, and the text since the last start or end.
  case end(String, text: String)
}

/// The events of an XML file; the only place that touches libxml2.
@safe struct XMLEvents: ~Copyable {
  private let reader: OpaquePointer
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var isFinished = false
  /// An event that was read while attributes were looked for.
  private var pending: cxml2_event?
  /// The text since the last start or end.
  private var text = ""

  private static let pieceSize = 1 << 16

  init(_ bytes: [UInt8], file: String) throws(ImportError) {
    guard let reader = unsafe cxml2_create() else {
      throw ImportError(.damagedXML, file: file, detail: "no memory")
    }
    unsafe self.reader = reader
    self.bytes = bytes
    self.file = file
  }

  deinit {
    // Safety: the reader was made by `init` and belongs to this value alone.
    unsafe cxml2_destroy(reader)
  }

  /// The line that was read last.
  var line: Int {
    // Safety: the reader lives as long as this value.
    unsafe Int(cxml2_line(reader))
  }

  /// The next event, or `nil` at the end of the file.
  mutating func next() throws(ImportError) -> XMLEvent? {
    // Safety: the event's pointers are read before the reader is fed again.
    while let event = unsafe try nextRecord() {
      switch unsafe Int(event.kind) {
      case CXML2_START:
        text = ""
        return unsafe .start(Self.string(event.name, event.name_count), attributes())
      case CXML2_END:
        defer { text = "" }
        return unsafe .end(Self.string(event.name, event.name_count), text: text)
      default: text += unsafe Self.string(event.value, event.value_count)
      }
    }
    return nil
  }

  private mutating func nextRecord() throws(ImportError) -> cxml2_event? {
    if let event = unsafe pending {
      unsafe pending = nil
      return unsafe event
    }
    while true {
      var event = unsafe cxml2_event()
      // Safety: the reader lives as long as this value, and writes one event.
      if unsafe cxml2_next(reader, &event) { return unsafe event }
      if isFinished { return nil }
      try feed()
    }
  }

  /// All attributes of an element are events of the piece in which it starts.
  private mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    var event = unsafe cxml2_event()
    // Safety: as in `nextRecord`; the pointers are read at once, or before the next piece.
    while unsafe cxml2_next(reader, &event) {
      guard unsafe event.kind == Int32(CXML2_ATTRIBUTE) else {
        unsafe pending = event
        break
      }
      let name = unsafe Self.string(event.name, event.name_count)
      attributes[name] = unsafe Self.string(event.value, event.value_count)
    }
    return attributes
  }

  private mutating func feed() throws(ImportError) {
    let end = min(position + Self.pieceSize, bytes.count)
    isFinished = end == bytes.count
    let piece = bytes[position..<end]
    position = end
    let isLast = isFinished
    // Safety: the reader copies what it needs of the piece before it returns.
    let status = unsafe piece.withUnsafeBytes { buffer in
      unsafe cxml2_feed(
        reader, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, isLast)
    }
    switch Int(status) {
    case CXML2_OK: return
    case CXML2_TOO_DEEP: throw failure("elements lie too deep within each other")
    case CXML2_NO_MEMORY: throw failure("it takes too much memory")
    default: throw failure(isLast ? "not well-formed, or cut off" : "not well-formed")
    }
  }

  private func failure(_ detail: String) -> ImportError {
    ImportError(.damagedXML, file: file, line: line, detail: detail)
  }

  private static func string(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    // Safety: the reader gives `count` bytes from `start`, all of them UTF-8.
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}
