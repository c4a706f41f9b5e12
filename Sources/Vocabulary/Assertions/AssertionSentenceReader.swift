package import Segmentation

/// Reads sentences that stand alone, as text: a stored sentence to be explained, or the example of
/// a rule.
///
///     var reader = try AssertionSentenceReader(AssertionRules.builtIn())
///     let explanation = try reader.explain(
///       sentence.span, nutrients: [0..<4], conditions: [14..<19])
package struct AssertionSentenceReader: ~Copyable {
  private var reader: AssertionReader
  private var tokenizer: Tokenizer
  private var terms = Lexicon()
  private var tokenized = TokenizedText()

  /// Opens a reader.
  ///
  /// - Throws: ``SegmentationError`` when ICU's data cannot be read.
  package init(_ rules: AssertionRules) throws(SegmentationError) {
    reader = AssertionReader(rules)
    tokenizer = try Tokenizer()
  }

  /// What is read in a sentence of two concepts, and how.
  ///
  /// What is read is what an analysis reads in the same sentence of a document, as long as the
  /// mentions are the same.
  ///
  /// - Parameters:
  ///   - sentence: UTF-8; all of it counts as one sentence.
  ///   - nutrients: The bytes of the mentions of the one concept.
  ///   - conditions: The bytes of the mentions of the other.
  ///   - mentions: The bytes of all mentions of concepts in the sentence; those of the two need not
  ///     be among them.
  /// - Returns: `nil` when one of the two is not mentioned: no range holds a word.
  /// - Complexity: O(*n*) in bytes and O(*r*) in rules.
  package mutating func explain(
    _ sentence: Span<UInt8>, nutrients: [Range<Int>], conditions: [Range<Int>],
    mentions: [Range<Int>] = []
  ) throws(SegmentationError) -> AssertionExplanation? {
    try tokenizer.tokenize(sentence, into: &tokenized, terms: &terms)
    let nutrients = tokenized.mentions(at: nutrients)
    let conditions = tokenized.mentions(at: conditions)
    let pairs = nutrients.flatMap { nutrient in
      conditions.map { MentionPair(nutrient: nutrient, condition: $0) }
    }
    guard !pairs.isEmpty else { return nil }
    let others = nutrients + conditions + tokenized.mentions(at: mentions)
    let whole = Sentence(
      start: 0, end: UInt32(sentence.count), tokens: 0..<tokenized.tokens.count)
    let read = reader.read(
      sentence, tokenized, terms, sentence: whole, pairs: pairs, others: others[...])
    return reader.explain(
      sentence, tokenized, terms, sentence: whole, nutrient: read.mentions.nutrient,
      condition: read.mentions.condition, others: others[...])
  }
}

extension TokenizedText {
  /// The words at ranges of bytes, as mentions of no concept in particular.
  fileprivate func mentions(at ranges: [Range<Int>]) -> [Mention] {
    ranges.compactMap { range in
      guard let first = tokens.firstIndex(where: { $0.range.overlaps(range) }),
        let last = tokens.lastIndex(where: { $0.range.overlaps(range) })
      else { return nil }
      return Mention(
        concept: ConceptID(rawValue: 0), tokens: first..<last + 1, range: range, isNested: false)
    }
  }
}

extension AssertionRules {
  /// Reads every example of the file of that name and compares.
  ///
  /// - Throws: ``AssertionRulesError`` with the first example that is read otherwise than it says;
  ///   ``SegmentationError`` when ICU's data cannot be read.
  /// - Complexity: O(*n*) in the bytes of the examples.
  package func checkExamples(of file: String) throws {
    var reader = try AssertionSentenceReader(self)
    for example in rules.flatMap(\.examples) where example.file == file {
      let sentence = Array(example.sentence.utf8)
      let explanation = try reader.explain(
        sentence.span, nutrients: [example.nutrient], conditions: [example.condition])
      let read = explanation?.assertion.map { AssertionExample.summary($0) } ?? "refused"
      guard read != example.summary else { continue }
      throw AssertionRulesError(
        file: file, line: example.line,
        problem: "the example reads `\(read)`, not `\(example.summary)`",
        remedy: "change the rules or the example")
    }
  }
}

extension AssertionExample {
  /// What must be read, as the file says it.
  package var summary: String {
    isRefused ? "refused" : Self.summary(status, effect, isNegated, isHedged)
  }

  /// An assertion in the words of the file.
  package static func summary(_ assertion: Assertion) -> String {
    summary(assertion.status, assertion.effect, assertion.isNegated, assertion.isHedged)
  }

  private static func summary(
    _ status: AssertionStatus, _ effect: AssertionEffect, _ isNegated: Bool, _ isHedged: Bool
  ) -> String {
    "\(status.rawValue) \(effect.rawValue)" + (isNegated ? " negated" : "")
      + (isHedged ? " hedged" : "")
  }
}
