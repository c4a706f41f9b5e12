/// Something met while reading that a person should know of.
package struct Problem: Sendable, Equatable {
  /// The file or folder concerned, as the user would name it.
  package let source: String

  /// The document concerned, when it is known which.
  package let documentID: String?

  /// What kind of problem it is.
  package let code: ProblemCode

  /// One line for people: what happened, where, and what to do about it.
  package let detail: String

  /// Describes a problem.
  package init(source: String, documentID: String? = nil, code: ProblemCode, detail: String) {
    self.source = source
    self.documentID = documentID
    self.code = code
    self.detail = detail
  }
}
