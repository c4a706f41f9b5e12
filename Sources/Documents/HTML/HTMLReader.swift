/// Reads HTML: with Gumbo, or without it where Gumbo would fail.
struct HTMLReader: ~Copyable {
  private let parser = HTMLParser()
  private var references = CharacterReferences()
  private let options: ReaderOptions

  /// Makes a reader, which keeps its memory from one document to the next.
  init(options: ReaderOptions) { self.options = options }

  /// The text, title and metadata of HTML.
  ///
  /// - Parameter bytes: Well-formed UTF-8.
  mutating func extract(_ bytes: [UInt8]) -> Extraction {
    if let reason = reasonNotToParse(bytes) { return strip(bytes, reason: reason) }
    guard let outline = parser.outline(of: bytes) else {
      return strip(bytes, reason: "its tree would take too much memory")
    }
    var writer = HTMLTextWriter(bytes, limit: options.textLimit)
    for fragment in outline.fragments {
      writer.separate(fragment.separation)
      writer.append(fragment.range, fragment.style, &references)
    }
    return Extraction(text: writer.finish(), title: outline.title, metadata: outline.metadata)
  }

  /// The text of HTML that is known to be simple, such as Markdown makes.
  mutating func extractSimple(_ bytes: [UInt8]) -> Extraction { strip(bytes, reason: nil) }

  private func reasonNotToParse(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= options.maximumParsedHTMLByteCount else {
      return "it is larger than \(options.maximumParsedHTMLByteCount) bytes"
    }
    let survey = HTMLSurvey(bytes, limit: options.maximumHTMLDepth)
    if survey.depth > options.maximumHTMLDepth {
      return "its elements nest deeper than \(options.maximumHTMLDepth) levels"
    }
    if survey.attributeCount > HTMLSurvey.mostAttributes {
      return "a tag has more than \(HTMLSurvey.mostAttributes) attributes"
    }
    return nil
  }

  private mutating func strip(_ bytes: [UInt8], reason: String?) -> Extraction {
    var stripper = HTMLTagStripper(bytes, limit: options.textLimit)
    stripper.run(&references)
    let title = stripper.title.map { self.title(bytes, $0) } ?? ""
    var extraction = Extraction(text: stripper.finish(), title: title)
    if let reason {
      extraction.notes.append(
        .init(
          code: .htmlParseLimit,
          detail: "the HTML was not parsed, because \(reason); its tags were removed one by one"))
    }
    return extraction
  }

  private mutating func title(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var writer = HTMLTextWriter(bytes, limit: 1 << 16)
    writer.append(range, .init(content: .text), &references)
    return String(decoding: writer.finish().bytes, as: UTF8.self)
  }
}
