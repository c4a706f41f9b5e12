extension DocumentReader {
  /// Reads JSON Lines, in blocks.
  mutating func readLines<Failure: Error>(
    of part: SourcePart, _ opened: consuming OpenFile,
    _ body: (Reading) throws(Failure) -> Void
  ) throws(Failure) {
    var lines = LineReader(
      opened, range: part.byteRange, maximumLineByteCount: options.maximumLineByteCount)
    if part.index == 0, let problem = lines.problemAtStart(of: part.file) {
      return try body(.problem(problem))
    }
    var numbering = LineNumbering(part: part)
    var hasContent = false
    while let reading = nextReading(&lines, &numbering, part) {
      hasContent = true
      try body(reading)
    }
    let isBlank =
      part.lines?.finish(part: part.index, lineCount: lines.lineCount, hasContent: hasContent)
      ?? !hasContent
    if isBlank {
      try body(
        .problem(
          Problem(
            source: part.file.path, code: .emptyText, detail: "the file holds only blank lines")))
    }
  }

  /// Whether a file whose name tells nothing starts with a line that is a JSON object.
  mutating func looksLikeJSONLines(_ file: SourceFile, _ opened: borrowing OpenFile) -> Bool {
    guard file.nameFormat == nil else { return false }
    let size = 1 << 16
    var head = [UInt8](repeating: 0, count: size + JSONLineParser.padding)
    guard let count = try? opened.read(into: &head, 0..<size, at: 0),
      let start = head[..<count].firstIndex(where: { !$0.isASCIISpace }),
      head[start] == UInt8(ascii: "{")
    else { return false }
    let end = head.firstIndex(of: ASCII.lineFeed, in: start..<count) ?? count
    let isCut = end == size
    return isCut
      ? head[start...].starts(with: Array("{\"".utf8))
      : (try? json.fields(in: head, start..<end)) != nil
  }

  /// What the next line that is not blank yields; `nil` at the end.
  private mutating func nextReading(
    _ lines: inout LineReader, _ numbering: inout LineNumbering, _ part: SourcePart
  ) -> Reading? {
    while true {
      do throws(SystemError) {
        let step = lines.next()
        numbering.place = lines.lineCount
        switch step {
        case .end: return nil
        case .failure(let error): throw error
        case .tooLong:
          return .problem(
            Problem(
              source: part.file.path, code: .documentTooLarge,
              detail: "line \(try numbering.number()) is larger than "
                + "\(options.maximumLineByteCount) bytes; it was not read"))
        case .line(let range):
          if lines.isBlank(range) { continue }
          return try reading(of: range, lines, &numbering, part)
        }
      } catch {
        lines.stop()
        return .problem(.unreadable(part.file.pathBytes, error, .unreadableFile))
      }
    }
  }

  private mutating func reading(
    of range: Range<Int>, _ lines: borrowing LineReader, _ numbering: inout LineNumbering,
    _ part: SourcePart
  ) throws(SystemError) -> Reading {
    var line = JSONLineDocument(
      file: part.file, options: options, bytes: lines.buffer, line: range,
      map: SourceMap(verbatimFrom: lines.bufferOffset))
    switch parse(&line) {
    case .success(let fields):
      return try line.reading(fields: fields, &numbering)
    case .failure(let failure):
      let number = try numbering.number()
      return .problem(
        Problem(
          source: part.file.path, code: .malformedJSON,
          detail: "line \(number), at byte \(lines.bufferOffset + range.lowerBound), is not one "
            + "JSON object: \(failure.message)"))
    }
  }

  /// Finds the fields of a line, after making it UTF-8 if it is not.
  private mutating func parse(
    _ line: inout JSONLineDocument
  ) -> Result<[JSONLineParser.Field], JSONLineParser.Failure> {
    let first = fields(of: line)
    guard case .failure(let failure) = first, failure.isInvalidUTF8 else { return first }
    line.repair()
    return fields(of: line)
  }

  private mutating func fields(
    of line: JSONLineDocument
  ) -> Result<[JSONLineParser.Field], JSONLineParser.Failure> {
    do throws(JSONLineParser.Failure) {
      return .success(try json.fields(in: line.bytes, line.line))
    } catch {
      return .failure(error)
    }
  }
}

extension LineReader {
  /// What keeps a whole file from being read as lines, if anything.
  fileprivate mutating func problemAtStart(of file: SourceFile) -> Problem? {
    let kind: ContentKind
    do throws(SystemError) {
      kind = try contentKind()
    } catch {
      return .unreadable(file.pathBytes, error, .unreadableFile)
    }
    if isEmpty { return .emptyFile(file) }
    return switch kind {
    case .text: nil
    case .utf16: .unsupported(file, "JSON Lines in UTF-16")
    case .binary(let name): .unsupported(file, name)
    }
  }
}
