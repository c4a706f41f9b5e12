internal import Segmentation

/// Makes the paths by which one name may be found: joined and split words, singular and plural.
///
/// A path is a sequence of word numbers of the automaton. Most names have two paths.
struct NameVariants {
  /// The paths of the name last asked for; the first is the name as it is written.
  private(set) var paths: [[UInt32]] = []

  private let steps: MatchingSteps
  private let spelling: WordSpelling

  /// By term of the names: the word of its shared spelling plus one, and its other forms.
  private var wordOfTerm: [UInt32] = []
  private var formsOfTerm: [[UInt32]?] = []

  /// No name of the vocabularies at hand has more; a limit keeps odd input from exploding.
  private static let mostStructures = 6

  init(steps: MatchingSteps) {
    self.steps = steps
    spelling = WordSpelling(steps: steps)
  }

  /// Replaces ``paths`` by those of a name.
  mutating func make(
    of shape: NameShape, isAcronym: Bool, _ terms: inout Lexicon, _ words: inout Lexicon
  ) {
    paths.removeAll(keepingCapacity: true)
    guard !shape.words.isEmpty else { return }
    var structures = NameStructures(shape)
    if steps.contains(.joining) { structures.addJoinedAndSplit(&terms) }
    for structure in structures.sequences.prefix(Self.mostStructures) {
      addPaths(structure, isAcronym: isAcronym, terms, &words)
    }
    if steps.contains(.possessive) { addEponyms(shape, terms, &words) }
    if steps.contains(.coordination) { addPluralHead(&words) }
  }

  private mutating func addPaths(
    _ structure: [TermID], isAcronym: Bool, _ terms: Lexicon, _ words: inout Lexicon
  ) {
    let path = structure.map { word(of: $0, terms, &words) }
    paths.append(path)
    guard steps.contains(.number), let last = structure.last else { return }
    let others =
      isAcronym
      ? [pluralOfAcronym(last, terms, &words)] : otherForms(of: last, terms, &words)
    for other in others { paths.append(path.dropLast() + [other]) }
  }

  /// "Crohns disease" and "Crohn's disease" for "Crohn's disease" and "Crohn disease" alike.
  private mutating func addEponyms(_ shape: NameShape, _ terms: Lexicon, _ words: inout Lexicon) {
    let isTitleCase = shape.words.allSatisfy(\.isCapitalized)
    guard shape.words.count > 1 || !isTitleCase else { return }
    for index in shape.words.indices.dropLast() {
      let bytes = Array(terms.bytes[terms.range(of: shape.words[index].term)])
      let isPossessive = bytes.hasSuffix("'s") || bytes.hasSuffix("\u{2019}s")
      guard isPossessive || (shape.words[index].isCapitalized && !isTitleCase) else { continue }
      guard paths.first?.count == shape.words.count else { return }
      var eponym = spelling.canonical(bytes)
      eponym.append(UInt8(ascii: "s"))
      let word = words.intern(spelling.canonical(eponym).span).rawValue
      for var path in paths.prefix(2) where path.count == shape.words.count {
        path[index] = word
        paths.append(path)
      }
      return
    }
  }

  /// "vitamins D" for "vitamin D", so that a list may start with it.
  private mutating func addPluralHead(_ words: inout Lexicon) {
    guard let first = paths.first, first.count > 1 else { return }
    let head = [UInt8]("vitamin".utf8)
    guard words.find(head.span)?.rawValue == first[0] else { return }
    let plural = words.intern([UInt8]("vitamins".utf8).span).rawValue
    for path in paths where path[0] == first[0] { paths.append([plural] + path.dropFirst()) }
  }

  private mutating func word(
    of term: TermID, _ terms: Lexicon, _ words: inout Lexicon
  ) -> UInt32 {
    while wordOfTerm.count <= term.index { wordOfTerm.append(0) }
    if wordOfTerm[term.index] == 0 {
      let bytes = Array(terms.bytes[terms.range(of: term)])
      let canonical = bytes.first == 1 ? bytes : spelling.canonical(bytes)
      wordOfTerm[term.index] = words.intern(canonical.span).rawValue + 1
    }
    return wordOfTerm[term.index] - 1
  }

  private mutating func otherForms(
    of term: TermID, _ terms: Lexicon, _ words: inout Lexicon
  ) -> [UInt32] {
    while formsOfTerm.count <= term.index { formsOfTerm.append(nil) }
    if let known = formsOfTerm[term.index] { return known }
    let own = word(of: term, terms, &words)
    var forms: [UInt32] = []
    let bare = WordSpelling(steps: [.possessive, .greekAndDiacritics])
      .canonical(Array(terms.bytes[terms.range(of: term)]))
    for form in WordNumber.otherForms(of: bare) {
      let word = words.intern(spelling.canonical(form).span).rawValue
      if word != own && !forms.contains(word) { forms.append(word) }
    }
    formsOfTerm[term.index] = forms
    return forms
  }

  private func pluralOfAcronym(
    _ term: TermID, _ terms: Lexicon, _ words: inout Lexicon
  ) -> UInt32 {
    let bytes = Array(terms.bytes[terms.range(of: term)]) + [UInt8(ascii: "s")]
    return words.intern(spelling.canonical(bytes).span).rawValue
  }
}
