package import Segmentation

/// Judges whether texts are garbled, one after the other: one assessor for each worker.
///
/// What is known of a term is looked up once; a token then costs one read of its term's attributes
/// and two of the model's matrix. Evidence is added up in whole numbers, so that a text gets the
/// same digits from every worker, after whatever other texts.
///
///     var assessor = QualityAssessor(try LanguageModel.builtIn())
///     let assessment = assessor.assess(text.span, tokenized, lexicon)
package struct QualityAssessor {
  private let limits: QualityLimits
  private let language: String
  private var table: TermTable
  private var marked = MarkedText()
  private var reader = PositionReader()
  private var scorer: ContextScorer

  /// Opens an assessor.
  package init(_ model: LanguageModel) { self.init(model, limits: .standard) }

  /// Opens an assessor with limits of its own.
  package init(_ model: LanguageModel, limits: QualityLimits) {
    self.limits = limits
    language = model.language
    table = TermTable(model)
    scorer = ContextScorer(model)
  }

  /// Judges a text.
  ///
  /// - Parameters:
  ///   - tokenized: The tokens and sentences of `text`.
  ///   - terms: The lexicon of the tokens: the same for every call, with nothing but terms added.
  /// - Complexity: O(*n*) in bytes of the text; nothing is allocated for a token.
  package mutating func assess(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon
  ) -> Assessment {
    table.extend(to: terms)
    marked.read(text, tokenized, table.attributes)
    reader.read(tokenized.tokens, marked, &table)
    guard reader.counts.words >= limits.fewestWords else { return notAssessed(.tooShort) }
    guard LanguageCheck.isOfModel(reader.counts) else {
      return notAssessed(.language, ScriptLanguage.code(of: text))
    }
    score()
    let foreignWords = leaveOutOtherLanguages(tokenized)
    guard reader.counts.words >= limits.fewestWords else {
      return notAssessed(.language, ScriptLanguage.code(of: text))
    }
    let values = SignalValues(
      counts: reader.counts, foreignWords: foreignWords, contexts: scorer.sums,
      mojibakeCount: marked.mayHoldMojibake ? Mojibake.count(in: text) : 0,
      listTokenCount: marked.listTokenCount, tokenCount: tokenized.tokens.count,
      passageScore: highestPassageScore)
    return assessment(Judgement(values, limits), tokenized)
  }

  /// Scores the text again without its passages in other languages, if it has some and they are
  /// looked at.
  ///
  /// - Returns: How many words they hold.
  private mutating func leaveOutOtherLanguages(_ tokenized: TokenizedText) -> Int {
    let passages = scorer.spans.inOtherLanguage
    guard limits[.otherLanguage] != nil && !passages.isEmpty else { return 0 }
    for passage in passages { marked.neutralize(passage.tokens) }
    reader.read(tokenized.tokens, marked, &table)
    score()
    return passages.reduce(0) { $0 + $1.words }
  }

  private mutating func score() {
    scorer.score(
      reader.positions, count: reader.positionCount, signCost: reader.counts.signCost)
  }

  private func assessment(_ judgement: Judgement, _ tokenized: TokenizedText) -> Assessment {
    let passages = scorer.spans.damaged
    let words = reader.counts.words
    let garbledWords = passages.reduce(0) { $0 + $1.words }
    return Assessment(
      language: language, verdict: judgement.verdict(wordCount: words), score: judgement.score,
      garbledShare: Double(garbledWords) / Double(words), reasons: judgement.reasons,
      signals: judgement.signals, spans: passages.map { span(of: $0, tokenized) })
  }

  /// The highest score of the passages that are long enough to judge a text by.
  private var highestPassageScore: Double {
    let passages = scorer.spans.damaged.lazy.filter { $0.words >= limits.fewestPassageWords }
    return passages.map { SignalValues.score(of: $0, limits) }.max() ?? 0
  }

  private func span(of passage: SpanFinder.Passage, _ tokenized: TokenizedText) -> GarbledSpan {
    let start = tokenized.tokens[passage.tokens.lowerBound].range.lowerBound
    let end = tokenized.tokens[passage.tokens.upperBound].range.upperBound
    return GarbledSpan(range: start..<end, score: SignalValues.score(of: passage, limits))
  }

  private func notAssessed(_ reason: Reason, _ language: String? = nil) -> Assessment {
    Assessment(
      language: language ?? "und", verdict: .notAssessed, score: nil, garbledShare: nil,
      reasons: [reason], signals: [], spans: [])
  }
}
