internal import Documents
internal import Indexing
internal import Reporting
internal import Segmentation
internal import Vocabulary

/// What a vocabulary holds, for `corpus vocabulary`.
public struct VocabularyListing: Sendable {
  private let compiled: CompiledVocabulary

  private var vocabulary: Vocabulary { compiled.vocabulary }

  /// Loads the built-in vocabulary with files that take precedence over it, the last most.
  public init(files: [String]) throws(AnalysisError) {
    do {
      compiled = try VocabularyLoading.compiled(files)
    } catch {
      throw AnalysisError(error)
    }
  }

  /// Writes every concept as CSV to standard output.
  public func writeConcepts() throws(AnalysisError) {
    do {
      var output = StandardOutput()
      let rows = vocabulary.concepts.map { concept in
        VocabularyRow(concept: concept, broader: concept.broader.map { vocabulary[$0].id } ?? "")
      }
      try CSVEncoder(.plain).write(Tables.vocabulary, rows: rows, to: &output)
    } catch {
      throw AnalysisError(error)
    }
  }

  /// What is wrong, one line each.
  public func findings() throws(AnalysisError) -> [String] {
    do {
      return try vocabulary.check().map { "\($0.code.rawValue): \($0.subject): \($0.detail)" }
    } catch {
      throw AnalysisError(error)
    }
  }

  /// The concepts that a name stands for, one line each.
  public func lookup(_ name: String) throws(AnalysisError) -> [String] {
    do {
      return try compiled.automaton.lookup(name).map { id in
        let concept = vocabulary[id]
        return "\(concept.id)\t\(concept.name)\t\(concept.conceptClass)\t\(concept.identifierList)"
      }
    } catch {
      throw AnalysisError(error)
    }
  }

  /// Writes the abbreviations that texts define, as CSV to standard output.
  ///
  /// - Returns: The details of problems met while reading.
  public static func writeAbbreviations(paths: [String]) throws(AnalysisError) -> [String] {
    do {
      var rows: [AbbreviationRow] = []
      var reader = try AbbreviationReader()
      let problems = try DocumentLoop.run(over: paths) { rows += try reader.rows(of: $0) }
      var output = StandardOutput()
      try CSVEncoder(.plain).write(Tables.abbreviations, rows: rows, to: &output)
      return problems
    } catch {
      throw AnalysisError(error)
    }
  }
}

/// Reads the abbreviations of one document after another.
private struct AbbreviationReader: ~Copyable {
  private var tokenizer: Tokenizer
  private var tokenized = TokenizedText()
  private var terms = Lexicon()
  private var finder = AbbreviationFinder()
  private var definitions: [AbbreviationDefinition] = []

  init() throws(SegmentationError) { tokenizer = try Tokenizer() }

  mutating func rows(of document: Document) throws(SegmentationError) -> [AbbreviationRow] {
    try tokenizer.tokenize(document.text.span, into: &tokenized, terms: &terms)
    finder.findDefinitions(in: document.text.span, tokenized, into: &definitions)
    return definitions.map { definition in
      AbbreviationRow(
        documentID: document.id, shortForm: document.string(in: definition.shortForm),
        longForm: document.string(in: definition.longForm))
    }
  }
}
