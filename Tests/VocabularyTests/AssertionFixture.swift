import Segmentation

@testable import Vocabulary

/// A reader with all it needs, that marks mentions by their bytes.
struct AssertionFixture: ~Copyable {
  var reader: AssertionReader
  var tokenizer: Tokenizer
  var lexicon = Lexicon()
  var tokenized = TokenizedText()

  init(_ rules: AssertionRules) throws {
    reader = AssertionReader(rules)
    tokenizer = try Tokenizer()
  }

  /// What the sentence says of the pair; `.refused`, or `.apart` when it is two sentences.
  mutating func read(
    _ text: String, nutrient: Range<Int>, condition: Range<Int>
  ) throws -> Outcome {
    let bytes = [UInt8](text.utf8)
    try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &lexicon)
    guard let nutrient = mention(nutrient), let condition = mention(condition)
    else { return .apart }
    let sentence = tokenized.sentences.first {
      $0.tokens.contains(nutrient.tokens.lowerBound)
        && $0.tokens.contains(condition.tokens.upperBound - 1)
        && $0.tokens.contains(condition.tokens.lowerBound)
        && $0.tokens.contains(nutrient.tokens.upperBound - 1)
    }
    guard let sentence else { return .apart }
    let mentions = [nutrient, condition].sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let assertion = reader.read(
      bytes.span, tokenized, lexicon, sentence: sentence, nutrient: nutrient, condition: condition,
      others: mentions[...])
    return assertion.map(Outcome.read) ?? .refused
  }

  enum Outcome: Equatable {
    case read(Assertion)
    case refused
    case apart
  }

  private func mention(_ range: Range<Int>) -> Mention? {
    let tokens = tokenized.tokens.indices.filter { tokenized.tokens[$0].range.overlaps(range) }
    guard let first = tokens.first, let last = tokens.last else { return nil }
    return Mention(
      concept: ConceptID(rawValue: 0), tokens: first..<last + 1, range: range, isNested: false)
  }
}
