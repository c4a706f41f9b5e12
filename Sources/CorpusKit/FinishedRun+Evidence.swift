internal import Documents
internal import Indexing
internal import Reporting
internal import Vocabulary

extension FinishedRun {
  /// The sentences that mention both of two concepts, in the order of `evidence.csv`: strongest
  /// and most diverse first.
  ///
  /// - Parameters:
  ///   - first: A concept of the first kind: its id, its name, or a name of the built-in vocabulary.
  ///   - second: The same for the second kind.
  ///   - pair: The two kinds, such as `nutrient:condition`.
  /// - Throws: ``AnalysisError`` where the results hold no such table, or no such concept.
  public func evidence(
    _ first: String, _ second: String, pair: String
  ) throws(AnalysisError) -> [EvidenceSentence] {
    let kinds = try KindPair(option: pair)
    let known = try observations().concepts
    let firstIDs = try Self.ids(first, kinds.first, known)
    let secondIDs = try Self.ids(second, kinds.second, known)
    var reader = CSVReader(try read("\(Tables.evidence(kinds).name).csv"))
    let columns = try EvidenceColumns(kinds, reader.places)
    var found: [EvidenceSentence] = []
    while let row = reader.next() {
      guard row.count == reader.places.count, let sentence = columns.sentence(row),
        firstIDs.contains(sentence.conceptIDs[0]), secondIDs.contains(sentence.conceptIDs[1])
      else { continue }
      found.append(sentence)
    }
    return found
  }

  /// The ids that a word of the command line may mean: of concepts that the results mention.
  private static func ids(
    _ name: String, _ kind: ConceptKind, _ known: [ObservedConcept]
  ) throws(AnalysisError) -> Set<String> {
    let ofKind = known.filter { $0.kind == kind }
    let wanted = name.lowercased()
    let named = ofKind.filter { $0.id == name || $0.name.lowercased() == wanted }.map(\.id)
    if !named.isEmpty { return Set(named) }
    let meant: [String]
    do {
      let vocabulary = try CompiledVocabulary.builtIn(steps: .all).vocabulary
      meant = try vocabulary.lookup(name).map { vocabulary[$0].id }
    } catch {
      throw AnalysisError(error)
    }
    let mentioned = ofKind.map(\.id).filter(meant.contains)
    guard !mentioned.isEmpty else {
      throw AnalysisError(
        "\(name): the results mention no \(kind.rawValue) of that id or name; "
          + "concepts.csv lists what they mention")
    }
    return Set(mentioned)
  }
}

/// The places of the columns of `evidence.csv`.
private struct EvidenceColumns {
  private let places: [Int]

  /// - Throws: ``AnalysisError`` where a column is missing.
  init(_ kinds: KindPair, _ places: [String: Int]) throws(AnalysisError) {
    let (first, second) = (kinds.first.rawValue, kinds.second.rawValue)
    let names = [
      "\(first)_id", "\(second)_id", "document_id", "start_byte", "end_byte", "sentence", "status",
      "effect", "negated", "hedged", "cue", "rule", "verdict", "\(first)_start_character",
      "\(first)_end_character", "\(second)_start_character", "\(second)_end_character",
    ]
    self.places = try names.map { name throws(AnalysisError) in
      guard let place = places[name] else {
        throw AnalysisError(
          "\(Tables.evidence(kinds).name).csv has no column \(name): run corpus analyze again")
      }
      return place
    }
  }

  /// The sentence of a row; `nil` where a number is none.
  func sentence(_ row: [String]) -> EvidenceSentence? {
    let cells = places.map { row[$0] }
    let numbers = [3, 4, 13, 14, 15, 16].compactMap { Int(cells[$0]) }
    guard numbers.count == 6, numbers[0] <= numbers[1], numbers[2] <= numbers[3],
      numbers[4] <= numbers[5]
    else { return nil }
    return EvidenceSentence(
      conceptIDs: Array(cells[0...1]), documentID: cells[2],
      sourceBytes: numbers[0]..<numbers[1], sentence: cells[5],
      mentions: [numbers[2]..<numbers[3], numbers[4]..<numbers[5]],
      claims: [cells[6], cells[7]] + (cells[8] == "true" ? ["negated"] : [])
        + (cells[9] == "true" ? ["hedged"] : []),
      cue: cells[10], rule: cells[11], verdict: cells[12])
  }
}
