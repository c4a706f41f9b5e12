internal import Segmentation

/// One place where a text mentions a concept.
package struct Mention: Sendable, Equatable {
  package let concept: ConceptID

  /// The mention's tokens, as a range of indices of the tokenised text.
  package let tokens: Range<Int>

  /// The mention's bytes in the text, from its first token's first byte to its last token's last.
  package let range: Range<Int>

  /// Whether the mention lies inside a longer one: "selenium" in "selenium deficiency".
  package let isNested: Bool

  package init(concept: ConceptID, tokens: Range<Int>, range: Range<Int>, isNested: Bool) {
    self.concept = concept
    self.tokens = tokens
    self.range = range
    self.isNested = isNested
  }
}
