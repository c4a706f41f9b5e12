package import Documents
package import TextQuality
package import Vocabulary

/// Two kinds of concepts whose co-occurrence is asked for, such as nutrient and condition.
package struct KindPair: Hashable, Sendable {
  package let first: ConceptKind
  package let second: ConceptKind

  package init(first: ConceptKind, second: ConceptKind) {
    self.first = first
    self.second = second
  }

  /// The pair that is counted when nothing else is asked for.
  package static let standard = KindPair(first: .nutrient, second: .condition)
}

/// What is read from documents besides terms: everything that is `nil` is left out.
///
/// One value is shared by all workers and never changes.
package struct AnalysisParts: Sendable {
  package var concepts: ConceptPart?
  package var quality: QualityPart?
  package var reading: ReaderOptions
  /// The field of a document's metadata that says where it comes from.
  package var sourceField = "url"

  package init(
    concepts: ConceptPart? = nil, quality: QualityPart? = nil,
    reading: ReaderOptions = ReaderOptions()
  ) {
    self.concepts = concepts
    self.quality = quality
    self.reading = reading
  }
}

/// What is needed to judge text quality.
package struct QualityPart: Sendable {
  package let model: LanguageModel
  package let limits: QualityLimits
  package let curators: CuratorSignals?

  /// - Parameter families: The curators' filters whose signals are wanted.
  package init(
    _ model: LanguageModel, limits: QualityLimits = .standard, families: Set<CuratorFamily> = []
  ) {
    self.model = model
    self.limits = limits
    curators = families.isEmpty ? nil : CuratorSignals(families, limits: limits)
  }
}

/// What is needed to find concepts and what sentences say of them.
package struct ConceptPart: Sendable {
  package let vocabulary: Vocabulary
  package let automaton: NameAutomaton
  package let rules: AssertionRules
  package let pairs: [KindPair]
  package let keepsMentions: Bool
  let pairRules: PairRules

  package init(
    vocabulary: CompiledVocabulary, rules: AssertionRules, pairs: [KindPair] = [.standard],
    keepsMentions: Bool = false
  ) {
    automaton = vocabulary.automaton
    self.vocabulary = vocabulary.vocabulary
    pairRules = PairRules(vocabulary.vocabulary)
    self.rules = rules
    self.pairs = pairs
    self.keepsMentions = keepsMentions
  }
}
