/// Why a rules file could not be read.
package struct AssertionRulesError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, in words for the author of the file.
  package let problem: String

  /// The line of the file, from one.
  package let line: Int

  package var description: String { "assertion rules, line \(line): \(problem)" }
}
