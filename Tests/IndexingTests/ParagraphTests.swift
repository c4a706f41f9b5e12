import Segmentation
import Testing

@testable import Indexing

@Suite("Paragraphs")
struct ParagraphTests {
  private func numbers(_ text: String) throws -> [UInt32] {
    var tokenizer = try Tokenizer()
    var tokenized = TokenizedText()
    var lexicon = Lexicon()
    let bytes = Array(text.utf8)
    try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &lexicon)
    return Paragraphs.numbers(bytes.span, tokenized)
  }

  @Test("end at blank lines, however blank")
  func blankLines() throws {
    #expect(try numbers("One. Two.\nThree.\n\nFour. Five.\n \t\r\n\nSix.") == [0, 0, 0, 1, 1, 2])
  }

  @Test("are lines in a text without blank lines")
  func lines() throws {
    #expect(try numbers("One. Two.\nThree.\nFour.") == [0, 0, 1, 2])
  }

  @Test("need a token each, and begin with the first")
  func empty() throws {
    #expect(try numbers("\n\n***\n\nOne.\n\n---\n\nTwo.\n\n") == [0, 1])
    #expect(try numbers("") == [])
  }
}
