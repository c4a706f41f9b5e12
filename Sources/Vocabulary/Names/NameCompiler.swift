internal import Segmentation

/// Splits names into words, makes their variants, and builds the trie.
struct NameCompiler {
  private let steps: MatchingSteps
  private var words: Lexicon
  private let kinds: KindTable
  private var trie = NameTrie()

  /// For each concept, the words of its names that are long enough to tell something.
  private var conceptWords: [Set<UInt32>] = []

  init(_ vocabulary: Vocabulary, steps: MatchingSteps) {
    self.steps = steps
    kinds = KindTable(vocabulary.concepts.table)
    words = Lexicon()
    // These words come first, so that the table is short.
    CueTable.addWords(to: &words, steps: steps)
  }

  /// Adds the names and blocked phrases of a vocabulary.
  mutating func add(_ vocabulary: Vocabulary) throws(VocabularyError) {
    conceptWords = [Set<UInt32>](repeating: [], count: vocabulary.concepts.count)
    let blocked = steps.contains(.blocking) ? vocabulary.blockedPhrases : []
    let names = vocabulary.names
    let shapes = try NameShapes(names.map(\.text) + blocked)
    var variants = NameVariants(steps: steps, terms: shapes.terms, words: words)
    for (index, name) in names.enumerated() {
      add(shapes[index], name.text, name.concept.rawValue, name.isAmbiguous, &variants)
      if !name.isAmbiguous { noteWords(of: name.concept, variants) }
    }
    for (index, phrase) in blocked.enumerated() {
      let shape = shapes[names.count + index]
      add(shape, phrase, NameAutomaton.noConcept, false, &variants)
    }
    words = variants.automatonWords
  }

  /// Adds every variant of a name.
  private mutating func add(
    _ shape: NameShape, _ text: String, _ concept: UInt32, _ isAmbiguous: Bool,
    _ variants: inout NameVariants
  ) {
    let nameCase = NameCase(text)
    let entry = NameEntry(
      concept: concept, spelling: spelling(of: text, nameCase), isAmbiguous: isAmbiguous,
      isEnglishWord: nameCase.isEnglishWord, isCharged: ExactSpelling.isCharged(text))
    variants.make(of: shape, isAcronym: nameCase.isSensitive)
    let isNutrient = concept != NameAutomaton.noConcept && kinds.role(of: concept) == .nutrient
    var start = 0
    for end in variants.ends {
      trie.add(entry, to: trie.path(variants.words[start..<end]))
      if isNutrient { trie.noteNutrient(startingWith: variants.words[start]) }
      start = end
    }
  }

  /// Keeps the words of a name that are long enough to tell something.
  private mutating func noteWords(of concept: ConceptID, _ variants: NameVariants) {
    for word in variants.words.prefix(variants.ends.first ?? 0) {
      let length = variants.automatonWords.range(of: TermID(rawValue: word)).count
      if length >= 4 { conceptWords[concept.index].insert(word) }
    }
  }

  private mutating func spelling(of name: String, _ nameCase: NameCase) -> Range<UInt32> {
    guard nameCase.isSensitive && steps.contains(.acronymCase) else { return 0..<0 }
    return trie.addSpelling(name)
  }

  /// The automaton of what was added.
  consuming func finish(_ vocabulary: Vocabulary) -> NameAutomaton {
    let tables = trie.flattened(conceptWords: conceptWords.map { $0.sorted() })
    return NameAutomaton(
      vocabulary, steps: steps, words: WordTable(words), states: NutrientStateTable(vocabulary),
      tables: tables)
  }
}
