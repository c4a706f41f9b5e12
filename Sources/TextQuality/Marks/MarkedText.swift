internal import Segmentation

/// The marks between the words of a text, and which words are technical.
///
/// One value serves one worker, which fills it anew for each text.
struct MarkedText {
  /// A token and the mark before it.
  struct Place {
    private let bits: UInt8

    init(mark: UInt8, isNeutral: Bool) { bits = mark | (isNeutral ? 0x80 : 0) }

    /// A class of ``Mark``, or ``Mark/none``.
    var mark: UInt8 { bits & 0x7f }

    /// Whether the token is technical, so that nothing is concluded from it.
    var isNeutral: Bool { bits & 0x80 != 0 }
  }

  /// One place for each token, in order.
  private(set) var places: [Place] = []
  /// Whether a search for damaged encoding is worth while.
  private(set) var mayHoldMojibake = false
  /// Tokens in lines of at most ``longestListLine`` tokens.
  private(set) var listTokenCount = 0

  /// Lines of so many tokens are those of lists and tables rather than of wrapped prose.
  static let longestListLine = 5

  private var lineStart = 0

  init() {}

  /// Reads the gaps of a text.
  ///
  /// - Parameter attributes: Those of the terms, of which facts are read.
  /// - Complexity: O(*n*) in tokens and in bytes between them.
  mutating func read(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ attributes: [TermAttributes]
  ) {
    start()
    let tokens = tokenized.tokens.span
    let attributes = attributes.span
    guard !tokens.isEmpty else { return }
    var sentence = 0
    var before = Gap(text, 0..<Int(tokens[0].start))
    mayHoldMojibake = before.content.contains(.replacement)
    var mark = Mark.none
    for index in tokens.indices {
      let token = tokens[index]
      let end = Int(token.end)
      let next = index + 1 < tokens.count ? Int(tokens[index + 1].start) : text.count
      let isSpace = next == end + 1 && text[end] == 0x20
      let after = isSpace ? Gap.space : Gap(text, end..<next)
      let facts = attributes[token.term.index].facts
      let isTechnical =
        facts.contains(.isTechnical) || before.marksWordAfter || after.marksWordBefore
      let isGlued =
        (index > 0 && before.gluesWords) || (index + 1 < tokens.count && after.gluesWords)
      let isNeutral =
        isTechnical || isGlued
        || (facts.contains(.isFunctionWord) && Self.isAbbreviation(index, tokens, text))
      places.append(Place(mark: mark, isNeutral: isNeutral))
      if facts.contains(.mayBeMojibake) { mayHoldMojibake = true }
      before = after
      mark = Mark.none
      guard !isSpace else { continue }
      note(after, next: index + 1, isLast: index + 1 == tokens.count)
      mark = after.mark(
        startsSentence: Self.startsSentence(index + 1, tokenized.sentences, &sentence))
    }
  }

  private mutating func start() {
    places.removeAll(keepingCapacity: true)
    mayHoldMojibake = false
    listTokenCount = 0
    lineStart = 0
  }

  private mutating func note(_ gap: Gap, next: Int, isLast: Bool) {
    if gap.content.contains(.replacement) { mayHoldMojibake = true }
    guard gap.newlineCount > 0 || isLast else { return }
    if next - lineStart <= Self.longestListLine { listTokenCount += next - lineStart }
    lineStart = next
  }

  /// Whether a sentence begins with the token; `sentence` moves on with the tokens asked for.
  private static func startsSentence(
    _ token: Int, _ sentences: [Sentence], _ sentence: inout Int
  ) -> Bool {
    while sentence < sentences.count && sentences[sentence].tokens.lowerBound < token {
      sentence += 1
    }
    return sentence < sentences.count && sentences[sentence].tokens.lowerBound == token
  }
}

// MARK: - Abbreviations

extension MarkedText {
  /// Whether a function word is written as an abbreviation: all in capitals, between words that
  /// are not ("the WAS locus").
  private static func isAbbreviation(_ index: Int, _ tokens: Span<Token>, _ text: Span<UInt8>)
    -> Bool
  {
    func isShouted(_ index: Int) -> Bool {
      guard tokens.indices.contains(index) else { return false }
      return isAllCapitals(text.extracting(tokens[index].range))
    }
    return isShouted(index) && !isShouted(index - 1) && !isShouted(index + 1)
  }

  /// Whether a word of two or more bytes has capitals and no small letters of ASCII.
  private static func isAllCapitals(_ word: Span<UInt8>) -> Bool {
    guard word.count > 1 else { return false }
    var holdsCapital = false
    for index in word.indices {
      if word[index] &- 0x61 < 26 { return false }
      holdsCapital = holdsCapital || word[index] &- 0x41 < 26
    }
    return holdsCapital
  }
}
