import Segmentation
import Testing

@testable import TextQuality

@Suite("Marks between words")
struct MarkedTextTests {
  /// The marks after the first word, and `t` for each technical token.
  private func marks(_ text: String) throws -> String {
    let bytes = Array(text.utf8)
    var tokenizer = try Tokenizer()
    var lexicon = Lexicon()
    var tokenized = TokenizedText()
    try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &lexicon)
    var table = TermTable(functionWords: EnglishFunctionWords.all)
    table.extend(to: lexicon)
    var marked = MarkedText()
    marked.read(bytes.span, tokenized, table.attributes)
    let names: [UInt8: String] = [
      Mark.stop: ".", Mark.comma: ",", Mark.other: "-", Mark.lineBreak: "n", Mark.none: " ",
    ]
    return marked.places.prefix(tokenized.tokens.count).enumerated().map { index, place in
      (index == 0 ? "" : names[place.mark] ?? "?") + (place.isNeutral ? "t" : "w")
    }.joined()
  }

  @Test(
    "follow the signs and lines",
    arguments: [
      ("one two", "w w"), ("one, two", "w,w"), ("one. Two", "w.w"), ("one: two", "w.w"),
      ("one (two", "w-w"), ("one-two", "w-w"), ("one \u{2013} two", "w,w"),
      ("one\ntwo", "wnw"), ("one\n\ntwo", "w.w"), ("one \n two", "wnw"), ("one -\n\n two", "w.w"),
      ("one,\ntwo", "w.w"), ("one\n> two", "wnw"), ("one\n>two", "wnw"), ("one > two", "w-w"),
      ("one\u{a0}two", "w w"), ("one!\u{201d} Two", "w.w"),
    ])
  func gaps(text: String, expected: String) throws {
    #expect(try marks(text) == expected)
  }

  @Test(
    "leave technical tokens out",
    arguments: [
      ("see a@b.org now", "w t w"), ("use /usr here", "w-t w"), ("x=y", "t-t"),
      ("the WAS locus", "w t w"), ("IT IS SO", "w w w"), ("#tag here", "t w"),
      ("take e.g. this", "w t.w"),
      ("vitamin A is", "w t w"), ("so. A man", "w.w w"), ("THIS MAN IS A BIG MAN", "w w w w w w"),
    ])
  func technical(text: String, expected: String) throws {
    #expect(try marks(text) == expected)
  }
}
