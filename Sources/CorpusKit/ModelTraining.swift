internal import Documents
internal import TextQuality

/// Trains and describes the reference statistics of text quality.
public enum ModelTraining {
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
