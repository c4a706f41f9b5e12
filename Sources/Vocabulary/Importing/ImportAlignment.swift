/// Which concepts of a file are concepts of the known vocabulary.
///
/// They are when an identifier of the one is an equivalent identifier of the other; or else when
/// the known vocabulary knows the preferred name; or else when it knows some exact synonyms, and
/// all for the same concept. A concept of the known vocabulary that has another identifier of the
/// file's vocabulary is not the same.
struct ImportAlignment {
  private let known: KnownNames?
  private let kind: ConceptKind
  /// By concept: its own identifiers and equivalent ones.
  private(set) var own: [[String]] = []
  private(set) var others: [[String]] = []
  private var targets: [ConceptID?]
  private var byPreferredName: [ConceptID?]
  private var bySynonyms: [Set<ConceptID>]

  init(_ selection: ImportSelection, known: KnownNames?) {
    self.known = known
    kind = selection.kind
    let count = selection.concepts.count
    targets = [ConceptID?](repeating: nil, count: count)
    byPreferredName = targets
    bySynonyms = [Set<ConceptID>](repeating: [], count: count)
    let filter = EquivalenceFilter(selection.concepts)
    for (index, concept) in selection.concepts.enumerated() {
      let identifiers = selection.isKept[index] ? filter.equivalent(to: concept) : ([], [])
      own.append(identifiers.0)
      others.append(identifiers.1)
      if selection.isKept[index] { alignByIdentifier(index) }
    }
  }

  /// The concept of the known vocabulary that a concept is.
  func target(of concept: Int) -> ConceptID? { targets[concept] }

  /// Takes note of what the known vocabulary takes a name for.
  mutating func note(_ meaning: KnownNames.Meaning, of name: SourceName, concept: Int) {
    guard let known, targets[concept] == nil, !name.isShortForm else { return }
    for plain in meaning.plain
    where known[plain].kind == kind && !known.contradicts(plain, own: own[concept]) {
      if name.scope == nil {
        if byPreferredName[concept] == nil { byPreferredName[concept] = plain }
      } else if name.scope == .exact {
        bySynonyms[concept].insert(plain)
      }
    }
  }

  /// Aligns by name what no identifier has aligned.
  mutating func finish() {
    for index in targets.indices where targets[index] == nil {
      let bySynonym = bySynonyms[index].count == 1 ? bySynonyms[index].first : nil
      targets[index] = byPreferredName[index] ?? bySynonym
    }
  }

  /// Identifiers of concepts that are not the same would unite the two when they are loaded.
  private mutating func alignByIdentifier(_ index: Int) {
    guard let known else { return }
    for identifier in own[index] + others[index] {
      guard let concept = known.concept(identifier, kind: kind) else { continue }
      if known.contradicts(concept, own: own[index]) {
        others[index].removeAll { $0 == identifier }
      } else if targets[index] == nil {
        targets[index] = concept
      } else if targets[index] != concept {
        others[index].removeAll { $0 == identifier }
      }
    }
  }
}
