/// Reads the UMLS tables MRCONSO.RRF and, where they are given, MRREL.RRF and MRSTY.RRF.
///
/// Columns are those of the "UMLS Reference Manual", chapter "Metathesaurus - Rich Release Format".
/// The semantic types of MRSTY are groups above the concepts, so that `--root T047` takes diseases.
struct UMLSReader {
  private var source = SourceVocabulary()
  private var indexOfID: [String: Int] = [:]
  /// By concept: the ranks of its names.
  private var ranks: [[Int]] = []

  /// Reads MRCONSO and its companions, in any order.
  ///
  /// - Complexity: O(*n* log *n*) in rows.
  static func read(_ bytes: [UInt8], companions: [[UInt8]]) -> SourceVocabulary {
    var reader = UMLSReader()
    reader.readNames(bytes)
    for companion in companions { reader.readRelations(companion) }
    reader.sortNames()
    return reader.source
  }

  /// Whether a line is a row of MRCONSO: 18 columns, each with a bar behind it.
  static func isRow(_ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let bars = bytes[line].count { $0 == UInt8(ascii: "|") }
    return bars >= 17 && bytes[line.lowerBound] == UInt8(ascii: "C")
  }

  private mutating func readNames(_ bytes: [UInt8]) {
    var lines = LineScanner(bytes)
    while let line = lines.nextFilled() {
      let cells = bytes.parts(of: line, separator: UInt8(ascii: "|"))
      guard cells.count >= 17, !cells[0].isEmpty, !cells[14].isEmpty else {
        source.otherRecords += 1
        continue
      }
      addName(Row(cells.map { bytes.string($0) }), lines.number)
    }
  }

  /// One row of MRCONSO.
  private struct Row {
    let id, language, termStatus, stringType, isPreferred, vocabulary, termType, code: String
    let text, suppression: String

    init(_ cells: [String]) {
      (id, language, termStatus, stringType) = (cells[0], cells[1], cells[2], cells[4])
      (isPreferred, vocabulary, termType, code) = (cells[6], cells[11], cells[12], cells[13])
      (text, suppression) = (cells[14], cells[16])
    }

    /// Lower is better: the name that UMLS itself prefers, then by term type.
    var rank: Int {
      if suppression != "N" && !suppression.isEmpty { return 1000 }
      if termStatus == "P" && stringType == "PF" && isPreferred == "Y" { return 0 }
      return 1 + (Self.order.firstIndex(of: termType) ?? Self.order.count)
    }

    private static let order = [
      "MH", "NM", "PT", "PN", "PEP", "HT", "PF", "FN", "DN", "CN", "SY", "ET", "EP", "PM", "LLT",
    ]
  }

  private mutating func addName(_ row: Row, _ line: Int) {
    let index = indexOfID[row.id] ?? source.concepts.count
    if index == source.concepts.count {
      indexOfID[row.id] = index
      source.concepts.append(SourceConcept(id: row.id, line: line))
      ranks.append([])
    }
    var name = SourceName(row.text, .exact, language: Self.language(row.language))
    name.isShortForm = ["AB", "ACR", "AA"].contains(row.termType)
    name.isSuppressed = row.suppression != "N" && !row.suppression.isEmpty
    source.concepts[index].names.append(name)
    ranks[index].append(row.rank)
    guard !name.isSuppressed, let reference = Self.reference(row) else { return }
    if !source.concepts[index].references.contains(reference) {
      source.concepts[index].references.append(reference)
    }
  }

  /// The identifier that a row's code is; `nil` for codes that UMLS itself gave (`NOCODE`, `MTHU1`).
  private static func reference(_ row: Row) -> String? {
    guard let prefix = prefixes[row.vocabulary], row.code != "NOCODE", !row.code.hasPrefix("MTHU")
    else { return nil }
    return row.code.hasPrefix(prefix) ? row.code : prefix + row.code
  }

  /// Sources whose codes are identifiers that others refer to.
  private static let prefixes = [
    "MSH": "MESH:", "HPO": "HP:", "OMIM": "OMIM:", "NCI": "NCIT:", "MONDO": "MONDO:",
    "ORPHANET": "ORPHA:", "CHEBI": "CHEBI:",
  ]

  /// Language codes of UMLS as the first part of a language tag.
  static func language(_ code: String) -> String {
    let tags = [
      "ENG": "en", "SPA": "es", "FRE": "fr", "GER": "de", "ITA": "it", "POR": "pt", "DUT": "nl",
      "SWE": "sv", "JPN": "ja", "RUS": "ru", "CZE": "cs", "FIN": "fi", "POL": "pl", "NOR": "no",
      "HUN": "hu", "DAN": "da", "CHI": "zh", "KOR": "ko", "TUR": "tr", "GRE": "el", "ARA": "ar",
      "BAQ": "eu", "EST": "et", "HEB": "he", "LAV": "lv", "SCR": "hr", "UKR": "uk",
    ]
    return tags[code] ?? code.lowercased()
  }

  /// The best name of each language is the preferred one; equal ranks keep the order of the file,
  /// in which languages come by their codes.
  private mutating func sortNames() {
    for index in source.concepts.indices {
      let names = source.concepts[index].names
      let order = names.indices.sorted { (ranks[index][$0], $0) < (ranks[index][$1], $1) }
      source.concepts[index].names = order.map { names[$0] }
      var languages: Set<String> = []
      for place in names.indices
      where languages.insert(source.concepts[index].names[place].language).inserted {
        source.concepts[index].names[place].scope = nil
      }
    }
  }

  /// Reads MRREL (the second concept is the parent, or broader; suppressed relations are passed
  /// over) or MRSTY (semantic types).
  private mutating func readRelations(_ bytes: [UInt8]) {
    var lines = LineScanner(bytes)
    var groups: Set<String> = []
    while let line = lines.nextFilled() {
      let cells = bytes.parts(of: line, separator: UInt8(ascii: "|")).map { bytes.string($0) }
      guard cells.count >= 5, let index = indexOfID[cells[0]] else { continue }
      if cells.count < 9, cells[1].hasPrefix("T") {
        source.concepts[index].broader.append(cells[1])
        groups.insert(cells[1])
      } else if cells.count >= 9, ["PAR", "RB"].contains(cells[3]), cells[4] != cells[0],
        cells.count < 15 || ["", "N"].contains(cells[14])
      {
        source.concepts[index].broader.append(cells[4])
      }
    }
    source.groups += groups.sorted()
  }
}
