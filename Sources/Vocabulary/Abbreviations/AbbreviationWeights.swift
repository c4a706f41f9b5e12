/// What the parts of an alignment of a short form with its long form are worth.
///
/// The standard weights were set by hand, looking at the errors on the development half of the
/// MED1250 corpus (616 abstracts, 623 pairs), so that figures on that half are not held out.
package struct AbbreviationWeights: Sendable {
  /// A letter at the start of a word.
  package var wordStart: Float = 3
  /// A letter at the start of "of", "and", "the".
  package var smallWordStart: Float = 1
  /// A letter after a hyphen, slash or digit within a word.
  package var joint: Float = 2.5
  /// A letter inside a word, directly after the letter before.
  package var following: Float = 1
  /// Any other letter inside a word.
  package var inside: Float = 0.3
  /// A word that holds no letter of the short form.
  package var skippedWord: Float = 2
  /// The same for a small word.
  package var skippedSmallWord: Float = 0.2
  /// A comma in the long form.
  package var comma: Float = 1.5
  /// Each word of the long form.
  package var perWord: Float = 0.5
  /// The least worth of a long form, for each letter.
  package var threshold: Float = 1.2
  /// The same for a long form of one word.
  package var wordThreshold: Float = 0.3

  package init() {}
}
