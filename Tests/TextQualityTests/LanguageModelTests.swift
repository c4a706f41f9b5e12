import Segmentation
import Testing
import TextQuality

@Suite("Language models")
struct LanguageModelTests {
  /// A model of a few texts, added in some order.
  private func train(_ texts: [String]) throws -> [UInt8] {
    var tokenizer = try Tokenizer()
    var lexicon = Lexicon()
    var tokenized = TokenizedText()
    var trainer = LanguageModelTrainer()
    for text in texts {
      let bytes = Array(text.utf8)
      try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &lexicon)
      trainer.add(bytes.span, tokenized, lexicon)
    }
    return trainer.finish(provenance: "two texts")
  }

  private var texts: [String] {
    (0..<8).flatMap { _ in [Texts.clean, Texts.second, Texts.list] }
  }

  @Test("are the same for every order of texts")
  func order() throws {
    var random = SplitMix64(seed: 9)
    let model = try train(texts)
    #expect(try train(texts.shuffled(using: &random)) == model)
  }

  @Test("read what was written")
  func roundTrip() throws {
    let model = try LanguageModel(bytes: train(texts))
    #expect(model.language == "en")
    #expect(model.documentCount == 24)
    #expect(model.provenance == "two texts")
    #expect(model.description.contains("provenance  two texts"))
    #expect(model.version.hasPrefix("en-") && model.version.utf8.count == 19)
  }

  @Test("of a few texts tell those texts from shuffled ones")
  func ownTexts() throws {
    var judge = try Judge(try LanguageModel(bytes: train(texts)))
    let clean = try #require(judge.assess(Texts.clean).score)
    let shuffled = try #require(judge.assess(judge.garble(Texts.clean, .shuffle, 1)).score)
    #expect(clean < shuffled)
  }

  @Test("of no text are models all the same")
  func empty() throws {
    let model = try LanguageModel(bytes: train([]))
    #expect(model.tokenCount == 0 && model.documentCount == 0)
  }

  @Test("built in, state where they come from")
  func builtIn() throws {
    let model = try LanguageModel.builtIn()
    #expect(model.language == "en" && model.documentCount > 9000)
    #expect(!model.provenance.isEmpty)
  }

  @Test("are refused when they are cut off, of another kind, or of another version")
  func damaged() throws {
    let model = try train([])
    var other = model
    other[0] = 0
    var newer = model
    newer[8] = 9
    for bytes in [[], Array(model.dropLast()), model + [0], other, newer] {
      #expect(throws: LanguageModelError.self) { try LanguageModel(bytes: bytes) }
    }
  }
}
