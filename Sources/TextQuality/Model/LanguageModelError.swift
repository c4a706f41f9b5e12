/// Why bytes are not a language model.
package struct LanguageModelError: Error, Sendable, CustomStringConvertible {
  /// What is wrong with them.
  package let problem: String

  package var description: String {
    "not a language model: \(problem). Make one with corpus model train."
  }
}
