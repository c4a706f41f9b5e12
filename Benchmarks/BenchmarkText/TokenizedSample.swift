package import Segmentation

/// A text with its tokens and a tokenizer that has seen it: what later stages start from.
package final class TokenizedSample {
  package let text: SyntheticText
  package var tokenizer: Tokenizer
  package var tokenized = TokenizedText()
  package var lexicon = Lexicon()

  /// Tokenizes the text once.
  package init(_ text: SyntheticText) throws(SegmentationError) {
    self.text = text
    tokenizer = try Tokenizer()
    try tokenize()
  }

  /// Tokenizes the text again; every term is known by now.
  package func tokenize() throws(SegmentationError) {
    let bytes = text.bytes
    try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &lexicon)
  }

  /// The tokens as strings in lower case: what naive baselines start from.
  package var lowercasedWords: [String] {
    tokenized.tokens.map { lexicon.string(for: $0.term) }
  }
}
