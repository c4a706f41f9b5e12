/// Reads OBO, as DOID, MONDO, HP, SYMP, CDNO and ChEBI are published.
///
/// Stanzas of other things than terms are counted and left alone. The grammar is that of
/// "The OBO Flat File Format Guide", versions 1.0 to 1.4.
struct OBOReader {
  private var lines: LineScanner
  private var source = SourceVocabulary()
  private var concept: SourceConcept?

  /// Reads a file.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func read(_ bytes: [UInt8]) -> SourceVocabulary {
    var reader = OBOReader(lines: LineScanner(bytes))
    return reader.read()
  }

  private init(lines: LineScanner) { self.lines = lines }

  private mutating func read() -> SourceVocabulary {
    while let line = lines.nextFilled() {
      if lines.bytes[line.lowerBound] == UInt8(ascii: "[") {
        startStanza(line)
      } else if concept != nil {
        readTag(line)
      }
    }
    endStanza()
    return source
  }

  private mutating func startStanza(_ line: Range<Int>) {
    endStanza()
    if lines.bytes.starts(at: line.lowerBound, with: "[Term]") {
      concept = SourceConcept(id: "", line: lines.number)
    } else {
      source.otherRecords += 1
    }
  }

  private mutating func endStanza() {
    if let concept { source.concepts.append(concept) }
    concept = nil
  }

  private mutating func readTag(_ line: Range<Int>) {
    guard let colon = lines.bytes[line].firstIndex(of: UInt8(ascii: ":")) else { return }
    let tag = lines.bytes.string(line.lowerBound..<colon)
    var value = OBOValue(lines.bytes, colon + 1..<line.upperBound)
    switch tag {
    case "id": concept?.id = value.word()
    case "name": concept?.names.insert(SourceName(value.text()), at: 0)
    case "alt_id": concept?.otherIDs.append(value.word())
    case "is_a": concept?.broader.append(value.word())
    case "xref", "xref_analog", "equivalent_to": concept?.references.append(value.word())
    case "is_obsolete": concept?.isObsolete = value.word() == "true"
    case "property_value": readProperty(&value)
    case "synonym", "exact_synonym", "narrow_synonym", "broad_synonym", "related_synonym":
      readSynonym(&value, tag)
    default: break
    }
  }

  private mutating func readProperty(_ value: inout OBOValue) {
    let property = value.word()
    guard property.hasSuffix("exactMatch") else { return }
    concept?.references.append(value.word())
  }

  /// Reads a quoted text, a scope, the kind of synonym and a list of sources.
  ///
  /// All but the text may be missing. Without a scope a synonym is related.
  private mutating func readSynonym(_ value: inout OBOValue, _ tag: String) {
    guard let text = value.quoted() else { return }
    let stated = tag == "synonym" ? value.word() : String(tag.dropLast("_synonym".utf8.count))
    let scope = SynonymScope(rawValue: stated.lowercased())
    var name = SourceName(text, scope ?? .related)
    let kind = tag == "synonym" ? value.word().lowercased() : ""
    name.isShortForm = kind.contains("abbreviation") || kind.contains("acronym")
    concept?.names.append(name)
  }
}

/// The value of an OBO tag, read from its start on.
private struct OBOValue {
  private let bytes: [UInt8]
  private var rest: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    rest = range
  }

  private mutating func skipSpaces() {
    while let first = rest.first, bytes[first] <= 0x20 { rest = first + 1..<rest.upperBound }
  }

  /// The next bytes up to white space.
  mutating func word() -> String {
    skipSpaces()
    return take { bytes, index in bytes[index] <= 0x20 }
  }

  /// Everything up to a comment or a trailing modifier.
  mutating func text() -> String {
    skipSpaces()
    return take { bytes, index in
      let isMark = bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "{")
      return isMark && index > 0 && bytes[index - 1] == 0x20
    }
  }

  /// A text in quotation marks; `nil` where none starts or the line ends in it.
  mutating func quoted() -> String? {
    skipSpaces()
    guard let first = rest.first, bytes[first] == UInt8(ascii: "\"") else { return nil }
    rest = first + 1..<rest.upperBound
    let text = take { bytes, index in bytes[index] == UInt8(ascii: "\"") }
    guard let quote = rest.first else { return nil }
    rest = quote + 1..<rest.upperBound
    return text
  }

  /// Takes what stands before the first unescaped byte at which `isEnd` holds.
  private mutating func take(until isEnd: ([UInt8], Int) -> Bool) -> String {
    var taken: [UInt8] = []
    var index = rest.lowerBound
    while index < rest.upperBound && !isEnd(bytes, index) {
      if bytes[index] == UInt8(ascii: "\\") && index + 1 < rest.upperBound {
        index += 1
        taken.append(Self.unescaped(bytes[index]))
      } else {
        taken.append(bytes[index])
      }
      index += 1
    }
    rest = index..<rest.upperBound
    while let last = taken.last, last == 0x20 { taken.removeLast() }
    return String(decoding: taken, as: UTF8.self)
  }

  /// `\n`, `\t` and `\W` are white space; any other byte stands for itself.
  private static func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "W"): 0x20
    default: byte
    }
  }
}
