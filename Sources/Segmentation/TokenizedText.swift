/// One word of a text: its bytes, and the term that it is an occurrence of.
///
/// A token is a segment between two of ICU's word boundaries that holds a letter or a number
/// (general category L or N) and whose folded form is not empty.
package struct Token: Sendable, Equatable {
  /// The first byte of the token in the text.
  package let start: UInt32

  /// One past the last byte of the token in the text.
  package let end: UInt32

  /// The token's term: its bytes folded by NFKC_Casefold.
  package let term: TermID

  package init(start: UInt32, end: UInt32, term: TermID) {
    self.start = start
    self.end = end
    self.term = term
  }

  /// The token's bytes in the text.
  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// One sentence that holds at least one token.
package struct Sentence: Sendable, Equatable {
  /// The first byte of the sentence in the text.
  package let start: UInt32

  /// One past the last byte of the sentence, which may be white space.
  package let end: UInt32

  /// The sentence's tokens, as a range of indices of ``TokenizedText/tokens``.
  package let tokens: Range<Int>

  package init(start: UInt32, end: UInt32, tokens: Range<Int>) {
    self.start = start
    self.end = end
    self.tokens = tokens
  }

  /// The sentence's bytes in the text.
  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// The tokens and sentences of one text.
///
/// A worker reuses one value for all its documents.
///
/// Tokens ascend and do not overlap; each lies in exactly one sentence, because every sentence
/// boundary of ICU that would split a word is moved to the end of that word.
package struct TokenizedText: Sendable {
  package internal(set) var tokens: [Token] = []
  package internal(set) var sentences: [Sentence] = []

  package init() {}

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
  }

  /// Adds a token for each span and its term, of which there may be more.
  mutating func append(_ spans: borrowing WordSpans, _ terms: Span<TermID>) {
    tokens.reserveCapacity(max(tokens.count + spans.count, tokens.capacity))
    for index in 0..<spans.count {
      let span = spans[index]
      tokens.append(Token(start: span.start, end: span.end, term: terms[index]))
    }
  }

  /// Adds the sentence `start..<end` when tokens from `firstToken` on lie in it.
  mutating func closeSentence(start: Int, end: Int, firstToken: Int) -> Int {
    var lastToken = firstToken
    while lastToken < tokens.count && Int(tokens[lastToken].start) < end { lastToken += 1 }
    if lastToken > firstToken {
      sentences.append(
        Sentence(start: UInt32(start), end: UInt32(end), tokens: firstToken..<lastToken))
    }
    return lastToken
  }
}
