internal import Documents
internal import Indexing
internal import Reporting
internal import Segmentation
internal import Vocabulary

/// What texts may mention and which rule decided, for `corpus vocabulary explain` and `ambiguous`.
public struct VocabularyExplanation: Sendable {
  private let compiled: CompiledVocabulary

  /// Loads the built-in vocabulary with files that take precedence over it, the last most.
  public init(files: [String]) throws(AnalysisError) {
    do {
      compiled = try VocabularyLoading.compiled(files)
    } catch {
      throw AnalysisError(error)
    }
  }

  /// Writes every candidate of the documents as CSV to standard output.
  ///
  /// - Returns: The details of problems met while reading.
  public func writeCandidates(paths: [String]) throws(AnalysisError) -> [String] {
    do {
      var rows: [ExplanationRow] = []
      var reader = try CandidateReader(compiled)
      let problems = try DocumentLoop.run(over: paths) { document in
        for candidate in try reader.read(document) {
          rows.append(try reader.row(of: candidate, in: document))
        }
      }
      var output = StandardOutput()
      try CSVEncoder(.plain).write(Tables.explanations, rows: rows, to: &output)
      return problems
    } catch {
      throw AnalysisError(error)
    }
  }

  /// Writes the ambiguous names of the documents, with what they may mean, as CSV to standard
  /// output.
  ///
  /// - Returns: The details of problems met while reading.
  public func writeAmbiguities(paths: [String]) throws(AnalysisError) -> [String] {
    do {
      var count = AmbiguityCount(compiled.vocabulary)
      var reader = try CandidateReader(compiled)
      let problems = try DocumentLoop.run(over: paths) { document in
        let candidates = try reader.read(document)
        try count.add(candidates) { try reader.name(of: $0, in: document)?.name }
      }
      var output = StandardOutput()
      try CSVEncoder(.plain).write(Tables.ambiguities, rows: count.rows(), to: &output)
      return problems
    } catch {
      throw AnalysisError(error)
    }
  }
}

/// Reads the candidates of one document after another.
private struct CandidateReader: ~Copyable {
  private let vocabulary: Vocabulary
  private var tokenizer: Tokenizer
  private var tokenized = TokenizedText()
  private var terms = Lexicon()
  private var explainer: MentionExplainer
  private var origin: NameOrigin

  init(_ compiled: CompiledVocabulary) throws(SegmentationError) {
    vocabulary = compiled.vocabulary
    tokenizer = try Tokenizer()
    explainer = MentionExplainer(compiled.automaton)
    origin = NameOrigin(compiled.vocabulary)
  }

  mutating func read(_ document: Document) throws(SegmentationError) -> [Explanation] {
    try tokenizer.tokenize(document.text.span, into: &tokenized, terms: &terms)
    return explainer.explain(document.text.span, tokenized, terms)
  }

  /// The name of the vocabulary that a candidate's words are.
  mutating func name(
    of candidate: Explanation, in document: Document
  ) throws(VocabularyError) -> NameOrigin.Answer? {
    guard let concept = candidate.concept else { return nil }
    return try origin.find(document.string(in: candidate.range), of: concept)
  }

  mutating func row(
    of candidate: Explanation, in document: Document
  ) throws(VocabularyError) -> ExplanationRow {
    let name = try name(of: candidate, in: document)
    return ExplanationRow(
      documentID: document.id, range: document.map.sourceRange(of: candidate.range),
      text: document.string(in: candidate.range), concept: candidate.concept.map { vocabulary[$0] },
      name: name?.name ?? "", steps: name?.steps ?? [], rule: candidate.rule,
      reason: candidate.reason.map { document.string(in: $0) } ?? "")
  }
}
