internal import Segmentation

/// A token's mark and whether the token is technical.
struct Place {
  private let bits: UInt8

  init(mark: UInt8, isNeutral: Bool = false, startsParagraph: Bool = false) {
    bits = mark | (startsParagraph ? 0x40 : 0) | (isNeutral ? 0x80 : 0)
  }

  /// The same place, of a technical token.
  var neutral: Place { Place(mark: mark, isNeutral: true, startsParagraph: startsParagraph) }

  /// The mark before the token: a class of ``Mark``, or ``Mark/none``.
  var mark: UInt8 { bits & 0x3f }

  /// Whether a paragraph begins with the token.
  var startsParagraph: Bool { bits & 0x40 != 0 }

  /// Whether the token is technical, so that nothing is concluded from it.
  var isNeutral: Bool { bits & 0x80 != 0 }
}

/// The marks between the words of a text, and which words are technical.
///
/// One value serves one worker, which fills it anew for each text.
struct MarkedText {
  /// One place for each token of the text, in order, and perhaps more.
  private(set) var places: [Place] = []
  /// Whether a search for damaged encoding is worth while.
  private(set) var mayHoldMojibake = false
  /// Tokens in lines of at most ``longestListLine`` tokens.
  private(set) var listTokenCount = 0

  /// Lines of so many tokens are those of lists and tables rather than of wrapped prose.
  static let longestListLine = 5

  private var lineStart = 0
  private var sentence = 0

  init() {}

  /// Reads the gaps of a text.
  ///
  /// - Parameter attributes: Those of the terms, of which facts are read.
  /// - Complexity: O(*n*) in tokens and in bytes between them.
  mutating func read(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ attributes: [TermAttributes]
  ) {
    start(tokenCount: tokenized.tokens.count)
    let tokens = tokenized.tokens.span
    guard !tokens.isEmpty else { return }
    var before = Gap(text, 0..<Int(tokens[0].start))
    if before.contains(.replacement) { mayHoldMojibake = true }
    var mark = Mark.none
    for index in tokens.indices {
      let token = tokens[index]
      let end = Int(token.end)
      let next = index + 1 < tokens.count ? Int(tokens[index + 1].start) : text.count
      let isSpace = next == end + 1 && text[end] == 0x20
      let after = isSpace ? Gap.whiteSpace : Gap(text, end..<next)
      let facts = attributes[Int(token.term.rawValue)].facts
      if before == .whiteSpace && isSpace && facts.isDisjoint(with: .isSpecial) {
        places[index] = Place(mark: mark)
      } else {
        let isNeutral = isNeutral(index, between: before, after, facts, tokenized.tokens, text)
        places[index] = Place(
          mark: mark, isNeutral: isNeutral, startsParagraph: before.endsParagraph)
        if facts.contains(.mayBeMojibake) { mayHoldMojibake = true }
      }
      mark = isSpace ? Mark.none : self.mark(of: after, beforeToken: index + 1, tokenized)
      before = after
    }
  }

  /// Makes tokens technical, such as those of another language.
  mutating func neutralize(_ tokens: ClosedRange<Int>) {
    for index in tokens { places[index] = places[index].neutral }
  }

  private mutating func start(tokenCount: Int) {
    if places.count < tokenCount {
      places = [Place](repeating: Place(mark: Mark.none), count: 2 * tokenCount)
    }
    mayHoldMojibake = false
    listTokenCount = 0
    lineStart = 0
    sentence = 0
  }

  /// The mark of a gap, which is noted where it ends a line.
  private mutating func mark(of gap: Gap, beforeToken next: Int, _ tokenized: TokenizedText)
    -> UInt8
  {
    if gap.contains(.replacement) { mayHoldMojibake = true }
    if gap.contains(.newline) || next == tokenized.tokens.count {
      if next - lineStart <= Self.longestListLine { listTokenCount += next - lineStart }
      lineStart = next
    }
    return gap.mark(startsSentence: startsSentence(next, tokenized.sentences))
  }

  /// Whether a sentence begins with the token.
  private mutating func startsSentence(_ token: Int, _ sentences: [Sentence]) -> Bool {
    while sentence < sentences.count && sentences[sentence].tokens.lowerBound < token {
      sentence += 1
    }
    return sentence < sentences.count && sentences[sentence].tokens.lowerBound == token
  }
}

// MARK: - Technical words

extension TermAttributes.Facts {
  /// Facts that have a word looked at more closely.
  fileprivate static let isSpecial: Self = [.isTechnical, .isFunctionWord, .mayBeMojibake]
}

extension MarkedText {
  /// Whether a token is technical: by what it is, by the signs beside it, or as an abbreviation
  /// that looks like a function word ("the WAS locus", "vitamin A").
  private func isNeutral(
    _ index: Int, between before: Gap, _ after: Gap, _ facts: TermAttributes.Facts,
    _ tokens: [Token], _ text: Span<UInt8>
  ) -> Bool {
    if facts.contains(.isTechnical) { return true }
    if before.contains(.marksWordAfter) || after.contains(.marksWordBefore) { return true }
    if index > 0 && before.gluesWords { return true }
    if index + 1 < tokens.count && after.gluesWords { return true }
    guard facts.contains(.isFunctionWord) else { return false }
    if isLetterName(index, after: before, tokens, text) { return true }
    guard isShouted(index, tokens, text) else { return false }
    if isShouted(index - 1, tokens, text) { return false }
    return !isShouted(index + 1, tokens, text)
  }

  /// Whether a token is the letter A, as in "vitamin A", and not the article: a capital letter that
  /// begins no sentence, among words that are not in capitals.
  private func isLetterName(
    _ index: Int, after before: Gap, _ tokens: [Token], _ text: Span<UInt8>
  ) -> Bool {
    let range = tokens[index].range
    guard range.count == 1, text[range.lowerBound] == UInt8(ascii: "A"), index > 0 else {
      return false
    }
    guard before == .whiteSpace else { return false }
    return !isShouted(index - 1, tokens, text) && !isShouted(index + 1, tokens, text)
  }

  /// Whether a token of two or more bytes has capitals and no small letters of ASCII.
  private func isShouted(_ index: Int, _ tokens: [Token], _ text: Span<UInt8>) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let range = Int(tokens[index].start)..<Int(tokens[index].end)
    guard range.count > 1 else { return false }
    var holdsCapital = false
    for place in range {
      if text[place] &- 0x61 < 26 { return false }
      holdsCapital = holdsCapital || text[place] &- 0x41 < 26
    }
    return holdsCapital
  }
}
