internal import Indexing
internal import Segmentation
internal import TextQuality
internal import Vocabulary

/// The versions that results depend on.
public enum Versions {
  /// The program's own version.
  public static let program = "0.1.0"

  /// The program, ICU and Unicode, on one line each.
  public static var description: String {
    """
    corpus \(program)
    ICU \(ICU.version)
    Unicode \(ICU.unicodeVersion)
    """
  }

  /// All versions of a run, by the names that `run.json` gives them.
  static func all(_ parts: AnalysisParts) -> [(name: String, version: String)] {
    let concepts = parts.concepts.map { part in
      [
        ("vocabulary", part.vocabulary.version),
        ("assertion_rules", part.rules.version),
      ]
    }
    return [
      ("corpus", program), ("icu", ICU.version), ("unicode", ICU.unicodeVersion),
      ("word_locale", "root"), ("sentence_locale", ICU.sentenceLocale),
    ] + (concepts ?? []) + (parts.quality.map { [("model", $0.model.version)] } ?? [])
  }
}
