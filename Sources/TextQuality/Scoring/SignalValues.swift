/// The values of all signals of one text, from whole numbers.
///
/// To every sum is added what some tokens of neutral text would add, because a short text needs
/// more evidence for each word than a long one.
struct SignalValues {
  /// Of the text without passages in other languages.
  let counts: WordCounts
  /// Words of those passages.
  let foreignWords: Int
  let contexts: ContextEvidence
  /// Of the whole text, as the counts of tokens are.
  let mojibakeCount: Int
  let listTokenCount: Int
  let tokenCount: Int
  /// The score of the most garbled passage that is long enough to judge by; 0 where there is none.
  let passageScore: Double

  /// Words of neutral text that are added to contexts.
  private static let neutralWords = 45.0
  /// Words of neutral text that are added to other counts.
  private static let neutralTypes = 20.0
  private static let neutralPairs = 15.0
  /// The order of a pair of neutral text, in nats.
  private static let neutralOrder = -1.5

  /// The value of a signal.
  ///
  /// `docs/text-quality.md` gives the formulas.
  subscript(signal: Signal) -> Double {
    switch signal {
    case .implausibleContext: implausibleContext
    case .misplacedFunctionWords: misplacedFunctionWords
    case .shuffledOrder: shuffledOrder
    case .characterNoise: shareOfTypes(counts.unknownTypes)
    case .randomCharacters: shareOfTypes(counts.improbableTypes)
    case .repetition: shareOfWords(counts.repeatedTrigrams)
    case .mojibake: Double(mojibakeCount) / (Double(allWords) + Self.neutralWords)
    case .keywordStuffing: keywordStuffing
    case .garbledPassage: passageScore
    case .listShape: Double(listTokenCount) / Double(max(1, tokenCount))
    case .otherLanguage: Double(foreignWords) / Double(max(1, allWords))
    }
  }

  /// Words with those of passages in other languages.
  private var allWords: Int { counts.words + foreignWords }

  private var implausibleContext: Double {
    let evidence = contexts.functionWords.evidence + contexts.contentWords.evidence
    let words = contexts.functionWords.words + contexts.contentWords.words
    return nats(evidence) / (Double(words) + Self.neutralWords)
  }

  private var misplacedFunctionWords: Double {
    nats(contexts.functionWords.evidence)
      / (Double(contexts.functionWords.words) + Self.neutralWords / 2)
  }

  private var shuffledOrder: Double {
    let order = -Double(contexts.order) / ModelLayout.associationStep
    return (order + Self.neutralOrder * Self.neutralPairs)
      / (Double(contexts.wordPairs) + Self.neutralPairs)
  }

  private var keywordStuffing: Double {
    let evidence =
      nats(contexts.contentWords.evidence)
      / (Double(contexts.contentWords.words) + Self.neutralWords / 2)
    return (shareOfWords(counts.nearRepetitions) * max(0, evidence)).squareRoot()
  }

  private func nats(_ evidence: Int) -> Double { Double(evidence) / ModelLayout.evidenceStep }

  private func shareOfWords(_ count: Int) -> Double {
    Double(count) / (Double(counts.words) + Self.neutralTypes)
  }

  private func shareOfTypes(_ count: Int) -> Double {
    Double(count) / (Double(counts.letterTypes) + Self.neutralTypes)
  }
}

extension SignalValues {
  /// How garbled a passage is, in 0...1, on the scale of the score of a text: from 0.5 it would
  /// be called garbled for its contexts alone.
  static func score(of passage: SpanFinder.Passage, _ limits: QualityLimits) -> Double {
    let evidence = Double(passage.evidence) / ModelLayout.evidenceStep
    let limit = limits[.implausibleContext] ?? Signal.implausibleContext.standardLimit
    let ratio = limit.ratio(of: evidence / (Double(passage.words) + neutralWords))
    return ratio / (1 + ratio)
  }
}
