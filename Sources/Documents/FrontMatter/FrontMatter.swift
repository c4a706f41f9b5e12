/// The block with which a text can start: YAML between two lines of dashes, or TOML between two
/// lines of plus signs.
///
/// Of TOML the lines `key = value` of the first level are read, which is all that front matter
/// usually has; tables and values over several lines are passed over.
struct FrontMatter {
  /// The byte after the block, where the text starts.
  let end: Int

  /// The scalars of the block's first level.
  private(set) var metadata: Metadata

  /// Reservations under which it was read.
  private(set) var notes: [Extraction.Note] = []

  /// Blocks larger than this are not looked for.
  static let maximumByteCount = 64 << 10

  /// Reads the block, if the text starts with one.
  ///
  /// A block is one only when its first line that is neither blank nor a comment is a key with or
  /// without a value, so that a text that starts with a rule keeps its text.
  init?(_ bytes: [UInt8]) {
    guard let first = bytes.lines(from: 0, to: min(bytes.count, 16)).first,
      bytes[first].isFence(["---", "+++"])
    else { return nil }
    let isTOML = bytes[first].isFence(["+++"])
    let separator = isTOML ? UInt8(ascii: "=") : ASCII.colon
    let limit = min(bytes.count, Self.maximumByteCount)
    let lines = bytes.lines(from: 0, to: limit).dropFirst()
    guard let start = lines.first(where: { !bytes[$0].isBlankOrComment }),
      KeyValueLine(bytes[start], separator: separator) != nil,
      let fence = lines.first(where: { bytes[$0].isFence(isTOML ? ["+++"] : ["---", "..."]) })
    else { return nil }
    end = min(bytes.count, fence.upperBound + 1)
    let block = bytes[(first.upperBound + 1)..<fence.lowerBound]
    guard !isTOML else {
      metadata = Self.readLineByLine(block, separator: separator)
      return
    }
    do throws(YAMLScalars.Refusal) {
      metadata = try YAMLScalars.read(block)
    } catch {
      metadata = Self.readLineByLine(block, separator: separator)
      notes.append(
        .init(
          code: .malformedFrontMatter,
          detail: "the front matter was read line by line, because \(error.reason)"))
    }
  }

  private static func readLineByLine(
    _ block: ArraySlice<UInt8>, separator: UInt8
  ) -> Metadata {
    var metadata = Metadata()
    for line in block.split(separator: ASCII.lineFeed) {
      if let line = KeyValueLine(line, separator: separator) {
        metadata.add(line.value, for: line.key)
      }
    }
    return metadata
  }
}

/// A line of the form `key: value`, or with another separator.
struct KeyValueLine {
  let key: String
  let value: String

  /// Reads a line whose key starts it and consists of letters, digits, `_`, `-`, `.` and spaces.
  init?(_ line: ArraySlice<UInt8>, separator: UInt8 = ASCII.colon) {
    guard let colon = line.firstIndex(of: separator), let first = line.first,
      first.isASCIILetter || first == ASCII.underscore || first == ASCII.quote
    else { return nil }
    let key = line[..<colon].trimmingASCIISpace.filter { $0 != ASCII.quote }
    let rest = line[(colon + 1)...]
    guard key.count <= 64, rest.first.map(\.isASCIISpace) ?? true,
      key.allSatisfy({ $0.isASCIIAlphanumeric || " _-.".utf8.contains($0) || $0 >= 0x80 })
    else { return nil }
    self.key = String(decoding: key, as: UTF8.self)
    var value = rest.trimmingASCIISpace
    for quote in [ASCII.quote, ASCII.apostrophe] where value.count >= 2 {
      if value.first == quote, value.last == quote { value = value.dropFirst().dropLast() }
    }
    self.value = String(decoding: value, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the line is one of some fences, but for white space at its end.
  fileprivate func isFence(_ fences: [String]) -> Bool {
    guard let first, !first.isASCIISpace else { return false }
    let line = trimmingASCIISpace
    return fences.contains { line.elementsEqual($0.utf8) }
  }

  fileprivate var isBlankOrComment: Bool {
    let line = trimmingASCIISpace
    return line.isEmpty || line.first == ASCII.hash
  }

  /// The slice without white space at its ends.
  var trimmingASCIISpace: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isASCIISpace { slice.removeFirst() }
    while let last = slice.last, last.isASCIISpace { slice.removeLast() }
    return slice
  }
}

extension [UInt8] {
  /// The lines in a part of the array, without their ends.
  fileprivate func lines(from start: Int, to end: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var position = start
    while position < end {
      let lineEnd = firstIndex(of: ASCII.lineFeed, in: position..<end) ?? end
      lines.append(position..<lineEnd)
      position = lineEnd + 1
    }
    return lines
  }
}
