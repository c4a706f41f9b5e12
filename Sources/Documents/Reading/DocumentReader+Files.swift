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
}

// MARK: - Formats

extension DocumentReader {
  private mutating func extract(_ bytes: [UInt8], _ format: SourceFormat) -> Extraction {
    let frontMatter = FrontMatter(bytes)
    let start = frontMatter?.end ?? 0
    var extraction: Extraction
    switch format {
    case .html: extraction = extractHTML(bytes, from: start)
    case .markdown: extraction = extractMarkdown(bytes, from: start, .markdown)
    case .plainText, .jsonLines:
      if frontMatter != nil {
        extraction = extractMarkdown(bytes, from: start, .markdown)
      } else if HTMLFragments.arePresent(in: bytes) {
        extraction = extractMarkdown(bytes, from: start, .htmlFragments)
      } else {
        return Extraction(plainText: bytes)
      }
    }
    if let frontMatter { extraction.add(frontMatter) }
    return extraction
  }

  private mutating func extractHTML(_ bytes: [UInt8], from start: Int) -> Extraction {
    guard start > 0 else { return html.extract(bytes) }
    var extraction = html.extract(Array(bytes[start...]))
    extraction.text.map = extraction.text.map.moved(by: start)
    return extraction
  }

  private mutating func extractMarkdown(
    _ bytes: [UInt8], from start: Int, _ dialect: MarkdownReader.Dialect
  ) -> Extraction {
    let markdown = MarkdownReader(bytes, from: start, dialect: dialect)
    let page = markdown.html()
    var extraction = markdown.hasHTML ? html.extract(page.bytes) : html.extractSimple(page.bytes)
    extraction.text.isTooLarge = extraction.text.isTooLarge || page.isTooLarge
    extraction.text.map = extraction.text.map.composed(
      with: page.map, textByteCount: extraction.text.bytes.count)
    if dialect == .htmlFragments {
      extraction.title = Extraction.titleOfPlainText(extraction.text.bytes)
    } else if let heading = markdown.headingHTML() {
      extraction.title = String(
        decoding: html.extractSimple(heading.bytes).text.bytes, as: UTF8.self)
    }
    return extraction
  }
}

extension Extraction {
  /// Adds what front matter states; it takes precedence.
  fileprivate mutating func add(_ frontMatter: FrontMatter) {
    var all = frontMatter.metadata
    all.add(metadata)
    metadata = all
    if let stated = frontMatter.metadata["title"] { title = stated }
    notes = frontMatter.notes + notes
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
