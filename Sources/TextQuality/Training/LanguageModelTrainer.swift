package import Segmentation

/// Learns from clean texts which words may stand beside which.
///
/// The model is the same for every order of the texts. Four bytes are kept for each token and mark
/// until the end; ``finish(provenance:)`` needs some sixteen more for a while.
///
///     var trainer = LanguageModelTrainer()
///     trainer.add(text.span, tokenized, lexicon)
///     let bytes = trainer.finish(provenance: "9,192 texts of ...")
///     let model = try LanguageModel(bytes: bytes)
package struct LanguageModelTrainer: Sendable {
  private static let separator = UInt32.max

  private let language: String
  private var table: TermTable
  private var marked = MarkedText()

  /// The words of all texts; their numbers do not depend on the caller's lexicon.
  private var lexicon = Lexicon()
  private var words: [TrainingWord] = []
  private var lastDocument: [Int] = []
  /// The caller's terms by the trainer's words.
  private var wordOfTerm: [UInt32] = []

  /// Marks, words as their numbers plus ``Mark/count``, and a separator after each text.
  private var stream: [UInt32] = []
  private var documentCount = 0
  private var tokenCount = 0

  /// Starts to learn a language.
  ///
  /// - Parameters:
  ///   - language: Its ISO 639-1 code.
  ///   - functionWords: Its closed-class words, in lower case; `nil` means those of English.
  package init(language: String = "en", functionWords: [String]? = nil) {
    self.language = language
    table = TermTable(functionWords: functionWords ?? EnglishFunctionWords.all)
  }

  /// Learns from a text.
  ///
  /// - Parameters:
  ///   - tokenized: The tokens and sentences of `text`.
  ///   - terms: The lexicon of the tokens: the same for every call, with nothing but terms added.
  /// - Complexity: O(*n*) in bytes of the text.
  package mutating func add(_ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon) {
    extend(to: terms)
    marked.read(text, tokenized, table.attributes)
    documentCount += 1
    tokenCount += tokenized.tokens.count
    for (index, token) in tokenized.tokens.enumerated() {
      let place = marked.places[index]
      if place.mark != Mark.none { stream.append(UInt32(place.mark)) }
      if place.isNeutral {
        stream.append(UInt32(Mark.neutral))
      } else {
        count(wordOfTerm[token.term.index])
      }
    }
    stream.append(Self.separator)
  }

  private mutating func count(_ word: UInt32) {
    let index = Int(word)
    words[index].count += 1
    if lastDocument[index] != documentCount {
      lastDocument[index] = documentCount
      words[index].documentCount += 1
    }
    stream.append(word + UInt32(Mark.count))
  }

  private mutating func extend(to terms: Lexicon) {
    table.extend(to: terms)
    for index in wordOfTerm.count..<terms.count {
      let range = terms.range(of: TermID(rawValue: UInt32(index)))
      let word = Word(terms.bytes.span.extracting(range))
      let id = lexicon.intern(word.bytes.span)
      if id.index == words.count {
        words.append(TrainingWord(word: word))
        lastDocument.append(0)
      }
      wordOfTerm.append(id.rawValue)
    }
  }
}

// MARK: - Finishing

extension LanguageModelTrainer {
  /// The model file.
  ///
  /// - Parameter provenance: Where the texts came from, for whoever uses the model.
  /// - Complexity: O(*n* log *n*) in tokens, and as ``ClassExchange`` in the vocabulary: about a
  ///   minute for ten million tokens.
  package func finish(provenance: String = "") -> [UInt8] {
    // Sums of fractions depend on their order, and the order of first occurrence on that of texts.
    let ordered = words.filter { $0.count > 0 }.sorted {
      $0.word.bytes.lexicographicallyPrecedes($1.word.bytes)
    }
    let vocabulary = TrainingVocabulary(markCounts: markCounts, words: words)
    let pairs = PairCounts(
      entryStream(vocabulary), separator: Int(Self.separator),
      entryCount: vocabulary.names.count)
    let exchange = ClassExchange(pairs, entryCount: vocabulary.names.count)
    var writer = ModelWriter()
    writer.write(header(vocabulary, provenance))
    writer.write(dictionary(vocabulary, exchange).slots)
    writer.write(ModelTables.association(exchange.counts))
    writer.write(ModelTables.improbableTrigrams(ordered))
    writer.write(ModelTables.evidence())
    writer.write(Array(provenance.utf8))
    return writer.bytes
  }

  private var markCounts: [Int] {
    var counts = [Int](repeating: 0, count: Mark.count)
    for item in stream where item < UInt32(Mark.count) { counts[Int(item)] += 1 }
    return counts
  }

  private func entryStream(_ vocabulary: TrainingVocabulary) -> some Sequence<Int> {
    stream.lazy.map { item in
      guard item != Self.separator, item >= UInt32(Mark.count) else { return Int(item) }
      return vocabulary.entries[Int(item) - Mark.count]
    }
  }

  private func header(_ vocabulary: TrainingVocabulary, _ provenance: String) -> ModelHeader {
    var header = ModelHeader()
    header.vocabularyCount = vocabulary.names.count
    header.documentCount = documentCount
    header.tokenCount = tokenCount
    header.language = language
    header.provenanceByteCount = provenance.utf8.count
    return header
  }

  private func dictionary(_ vocabulary: TrainingVocabulary, _ exchange: ClassExchange)
    -> WordDictionary
  {
    var dictionary = WordDictionary()
    // The dictionary stays a tenth empty, so that a search for an unknown word ends soon.
    let room = ModelLayout.slotCount - ModelLayout.slotCount / 10
    let marks = Mark.count
    let entries = marks..<min(vocabulary.names.count, marks + room)
    let shapes = entries.upperBound..<vocabulary.names.count
    for entry in Array(entries) + shapes.filter({ vocabulary.names[$0] == Word.anyShape }) {
      let name = vocabulary.names[entry]
      dictionary.insert(
        name,
        WordDictionary.Entry(
          wordClass: UInt8(truncatingIfNeeded: exchange.classOf[entry]),
          isFunctionWord: table.functionWords.contains(name)))
    }
    return dictionary
  }
}
