package import Segmentation

/// Reads what sentences say of a nutrient and a condition that they mention.
///
/// One reader serves one worker and one lexicon. It looks at words, their order and the distance
/// between them, by the rules of ``AssertionRules``; it does not parse grammar. `docs/assertions.md`
/// says how often it errs.
///
///     var reader = AssertionReader(try AssertionRules.builtIn())
///     let assertion = reader.read(
///       text, tokenized, terms, sentence: sentence, nutrient: nutrient, condition: condition,
///       others: mentions)
package struct AssertionReader: Sendable {
  /// The rules that it reads by.
  package let rules: AssertionRules

  /// The number of each term among the words of the rules: grows as the lexicon does.
  private var wordOfTerm: [CueWord] = []
  private(set) var scan = CueScan()

  /// What `scan` was made of, to know the same sentence again for its next pair.
  private var scanned = SentenceCopy()
  private var scannedTokens = 0..<0
  private var scannedMentions: [Range<Int>] = []

  package init(_ rules: AssertionRules) {
    self.rules = rules
  }

  /// What `sentence` says of the pair, or `nil` when one of the two is not used as what its
  /// concept means ("sodium" in "sodium channel").
  ///
  /// - Parameters:
  ///   - text: The document's text, of which `tokenized` holds the tokens.
  ///   - terms: The lexicon of this worker, always the same.
  ///   - nutrient: A mention in `sentence`.
  ///   - condition: A mention in `sentence`.
  ///   - others: All mentions of `sentence`.
  /// - Complexity: O(*n*) in the tokens of the sentence when it is new to the reader, then O(*r*)
  ///   in the rules whose cues the sentence holds.
  package mutating func read(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon, sentence: Sentence,
    nutrient: Mention, condition: Mention, others: ArraySlice<Mention>
  ) -> Assertion? {
    var recorder = NoRecorder()
    return read(
      text, tokenized, terms, sentence: sentence, nutrient: nutrient, condition: condition,
      others: others, &recorder)
  }

  /// What ``read`` finds, and how: every rule that fits the sentence, in the order in which they
  /// are asked, and why those that did not decide were overruled.
  ///
  /// - Complexity: As of ``read``, then O(*r*) in all rules.
  package mutating func explain(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon, sentence: Sentence,
    nutrient: Mention, condition: Mention, others: ArraySlice<Mention>
  ) -> AssertionExplanation {
    var recorder = ExplanationRecorder(tokenized.tokens[sentence.tokens])
    let assertion = read(
      text, tokenized, terms, sentence: sentence, nutrient: nutrient, condition: condition,
      others: others, &recorder)
    return recorder.finish(assertion)
  }

  private mutating func read<Recorder: JudgementRecorder>(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon, sentence: Sentence,
    nutrient: Mention, condition: Mention, others: ArraySlice<Mention>, _ recorder: inout Recorder
  ) -> Assertion? {
    prepare(text, tokenized, terms, sentence, others)
    let first = sentence.tokens.lowerBound
    var pair = MarkedPair(
      nutrient: nutrient.tokens.lowerBound - first..<nutrient.tokens.upperBound - first,
      condition: condition.tokens.lowerBound - first..<condition.tokens.upperBound - first)
    for hit in scan.hits {
      if pair.nutrient.overlaps(hit.tokens) { pair.cuesOfNutrient.formUnion(hit.categories) }
      if pair.condition.overlaps(hit.tokens) { pair.cuesOfCondition.formUnion(hit.categories) }
    }
    return judge(pair, &recorder)?.assertion(tokens: tokenized.tokens, first: first, rules)
  }

  /// The cues of a sentence, in order: what the rules have to go by.
  ///
  /// - Complexity: O(*n*) in the sentence's tokens.
  package mutating func cues(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon, sentence: Sentence
  ) -> [AssertionCue] {
    prepare(text, tokenized, terms, sentence, [])
    let tokens = tokenized.tokens[sentence.tokens]
    return scan.hits.map { hit in
      let first = tokens[tokens.startIndex + hit.tokens.lowerBound]
      let last = tokens[tokens.startIndex + hit.tokens.upperBound - 1]
      let names = rules.categories.indices.filter {
        hit.categories.overlaps(CueSet(category: $0))
      }
      return AssertionCue(
        range: Int(first.start)..<Int(last.end), categories: names.map { rules.categories[$0] })
    }
  }

  /// Whether the sentence denies what `mention` names: "no sign of anemia".
  ///
  /// - Complexity: O(*n*) in the sentence's tokens.
  package mutating func isDenied(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon, sentence: Sentence,
    mention: Mention
  ) -> Bool {
    prepare(text, tokenized, terms, sentence, [])
    let first = sentence.tokens.lowerBound
    let target = mention.tokens.lowerBound - first..<mention.tokens.upperBound - first
    return denial(of: target, inLists: true) != nil
  }

  /// Scans the sentence unless it is the one scanned last.
  private mutating func prepare(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon, _ sentence: Sentence,
    _ mentions: ArraySlice<Mention>
  ) {
    guard !isScanned(text, sentence, mentions) else { return }
    for token in tokenized.tokens[sentence.tokens] { learn(token.term, terms) }
    scan.scan(
      text, tokenized, sentence: sentence, mentions: mentions, rules: rules, words: wordOfTerm)
    scanned.take(text.extracting(sentence.range))
    scannedTokens = sentence.tokens
    scannedMentions.removeAll(keepingCapacity: true)
    for mention in mentions { scannedMentions.append(mention.tokens) }
  }

  /// Equal bytes at equal tokens are the same sentence, even in another document.
  private func isScanned(
    _ text: Span<UInt8>, _ sentence: Sentence, _ mentions: ArraySlice<Mention>
  ) -> Bool {
    scannedTokens == sentence.tokens
      && scannedMentions.elementsEqual(mentions) { $0 == $1.tokens }
      && scanned.equals(text.extracting(sentence.range))
  }

  private mutating func learn(_ term: TermID, _ terms: Lexicon) {
    while wordOfTerm.count <= term.index {
      let next = TermID(rawValue: UInt32(wordOfTerm.count))
      let bytes = terms.bytes.span.extracting(terms.range(of: next))
      wordOfTerm.append(rules.trie.number(of: bytes))
    }
  }
}

/// One cue phrase of a sentence.
package struct AssertionCue: Sendable, Equatable {
  /// The phrase's bytes in the text.
  package let range: Range<Int>
  /// The names of the categories that list it.
  package let categories: [String]
}
