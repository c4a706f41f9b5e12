/// Turns the fields of one JSON object into a document.
struct JSONLineDocument {
  let file: SourceFile
  let options: ReaderOptions

  /// The line and more, with padding behind it.
  private(set) var bytes: [UInt8]

  /// The line in ``bytes``.
  private(set) var line: Range<Int>

  /// Leads from ``bytes`` to the source.
  private(set) var map: SourceMap

  /// What had to be replaced in the line, with offsets of the source.
  private var repairs = Repairs()

  /// The size of the line in the source.
  private let sourceByteCount: Int

  /// The line as it stands in the source, where it is to be kept.
  private let original: [UInt8]?

  /// Describes a line.
  init(
    file: SourceFile, options: ReaderOptions, bytes: [UInt8], line: Range<Int>, map: SourceMap
  ) {
    self.file = file
    self.options = options
    self.bytes = bytes
    self.line = line
    self.map = map
    sourceByteCount = line.count
    original = options.keepsLines ? Array(bytes[line]) : nil
  }

  /// Makes the line well-formed UTF-8.
  mutating func repair() {
    var found = Repairs()
    let text = UTF8Repair.repair(bytes, line, repairs: &found)
    repairs = found.mapped(through: map)
    map = text.map.composed(with: map, textByteCount: text.bytes.count)
    line = 0..<text.bytes.count
    bytes = text.bytes + Array(repeating: 0, count: JSONLineParser.padding)
  }
}

extension JSONLineDocument {
  /// The document, or what is wrong with it.
  ///
  /// - Parameters:
  ///   - fields: The values of ``ReaderOptions/jsonFields``.
  ///   - numbering: Asked for the line's number only when it matters.
  mutating func reading(
    fields: [JSONLineParser.Field], _ numbering: inout LineNumbering
  ) throws(SystemError) -> Reading {
    let statedID = string(fields[1]) ?? ""
    let id = try statedID.isEmpty ? "\(file.id):\(numbering.number())" : statedID
    do throws(Refusal) {
      return .document(try document(id: id, fields: fields))
    } catch {
      return .problem(
        Problem(
          source: file.path, documentID: id, code: error.code,
          detail: "line \(try numbering.number()): \(error.detail)"))
    }
  }

  /// Why a line is not a document.
  private struct Refusal: Error {
    let code: ProblemCode
    let detail: String
  }

  private mutating func document(
    id: String, fields: [JSONLineParser.Field]
  ) throws(Refusal) -> Document {
    let text = try text(fields[0])
    return Document(
      id: id, source: file.path, title: string(fields[2]) ?? "",
      metadata: metadata(fields.dropFirst(3)), text: text.bytes,
      map: text.map.composed(with: map, textByteCount: text.bytes.count),
      sourceByteCount: sourceByteCount,
      notes: repairs.problems(source: file.path, documentID: id), line: original)
  }

  private mutating func text(_ field: JSONLineParser.Field) throws(Refusal) -> MappedText {
    guard field.kind == .string else {
      let state = field.kind == .absent ? "is missing" : "holds no string"
      throw Refusal(
        code: .missingText,
        detail: "the field \(options.textField) \(state); name another with --text-field")
    }
    var found = Repairs()
    guard
      let text = JSONString.decode(bytes, field.range, limit: options.textLimit, repairs: &found)
    else {
      throw Refusal(code: .malformedJSON, detail: "the text has an escape that JSON does not know")
    }
    guard !text.isTooLarge else {
      throw Refusal(
        code: .documentTooLarge, detail: "the text is larger than \(options.textLimit) bytes")
    }
    guard !text.bytes.isBlank else {
      throw Refusal(code: .emptyText, detail: "the text is empty")
    }
    let zerosAndSurrogates = found.mapped(through: map)
    repairs.zeros = zerosAndSurrogates.zeros
    repairs.loneSurrogates = zerosAndSurrogates.loneSurrogates
    return text
  }

  /// A field as a string: a number as it is written.
  private func string(_ field: JSONLineParser.Field) -> String? {
    switch field.kind {
    case .absent, .other: return nil
    case .number: return String(decoding: bytes[field.range], as: UTF8.self)
    case .string:
      var ignored = Repairs()
      let text = JSONString.decode(bytes, field.range, limit: 1 << 20, repairs: &ignored)
      return text.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
  }

  private func metadata(_ fields: ArraySlice<JSONLineParser.Field>) -> Metadata {
    var metadata = Metadata()
    for (name, field) in zip(options.metadataFields, fields) {
      if let value = string(field) { metadata.add(value, for: name) }
    }
    return metadata
  }
}
