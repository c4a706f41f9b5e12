internal import Documents
internal import Reporting
internal import Segmentation
internal import TextQuality

/// Trains and describes the reference statistics of text quality.
public struct ModelTraining: Sendable {
  private let paths: [String]
  private let output: String

  /// The language's ISO 639-1 code.
  public var language = "en"
  /// The language's function words, one a line; `nil` means those of English.
  public var functionWordsFile: String?
  /// What the texts are, in a few words that the model keeps.
  public var provenance = ""
  /// The member of a JSON line that holds the text.
  public var textField = "text"

  /// A training on clean texts of one language.
  public init(paths: [String], output: String) {
    self.paths = paths
    self.output = output
  }

  /// Reads the texts and writes the model.
  ///
  /// - Returns: What the model was made of.
  /// - Throws: ``AnalysisError`` when there is nothing to read or the file cannot be written.
  public func run() throws(AnalysisError) -> String {
    do {
      var words: [String]?
      if let functionWordsFile {
        let bytes = try ConfigurationFile.read(functionWordsFile)
        words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
          .map(String.init)
      } else if language != "en" {
        throw AnalysisError("--function-words is needed for a language other than English")
      }
      let bytes = try train(functionWords: words)
      try SingleFile.write(bytes, to: output)
      return try LanguageModel(bytes: bytes).description
    } catch {
      throw AnalysisError(error)
    }
  }

  private func train(functionWords: [String]?) throws -> [UInt8] {
    var options = ReaderOptions()
    options.textField = textField
    var tokenizer = try Tokenizer()
    var tokenized = TokenizedText()
    var terms = Lexicon()
    var trainer = LanguageModelTrainer(language: language, functionWords: functionWords)
    var count = 0
    let problems = try DocumentLoop.run(over: paths, options: options) { document in
      try tokenizer.tokenize(document.text.span, into: &tokenized, terms: &terms)
      trainer.add(document.text.span, tokenized, terms)
      count += 1
    }
    guard count > 0 else {
      let reason = problems.first ?? "give clean text"
      throw AnalysisError("no text in \(paths.joined(separator: ", ")): \(reason)")
    }
    return trainer.finish(provenance: provenance)
  }

  /// What a model was made of, for people.
  ///
  /// - Parameter path: The model file; `nil` for the model that is compiled in.
  public static func describe(path: String?) throws(AnalysisError) -> String {
    do {
      guard let path else { return try LanguageModel.builtIn().description }
      return try LanguageModel(bytes: ConfigurationFile.read(path)).description
    } catch {
      throw AnalysisError(error)
    }
  }
}
