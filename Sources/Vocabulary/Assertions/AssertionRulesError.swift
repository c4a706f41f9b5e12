/// Why a rules file could not be read, or does not do what its examples say.
package struct AssertionRulesError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The name of the file.
  package let file: String

  /// The line of the file, from one.
  package let line: Int

  /// What is wrong, in words for the author of the file.
  package let problem: String

  /// What to do about it.
  package let remedy: String

  package init(file: String, line: Int, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  package var description: String { "\(file), line \(line): \(problem): \(remedy)" }
}
