/// One thing that some words of a text may mention, and what became of it.
package struct Explanation: Sendable, Equatable {
  /// `nil` for a phrase that mentions nothing.
  package let concept: ConceptID?
  /// The candidate's tokens, as a range of indices of the tokenised text.
  package let tokens: Range<Int>
  /// Its bytes in the text.
  package let range: Range<Int>
  /// Whether the vocabulary calls the name ambiguous.
  package let isAmbiguous: Bool
  /// The rule that took or refused it.
  package let rule: DecisionRule
  /// The bytes of the words that decided: the longer name, the blocked phrase, or the long form of
  /// a definition.
  package let reason: Range<Int>?
}
