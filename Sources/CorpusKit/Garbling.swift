internal import Documents
internal import Segmentation
internal import TextQuality

/// Damages text on purpose, so that its detection can be tried out.
public enum Garbling {
  /// The names of the families of damage.
  public static var families: [String] { Garbler.Family.allCases.map(\.rawValue) }

  /// Damages the text of each document of a file.
  ///
  /// - Returns: Each document's text after the damage, with the bytes that are damaged.
  /// - Throws: ``AnalysisError`` for an unknown family or a file that holds no document.
  public static func garble(
    path: String, family: String, dose: Double, seed: UInt64
  ) throws(AnalysisError) -> [(id: String, text: String, damage: [Range<Int>])] {
    guard let family = Garbler.Family(rawValue: family) else {
      throw AnalysisError("unknown family '\(family)': use \(families.joined(separator: ", "))")
    }
    guard (0...1).contains(dose) else { throw AnalysisError("--dose must lie in 0...1") }
    do {
      return try garble(path, Garbler(family: family, dose: dose, seed: seed))
    } catch {
      throw AnalysisError(error)
    }
  }

  private static func garble(
    _ path: String, _ garbler: Garbler
  ) throws -> [(id: String, text: String, damage: [Range<Int>])] {
    var garbler = garbler
    var tokenizer = try Tokenizer()
    var tokenized = TokenizedText()
    var terms = Lexicon()
    var results: [(id: String, text: String, damage: [Range<Int>])] = []
    let problems = try DocumentLoop.run(over: [path]) { document in
      try tokenizer.tokenize(document.text.span, into: &tokenized, terms: &terms)
      let result = garbler.garble(document.text.span, tokenized)
      let text = String(decoding: result.text, as: UTF8.self)
      results.append((document.id, text, result.damage))
    }
    guard !results.isEmpty else {
      throw AnalysisError("no document in \(path): \(problems.first ?? "it is empty")")
    }
    return results
  }
}
