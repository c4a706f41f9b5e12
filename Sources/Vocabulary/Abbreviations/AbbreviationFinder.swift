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
/// weighed, see ``AbbreviationAligner``; both orders are read, "long (SHORT)" and "SHORT (long)";
/// brackets may be nested, and one bracket may hold several things.
package struct AbbreviationFinder: Sendable {
  private var aligner = AbbreviationAligner()

  package init() {}

  /// Replaces `definitions` by those of a text, in the order of their brackets.
  ///
  /// - Complexity: O(*n*) in tokens, and O(*s* · *l*) in bytes of the short form and of the words
  ///   before it for each bracket that may hold one.
  package mutating func findDefinitions(
    in text: Span<UInt8>, _ tokenized: TokenizedText,
    into definitions: inout [AbbreviationDefinition]
  ) {
    definitions.removeAll(keepingCapacity: true)
    let tokens = tokenized.tokens
    for index in 1..<max(1, tokens.count) {
      let start = Int(tokens[index - 1].end)
      let end = Int(tokens[index].start)
      // Most gaps are one space.
      guard end - start > 1 else { continue }
      for position in start..<end where Self.isOpening(text[position]) {
        if let definition = definition(at: position, text) { definitions.append(definition) }
      }
    }
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  /// The definition that the bracket at `opening` makes, if it makes one.
  private mutating func definition(
    at opening: Int, _ text: Span<UInt8>
  ) -> AbbreviationDefinition? {
    guard let closing = BracketScan.closing(of: opening, text) else { return nil }
    let inner = BracketScan.trimmed(opening + 1..<closing, text)
    guard !inner.isEmpty else { return nil }
    let before = BracketScan.clause(before: opening, text)
    for short in BracketScan.shortForms(in: inner, text) {
      if let long = aligner.longForm(of: short, in: before, text) {
        return AbbreviationDefinition(shortForm: short, longForm: long)
      }
    }
    return reversed(inner, before: opening, text)
  }

  /// "SHORT (long form)".
  private mutating func reversed(
    _ inner: Range<Int>, before opening: Int, _ text: Span<UInt8>
  ) -> AbbreviationDefinition? {
    guard let short = BracketScan.word(before: opening, text),
      BracketScan.isAcronym(short, text)
    else { return nil }
    let long = BracketScan.firstPart(of: inner, text)
    guard aligner.isLongForm(long, of: short, text) else { return nil }
    return AbbreviationDefinition(shortForm: short, longForm: long)
  }
}
