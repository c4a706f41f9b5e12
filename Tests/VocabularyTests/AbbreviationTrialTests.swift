import CorpusTestSupport
import Segmentation
import Testing
import TextQuality

@testable import Vocabulary

/// Whatever a text holds, looking for abbreviations ends and stays within it.
@Suite("Abbreviations in any text")
struct AbbreviationTrialTests {
  @Test("random text of brackets, quotes and letters is read to its end", arguments: 1...40)
  func trial(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "(", ")", "[", "]", "'", "\"", "A", "a", "MS", "ms", " ", "-", ",", ".", "é", "2", "\n",
    ]
    let text = (0..<400).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let bytes = Array(text.utf8)
    var tokenizer = try Tokenizer()
    var terms = Lexicon()
    var tokenized = TokenizedText()
    try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &terms)
    var finder = AbbreviationFinder()
    var definitions: [AbbreviationDefinition] = []
    finder.findDefinitions(in: bytes.span, tokenized, into: &definitions)
    for definition in definitions {
      let isInside =
        definition.shortForm.upperBound <= bytes.count
        && definition.longForm.upperBound <= bytes.count
      #expect(isInside, "seed \(seed)")
    }
  }
}
