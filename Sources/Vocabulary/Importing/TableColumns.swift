/// Which cell of a published table holds what, by the titles of its header.
struct TableColumns {
  private enum Column {
    case id, name, broader, `class`, obsolete, language, ambiguous, scoped
    case synonyms(SynonymScope)
    /// References, with the prefix that the cells leave out.
    case references(String)
  }

  private let columns: [Column?]

  init(_ titles: [String]) {
    columns = titles.map { title in
      Self.column(String(title.lowercased().filter { $0.isLetter || $0.isNumber }))
    }
  }

  /// Whether some column holds names.
  var hasNames: Bool {
    columns.contains { column in
      if case .name = column { true } else { false }
    }
  }

  private static func column(_ title: String) -> Column? {
    switch title {
    case "id", "classid", "conceptid", "termid", "curie", "code", "identifier", "uri", "iri": .id
    case "name", "preferredname", "preferredlabel", "preflabel", "label", "term": .name
    case "broader", "broaderid", "parent", "parents", "parentid", "isa", "formof": .broader
    case "class", "category": .class
    case "obsolete", "deprecated", "isobsolete": .obsolete
    case "language", "lang": .language
    case "ambiguous", "ambiguoussynonyms", "abbreviation", "abbreviations": .ambiguous
    case "othersynonyms": .scoped
    case "synonym", "synonyms", "exact", "exactsynonyms", "altlabel", "altlabels", "aliases":
      .synonyms(.exact)
    case "narrow", "narrowsynonyms": .synonyms(.narrow)
    case "broad", "broadsynonyms": .synonyms(.broad)
    case "related", "relatedsynonyms": .synonyms(.related)
    case "xref", "xrefs", "dbxrefs", "identifiers", "mappings": .references("")
    case "mesh", "chebi", "doid", "mondo", "omim", "hp": .references(title.uppercased() + ":")
    case "umls", "cui": .references("UMLS:")
    default: nil
    }
  }

  /// The concept that a row describes; without names when the row has none.
  func concept(_ cells: [String], line: Int) -> SourceConcept {
    var concept = SourceConcept(id: "", line: line)
    var language = ""
    for (column, cell) in zip(columns, cells) where !cell.isEmpty {
      switch column {
      case .id: if concept.id.isEmpty { concept.id = cell }
      case .name where concept.isNamed: concept.names.append(SourceName(cell, .exact))
      case .name: concept.names.insert(SourceName(cell), at: 0)
      case .broader: concept.broader += Self.list(cell)
      case .class: concept.conceptClass = cell
      case .obsolete: concept.isObsolete = ["true", "1", "yes"].contains(cell.lowercased())
      case .language: language = cell.lowercased()
      case .synonyms(let scope): concept.names += Self.list(cell).map { SourceName($0, scope) }
      case .scoped: concept.names += Self.list(cell).map(Self.scopedName)
      case .ambiguous: concept.names += Self.list(cell).map(Self.shortForm)
      case .references(let prefix): concept.references += Self.references(cell, prefix)
      case nil: break
      }
    }
    for index in concept.names.indices { concept.names[index].language = language }
    return concept
  }

  private static func list(_ cell: String) -> [String] {
    cell.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// `NARROW:text`; related where no scope is stated.
  private static func scopedName(_ text: String) -> SourceName {
    for scope in SynonymScope.allCases {
      let prefix = scope.rawValue.uppercased() + ":"
      if text.hasPrefix(prefix) {
        return SourceName(String(text.dropFirst(prefix.count)).trimmed, scope)
      }
    }
    return SourceName(text, .related)
  }

  private static func shortForm(_ text: String) -> SourceName {
    var name = SourceName(text, .exact)
    name.isShortForm = true
    return name
  }

  private static func references(_ cell: String, _ prefix: String) -> [String] {
    cell.split { $0 == "|" || $0.isWhitespace }.map { part in
      part.lowercased().hasPrefix(prefix.lowercased()) ? String(part) : prefix + part
    }
  }
}
