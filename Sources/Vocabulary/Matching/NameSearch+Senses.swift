internal import Segmentation

extension NameSearch {
  /// Fills ``found`` from ``matches``, with short forms resolved by the document.
  mutating func resolveSenses(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon
  ) {
    let tokens = tokenized.tokens.span
    senses.startDocument(termCount: terms.count, conceptCount: automaton.kinds.conceptCount)
    definitions.removeAll(keepingCapacity: true)
    if automaton.steps.contains(.definitions) {
      abbreviations.findDefinitions(in: text, tokenized, into: &definitions)
    }
    if definitions.isEmpty {
      // Only ambiguous names ask what else the document names.
      if matches.contains(where: \.isAmbiguous) { markNamed(text, tokens) }
    } else {
      findCertain(text, tokens)
      for one in found { senses.markNamed(one.concept) }
      defineShortForms(text, tokenized, terms)
      found.removeAll(keepingCapacity: true)
    }
    addMeanings(text, tokens)
  }

  private mutating func markNamed(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    for match in matches where !match.isAmbiguous {
      for index in automaton.tables.entryRange(match.state) {
        let entry = automaton.tables[index]
        if !entry.isAmbiguous && !entry.isBlocked { senses.markNamed(entry.concept) }
      }
    }
  }

  /// Everything that is found without the document's definitions, to look long forms up in.
  private mutating func findCertain(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    for match in matches where !match.isAmbiguous { add(match, text, tokens) }
    addCoordinated(text, tokens)
    addNutrientStates(text, tokens)
  }

  private mutating func defineShortForms(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon
  ) {
    let tokens = tokenized.tokens.span
    for definition in definitions {
      let short = TokenIndex.tokens(tokenized.tokens, in: definition.shortForm)
      let long = TokenIndex.tokens(tokenized.tokens, in: definition.longForm)
      guard !short.isEmpty && !long.isEmpty else { continue }
      let concept = concept(ofLongForm: long, text, tokens)
      if let concept { senses.markNamed(concept) }
      let first = tokens[short.lowerBound].term
      var plural: TermID?
      if short.count == 1 {
        let bytes = Array(terms.bytes[terms.range(of: first)]) + [UInt8(ascii: "s")]
        plural = terms.find(bytes.span)
      }
      senses.add(
        .init(shortForm: short, concept: concept, longForm: long), firstTerm: first,
        plural: plural)
    }
  }

  /// The concept that a long form names: all of it, or else the end of it, with qualifiers before.
  private mutating func concept(
    ofLongForm long: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> UInt32? {
    var best: Found?
    for one in found where one.tokens.upperBound == long.upperBound {
      guard one.tokens.count > best?.tokens.count ?? 0 else { continue }
      let start = one.tokens.lowerBound
      if start > long.lowerBound {
        let gap = Gap(text, Int(tokens[start - 1].end), Int(tokens[start].start))
        guard gap == .plain(hasHyphen: false, hasSpace: true) else { continue }
      }
      best = one
    }
    return best?.concept
  }

  /// Turns matches and defined short forms into ``found``, in the order of the text.
  private mutating func addMeanings(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    guard !senses.definitions.isEmpty else {
      for match in matches { add(match, text, tokens) }
      return
    }
    var next = 0
    var index = 0
    while index < tokens.count {
      while next < matches.count && matches[next].tokens.upperBound <= index { next += 1 }
      let match = next < matches.count ? matches[next] : nil
      if let match, match.tokens.lowerBound == index {
        addMatchOrSense(match, text, tokens)
        index = match.tokens.upperBound
      } else if senses.isDefined(tokens[index].term),
        let short = shortForm(at: index, text, tokens)
      {
        if let concept = short.definition.concept {
          take(short.tokens, concept, .definition)
        }
        index = short.tokens.upperBound
      } else {
        index += 1
      }
    }
  }

  /// A definition in the document overrules the vocabulary for exactly its short form.
  private mutating func addMatchOrSense(
    _ match: NameMatch, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) {
    guard let short = shortForm(at: match.tokens.lowerBound, text, tokens),
      short.tokens.upperBound >= match.tokens.upperBound
    else { return add(match, text, tokens) }
    if let concept = short.definition.concept {
      take(match.tokens, concept, .definition)
      recorder.refuse(match.tokens, .definedOtherwise)
    } else if !match.isAmbiguous, sharesWord(match, short.definition.longForm, tokens) {
      add(match, text, tokens)
    } else {
      recorder.refuse(match.tokens, .definedOtherwise)
    }
  }

  /// The defined short form that starts at a token, written as in its definition, plural or not.
  private mutating func shortForm(
    at index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> (definition: DocumentSenses.Definition, tokens: Range<Int>)? {
    guard let definition = senses.definition(startingWith: tokens[index].term) else { return nil }
    let end = index + definition.shortForm.count
    guard end <= tokens.count else { return nil }
    let defined = TokenIndex.bytes(of: definition.shortForm, tokens)
    let here = TokenIndex.bytes(of: index..<end, tokens)
    guard here.count - defined.count >= 0 && here.count - defined.count <= 4 else { return nil }
    for offset in 0..<defined.count
    where text[defined.lowerBound + offset] != text[here.lowerBound + offset] { return nil }
    let rest = text.extracting(here.lowerBound + defined.count..<here.upperBound)
    return rest.isEmpty || rest[rest.count - 1] == UInt8(ascii: "s")
      ? (definition, index..<end) : nil
  }

  /// Whether a long form shares a telling word with the names of the concept that a match means.
  private mutating func sharesWord(
    _ match: NameMatch, _ longForm: Range<Int>, _ tokens: Span<Token>
  ) -> Bool {
    for index in automaton.tables.entryRange(match.state)
    where !automaton.tables[index].isBlocked {
      for position in automaton.tables.wordRange(ofConcept: automaton.tables[index].concept) {
        let word = automaton.tables.conceptWords[position]
        if longForm.contains(where: { cache.word(tokens[$0]) == word }) { return true }
      }
    }
    return false
  }
}
