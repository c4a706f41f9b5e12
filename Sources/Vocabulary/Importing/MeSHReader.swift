/// Reads MeSH in XML: `desc2025.xml`, `supp2025.xml` and parts of them.
///
/// The terms of a record's preferred concept are exact synonyms; those of its other concepts have
/// the scope that the record states for their concept. Broader records are found through tree
/// numbers, which are ids like any other.
struct MeSHReader: ~Copyable {
  /// A concept in MeSH's sense: terms of one meaning within a record.
  private struct Meaning {
    var id = ""
    var isPreferred = false
    var names: [SourceName] = []
  }

  private var events: XMLEvents
  private var source = SourceVocabulary()
  private var record: SourceConcept?
  private var meanings: [Meaning] = []
  /// By concept: what the record says of it, compared with the preferred one.
  private var scopes: [String: SynonymScope] = [:]
  private var relation: SynonymScope?
  private var path: [String] = []
  /// Of all names of the file, as a language tag; empty where it states none.
  private var language = ""

  /// Reads a file.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func read(_ bytes: [UInt8], file: String) throws(ImportError) -> SourceVocabulary {
    var reader = MeSHReader(events: try XMLEvents(bytes, file: file))
    return try reader.read()
  }

  private init(events: consuming XMLEvents) { self.events = events }

  private mutating func read() throws(ImportError) -> SourceVocabulary {
    while let event = try events.next() {
      switch event {
      case .start(let name, let attributes):
        start(name, attributes)
        path.append(name)
      case .end(let name, let text):
        path.removeLast()
        end(name, text.trimmed)
      }
    }
    return source
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "DescriptorRecordSet", "SupplementalRecordSet":
      language = UMLSReader.language((attributes["LanguageCode"] ?? "").uppercased())
    case "DescriptorRecord", "SupplementalRecord":
      record = SourceConcept(id: "", line: events.line)
      meanings = []
      scopes = [:]
    case "Concept":
      meanings.append(Meaning(isPreferred: attributes["PreferredConceptYN"] == "Y"))
    case "ConceptRelation": relation = Self.relations[attributes["RelationName"] ?? ""]
    case "Term" where !meanings.isEmpty:
      meanings[meanings.count - 1].names.append(self.name(attributes))
    default: break
    }
  }

  /// A term before its text: an acronym or abbreviation (a term that only holds one is tagged ACX or
  /// ABX); a laboratory's number, or a permutation ("B 12, Vitamin") of another term, is not used.
  private func name(_ attributes: [String: String]) -> SourceName {
    var name = SourceName("", .exact, language: language)
    let tag = attributes["LexicalTag"] ?? ""
    name.isShortForm = tag == "ABB" || tag == "ACR"
    name.isSuppressed = tag == "LAB" || attributes["IsPermutedTermYN"] == "Y"
    return name
  }

  private static let relations: [String: SynonymScope] = [
    "NRW": .narrow, "BRD": .broad, "REL": .related,
  ]

  private mutating func end(_ name: String, _ text: String) {
    switch (path.last ?? "", name) {
    case (_, "DescriptorRecord"), (_, "SupplementalRecord"): endRecord()
    case ("DescriptorRecord", "DescriptorUI"), ("SupplementalRecord", "SupplementalRecordUI"):
      record?.id = text
    case ("DescriptorName", "String"), ("SupplementalRecordName", "String"):
      if path.count >= 2 && path[path.count - 2].hasSuffix("Record") {
        record?.names.append(SourceName(text, language: language))
      }
    case ("TreeNumberList", "TreeNumber"):
      let tree = text
      record?.otherIDs.append(tree)
      if let broader = MeSHTreeReader.parent(of: tree) { record?.broader.append(broader) }
    case ("DescriptorReferredTo", "DescriptorUI") where path.contains("HeadingMappedToList"):
      record?.broader.append(text.filter { $0 != "*" })
    case ("ConceptRelation", "Concept2UI"): scopes[text] = relation
    case ("Concept", "ConceptUI"):
      if let last = meanings.indices.last { meanings[last].id = text }
    case ("Term", "String"): endTerm(text)
    default: break
    }
  }

  private mutating func endTerm(_ text: String) {
    guard let meaning = meanings.indices.last, let term = meanings[meaning].names.indices.last
    else { return }
    meanings[meaning].names[term].text = text
  }

  private mutating func endRecord() {
    guard var record else { return }
    let preferred = record.names.first?.text
    for meaning in meanings {
      let scope = meaning.isPreferred ? .exact : scopes[meaning.id] ?? .related
      for var name in meaning.names where name.text != preferred {
        name.scope = scope
        record.names.append(name)
      }
    }
    source.concepts.append(record)
    self.record = nil
  }
}

extension String {
  /// The string without white space at its ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
