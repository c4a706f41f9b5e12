import CSimdJSON

/// Finds the fields of JSON objects; the only place that calls simdjson for it.
///
/// - Note: Values of other fields are checked for their structure, but escapes in their strings
///   and the exact form of their numbers are not, nor is anything nested deeper than 64 levels.
@safe struct JSONLineParser: ~Copyable {
  /// Where a field's value stands.
  struct Field {
    /// What kind of value it is.
    enum Kind {
      case absent
      case string
      case number
      case other
    }

    let kind: Kind

    /// The value in the bytes given: a string without quotes and with escapes, or a number.
    let range: Range<Int>
  }

  /// Why a line has no fields.
  struct Failure: Error {
    let message: String
    let isInvalidUTF8: Bool
  }

  /// The bytes that must follow a line.
  static let padding = Int(CSIMDJSON_PADDING)

  private let parser: OpaquePointer?
  private let nameBytes: UnsafeMutableBufferPointer<CChar>
  private let names: UnsafeMutableBufferPointer<csimdjson_name>
  private let values: UnsafeMutableBufferPointer<csimdjson_value>

  /// Makes a parser that looks for some fields.
  init(fields: [String]) {
    unsafe parser = csimdjson_parser_create()
    unsafe nameBytes = .allocate(capacity: fields.reduce(1) { $0 + $1.utf8.count })
    unsafe names = .allocate(capacity: fields.count)
    unsafe values = .allocate(capacity: fields.count)
    unsafe nameBytes.initialize(repeating: 0)
    unsafe values.initialize(repeating: csimdjson_value())
    var start = 0
    for (index, field) in fields.enumerated() {
      for (place, byte) in field.utf8.enumerated() {
        unsafe nameBytes[start + place] = CChar(bitPattern: byte)
      }
      // Safety: the name lies within `nameBytes`, which lives as long as `names`.
      let bytes = unsafe nameBytes.baseAddress.map { unsafe UnsafePointer($0 + start) }
      unsafe names.initializeElement(
        at: index, to: csimdjson_name(bytes: bytes, count: field.utf8.count))
      start += field.utf8.count
    }
  }

  deinit {
    // Safety: all four were made by `init` and belong to this value alone.
    unsafe csimdjson_parser_destroy(parser)
    unsafe nameBytes.deallocate()
    unsafe names.deallocate()
    unsafe values.deallocate()
  }

  /// Finds the fields of one JSON object.
  ///
  /// - Parameters:
  ///   - range: The object's bytes, with ``padding`` more behind it.
  /// - Returns: A field for each name, in the order of the names.
  mutating func fields(
    in bytes: [UInt8], _ range: Range<Int>
  ) throws(Failure) -> [Field] {
    precondition(range.lowerBound >= 0 && range.upperBound + Self.padding <= bytes.count)
    guard let parser = unsafe parser else {
      throw Failure(message: "no memory for a parser", isInvalidUTF8: false)
    }
    let error = unsafe bytes.withUnsafeBytes { buffer -> CInt in
      guard let start = buffer.baseAddress else { return 0 }
      // Safety: the range and its padding lie within the array, which outlives the call; there
      // are as many values as names.
      return unsafe csimdjson_find_fields(
        parser, (start + range.lowerBound).assumingMemoryBound(to: CChar.self), range.count,
        names.baseAddress, names.count, values.baseAddress)
    }
    guard error == 0 else {
      throw Failure(
        message: unsafe String(cString: csimdjson_error_message(error)),
        isInvalidUTF8: csimdjson_is_utf8_error(error))
    }
    return unsafe values.map { Field($0, offset: range.lowerBound) }
  }
}

extension JSONLineParser.Field {
  fileprivate init(_ value: csimdjson_value, offset: Int) {
    kind =
      switch value.kind {
      case CSIMDJSON_STRING: .string
      case CSIMDJSON_NUMBER: .number
      case CSIMDJSON_ABSENT: .absent
      default: .other
      }
    range = offset + value.start..<offset + value.start + value.count
  }
}
