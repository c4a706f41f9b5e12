internal import Segmentation

extension NameAutomaton {
  /// The concepts that a whole name may mean, ambiguous ones included, in order of their number.
  ///
  /// - Throws: ``VocabularyError`` when ICU cannot split the name into words.
  package func lookup(_ name: String) throws(VocabularyError) -> [ConceptID] {
    let entries = try meanings(of: [name])[0]
    let concepts = Set(entries.filter { !$0.isBlocked }.map(\.concept))
    return concepts.sorted().map { ConceptID(rawValue: $0) }
  }

  /// The entries that fit each name as a whole, as it is written.
  func meanings(of names: [String]) throws(VocabularyError) -> [[NameEntry]] {
    var finder = NameSearch(self, recorder: NoRecord())
    var tokenized = TokenizedText()
    var terms = Lexicon()
    do throws(SegmentationError) {
      var tokenizer = try Tokenizer()
      var meanings: [[NameEntry]] = []
      for name in names {
        let bytes = Array(name.utf8)
        try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &terms)
        meanings.append(finder.entries(ofWhole: bytes.span, tokenized.tokens.span, terms))
      }
      return meanings
    } catch {
      throw VocabularyError(error, file: "names")
    }
  }
}

extension NameSearch {
  /// The entries that fit a text which is nothing but a name.
  mutating func entries(
    ofWhole text: Span<UInt8>, _ tokens: Span<Token>, _ terms: Lexicon
  ) -> [NameEntry] {
    cache.extend(to: terms, automaton)
    guard !tokens.isEmpty else { return [] }
    var state = cache.root(tokens[0])
    for index in 1..<tokens.count where state != 0 {
      state = step(state, to: index, text, tokens)
    }
    guard state != 0 else { return [] }
    var fitting: [NameEntry] = []
    for index in automaton.tables.entryRange(state) {
      let entry = automaton.tables[index]
      if fits(entry, 0..<tokens.count, text, tokens) { fitting.append(entry) }
    }
    return fitting
  }
}
