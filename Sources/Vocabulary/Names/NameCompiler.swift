internal import Segmentation

/// Splits names into words, makes their variants, and builds the trie.
struct NameCompiler {
  private let steps: MatchingSteps
  private var words: Lexicon
  private let cues: CueTable
  private var trie = NameTrie()

  /// For each concept, the words of its names that are long enough to tell something.
  private var conceptWords: [[UInt32]] = []

  init(steps: MatchingSteps) {
    self.steps = steps
    words = Lexicon()
    cues = CueTable(steps: steps, words: &words)
  }

  /// Adds the names and blocked phrases of a vocabulary.
  mutating func add(_ vocabulary: Vocabulary) throws(VocabularyError) {
    conceptWords = [[UInt32]](repeating: [], count: vocabulary.concepts.count)
    let blocked = steps.contains(.blocking) ? vocabulary.blockedPhrases : []
    var splitter = try NameSplitter(vocabulary.names.map(\.text) + blocked)
    var variants = NameVariants(steps: steps)
    for (index, name) in vocabulary.names.enumerated() {
      let shape = splitter.shape(of: index)
      add(shape, name, &splitter.terms, &variants)
    }
    for index in blocked.indices {
      let shape = splitter.shape(of: vocabulary.names.count + index)
      let nameCase = NameCase(blocked[index])
      let entry = NameAutomaton.Entry(
        concept: NameAutomaton.noConcept, spelling: spelling(of: blocked[index], nameCase),
        isAmbiguous: false, isEnglishWord: nameCase.isEnglishWord)
      insert(shape, isAcronym: nameCase.isSensitive, entry, &splitter.terms, &variants)
    }
  }

  private mutating func add(
    _ shape: NameShape, _ name: ConceptName, _ terms: inout Lexicon,
    _ variants: inout NameVariants
  ) {
    let nameCase = NameCase(name.text)
    let entry = NameAutomaton.Entry(
      concept: name.concept.rawValue, spelling: spelling(of: name.text, nameCase),
      isAmbiguous: name.isAmbiguous, isEnglishWord: nameCase.isEnglishWord)
    let first = insert(shape, isAcronym: nameCase.isSensitive, entry, &terms, &variants)
    guard !name.isAmbiguous else { return }
    for word in first where words.range(of: TermID(rawValue: word)).count >= 4 {
      conceptWords[name.concept.index].append(word)
    }
  }

  private mutating func spelling(of name: String, _ nameCase: NameCase) -> Range<UInt32> {
    guard nameCase.isSensitive && steps.contains(.acronymCase) else { return 0..<0 }
    return trie.addSpelling(name)
  }

  /// Adds every variant of a name, and returns the words of the first.
  @discardableResult
  private mutating func insert(
    _ shape: NameShape, isAcronym: Bool, _ entry: NameAutomaton.Entry, _ terms: inout Lexicon,
    _ variants: inout NameVariants
  ) -> [UInt32] {
    variants.make(of: shape, isAcronym: isAcronym, &terms, &words)
    for variant in variants.paths { trie.add(entry, to: trie.path(variant)) }
    return variants.paths.first.map(Array.init) ?? []
  }

  /// The automaton of what was added.
  consuming func finish(_ vocabulary: Vocabulary) -> NameAutomaton {
    var flat: [UInt32] = []
    var ends: [UInt32] = []
    for list in conceptWords {
      flat += list.sorted()
      ends.append(UInt32(flat.count))
    }
    return NameAutomaton(
      steps: steps, kinds: KindTable(vocabulary), states: NutrientStateTable(vocabulary),
      cues: cues, words: words, trie: trie, conceptWords: flat, conceptWordEnds: ends)
  }
}
