extension DocumentReader {
  /// What a file that is one document yields.
  mutating func reading(of file: SourceFile, _ opened: borrowing OpenFile, size: Int) -> Reading {
    let limit = SourceMap.maximumSourceByteCount
    guard size <= limit else { return .problem(.tooLarge(file, limit: limit)) }
    do throws(SystemError) {
      let raw = try opened.readAll(expecting: size, limit: limit)
      return reading(of: file, raw)
    } catch {
      return .problem(.unreadable(file.pathBytes, error, .unreadableFile))
    }
  }

  private mutating func reading(of file: SourceFile, _ raw: consuming [UInt8]) -> Reading {
    let byteCount = raw.count
    let kind = ContentKind(of: raw[..<min(byteCount, 1 << 16)])
    guard byteCount > 0 else { return .problem(.emptyFile(file)) }
    guard byteCount <= SourceMap.maximumSourceByteCount else {
      return .problem(.tooLarge(file, limit: SourceMap.maximumSourceByteCount))
    }
    if case .binary(let name) = kind { return .problem(.unsupported(file, name)) }
    let decoded = DecodedText(raw, kind: kind)
    let format = file.nameFormat ?? SourceFormat(content: decoded.text.bytes)
    let extraction = extract(decoded.text.bytes, format)
    guard !decoded.text.isTooLarge, !extraction.text.isTooLarge,
      extraction.text.bytes.count <= options.textLimit
    else { return .problem(.tooLarge(file, limit: options.textLimit)) }
    guard !extraction.text.bytes.isBlank else {
      return .problem(
        Problem(
          source: file.path, documentID: file.id, code: .emptyText,
          detail: "nothing in the file is text but white space"))
    }
    return .document(Document(file, extraction, decoded, byteCount: byteCount))
  }

  private mutating func extract(_ bytes: [UInt8], _ format: SourceFormat) -> Extraction {
    Extraction(plainText: bytes)
  }
}

extension Document {
  fileprivate init(
    _ file: SourceFile, _ extraction: Extraction, _ decoded: DecodedText, byteCount: Int
  ) {
    id = file.id
    source = file.path
    title = extraction.title
    metadata = extraction.metadata
    text = extraction.text.bytes
    map = extraction.text.map.composed(
      with: decoded.text.map, textByteCount: extraction.text.bytes.count)
    sourceByteCount = byteCount
    notes =
      decoded.repairs.problems(source: file.path, documentID: file.id)
      + extraction.notes.map {
        Problem(source: file.path, documentID: file.id, code: $0.code, detail: $0.detail)
      }
  }
}
