package import Segmentation

/// One place where a text defines a short form: "multiple sclerosis (MS)".
package struct AbbreviationDefinition: Sendable, Equatable {
  /// The short form's bytes in the text.
  package let shortForm: Range<Int>

  /// The long form's bytes in the text.
  package let longForm: Range<Int>

  package init(shortForm: Range<Int>, longForm: Range<Int>) {
    self.shortForm = shortForm
    self.longForm = longForm
  }
}

/// Finds short forms that a text defines in brackets, with their long forms.
///
/// After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
/// biomedical text" (Pacific Symposium on Biocomputing, 2003): the letters of the short form are
/// looked for in the words before the bracket. Unlike theirs, all alignments of a candidate are
/// weighed, see ``AbbreviationWeights``; "SHORT (long)" and "(long, SHORT)" are read as well;
/// brackets may be nested, and one bracket may hold several things.
package struct AbbreviationFinder: Sendable {
  private var aligner: AbbreviationAligner
  private var parts: [Range<Int>] = []

  /// Makes a finder; one serves one worker.
  package init(weights: AbbreviationWeights = AbbreviationWeights()) {
    aligner = AbbreviationAligner(weights: weights)
  }

  /// Replaces `definitions` by those of a text, in the order of their brackets.
  ///
  /// - Complexity: O(*n*) in bytes, sixteen at a time, and O(*s* · *l*) in bytes of the short form and of the words
  ///   before it for each bracket that may hold one.
  package mutating func findDefinitions(
    in text: Span<UInt8>, _ tokenized: TokenizedText,
    into definitions: inout [AbbreviationDefinition]
  ) {
    definitions.removeAll(keepingCapacity: true)
    var next = 0
    while let opening = BracketScan.opening(from: next, text) {
      if !Self.isInsideWord(opening, text, tokenized.tokens) {
        addDefinitions(at: opening, text, &definitions)
      }
      next = opening + 1
    }
  }

  /// Whether a bracket is all that stands between two tokens, as in "f(x)" and "poly(A)".
  private static func isInsideWord(
    _ opening: Int, _ text: Span<UInt8>, _ tokens: [Token]
  ) -> Bool {
    guard opening > 0 && opening + 1 < text.count, text[opening - 1] > 0x20,
      text[opening + 1] > 0x20
    else { return false }
    let next = TokenIndex.first(from: opening, tokens)
    return next > 0 && next < tokens.count && Int(tokens[next].start) == opening + 1
      && Int(tokens[next - 1].end) == opening
  }

  /// Adds what the bracket at `opening` defines.
  private mutating func addDefinitions(
    at opening: Int, _ text: Span<UInt8>, _ definitions: inout [AbbreviationDefinition]
  ) {
    guard let closing = BracketScan.closing(of: opening, text) else { return }
    let inner = BracketScan.trimmed(opening + 1..<closing, text)
    guard !inner.isEmpty else { return }
    BracketScan.parts(of: inner, text, into: &parts)
    for index in parts.indices where BracketScan.isShortForm(parts[index], text) {
      let short = parts[index]
      let before = BracketScan.trimmed(max(0, opening - 400)..<opening, text)
      if let long = aligner.longForm(of: short, in: before, text) {
        definitions.append(AbbreviationDefinition(shortForm: short, longForm: long))
        return
      }
    }
    if let reversed = reversed(parts[0], before: opening, text) { definitions.append(reversed) }
    if let inside = inside(text) { definitions.append(inside) }
  }

  /// "SHORT (long form)".
  private mutating func reversed(
    _ long: Range<Int>, before opening: Int, _ text: Span<UInt8>
  ) -> AbbreviationDefinition? {
    guard let short = BracketScan.word(before: opening, text), BracketScan.isAcronym(short, text),
      aligner.isLongForm(long, of: short, text)
    else { return nil }
    return AbbreviationDefinition(shortForm: short, longForm: long)
  }

  /// "(long form, SHORT)".
  private mutating func inside(
    _ text: Span<UInt8>
  ) -> AbbreviationDefinition? {
    guard parts.count == 2, BracketScan.isAcronym(parts[1], text),
      let long = aligner.longForm(of: parts[1], in: parts[0], text)
    else { return nil }
    return AbbreviationDefinition(shortForm: parts[1], longForm: long)
  }
}
