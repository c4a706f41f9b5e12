/// Something in a vocabulary that its author will want to look at.
package struct VocabularyFinding: Sendable, Equatable {
  /// What is odd, as `corpus vocabulary check` prints it.
  package enum Code: String, Sendable, CaseIterable {
    /// Two entries of one file have the same id.
    case duplicateID = "duplicate_id"
    /// `broader` or `state` names an id that no entry has.
    case unknownReference = "unknown_reference"
    /// Two concepts of one kind have the same unambiguous name, once spelling is folded.
    case sharedName = "shared_name"
    /// A name is also a blocked phrase; the name counts, and the phrase is superfluous.
    case blockedName = "blocked_name"
    /// A name holds no letter or digit, and so never matches.
    case emptyName = "empty_name"
    /// A name of one or two letters is not marked as ambiguous.
    case shortName = "short_name"
    /// A concept is its own broader concept, directly or through others.
    case circularBroader = "circular_broader"
  }

  package let code: Code
  /// The id, or the name, that the finding is about.
  package let subject: String
  package let detail: String

  package init(_ code: Code, subject: String, detail: String) {
    self.code = code
    self.subject = subject
    self.detail = detail
  }
}
