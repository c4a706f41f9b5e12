/// One row of a vocabulary file, before rows of several files are brought together.
package struct VocabularyEntry: Sendable, Equatable {
  /// `KIND:slug`.
  package var id: String
  package var name: String
  package var conceptClass = ""
  /// The id of the broader concept, or empty.
  package var broader = ""
  package var synonyms: [String] = []
  package var ambiguous: [String] = []
  package var identifiers: [String] = []
  /// The direction and the nutrient's id, for a condition that is a state of a nutrient.
  package var state: (direction: NutrientState.Direction, nutrient: String)?
  /// The line of the file, from one.
  package var line: Int

  package init(id: String, name: String, line: Int) {
    self.id = id
    self.name = name
    self.line = line
  }

  /// The part of the id before the first colon.
  package var kind: ConceptKind {
    let end = id.utf8.firstIndex(of: UInt8(ascii: ":")) ?? id.endIndex
    return ConceptKind(rawValue: String(id[..<end]))
  }

  /// The id of a row that has none: the kind and the name in lower case, words joined by hyphens.
  static func derivedID(kind: String, name: String) -> String {
    var slug: [UInt8] = []
    for byte in name.lowercased().utf8 {
      let isWordByte = byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 < 10
      if isWordByte {
        slug.append(byte)
      } else if let last = slug.last, last != UInt8(ascii: "-") {
        slug.append(UInt8(ascii: "-"))
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return kind + ":" + String(decoding: slug, as: UTF8.self)
  }

  package static func == (a: VocabularyEntry, b: VocabularyEntry) -> Bool {
    a.id == b.id && a.name == b.name && a.conceptClass == b.conceptClass
      && a.broader == b.broader && a.synonyms == b.synonyms && a.ambiguous == b.ambiguous
      && a.identifiers == b.identifiers && a.line == b.line
      && a.state?.direction == b.state?.direction && a.state?.nutrient == b.state?.nutrient
  }
}
