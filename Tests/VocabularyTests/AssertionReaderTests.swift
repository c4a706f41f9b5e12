import Segmentation
import Testing

@testable import Vocabulary

@Suite("Assertion reader")
struct AssertionReaderTests {
  @Test("a sentence remembered reads as one that is new")
  func remembers() throws {
    let rules = try AssertionRules.builtIn()
    var kept = try AssertionFixture(rules)
    for example in rules.rules.flatMap(\.examples) {
      var fresh = try AssertionFixture(rules)
      let first = try kept.read(example)
      #expect(try kept.read(example) == first)
      #expect(try fresh.read(example) == first, "\(example.sentence)")
    }
  }

  @Test("sentences that differ in one sign only are kept apart")
  func punctuation() throws {
    var fixture = try AssertionFixture(AssertionRules.builtIn())
    let one = try fixture.read(
      "We gave zinc, and colds were reduced.", nutrient: 8..<12, condition: 18..<23)
    let two = try fixture.read(
      "We gave zinc; and colds were reduced.", nutrient: 8..<12, condition: 18..<23)
    let three = try fixture.read(
      "We gave zinc, and colds were reduced.", nutrient: 8..<12, condition: 18..<23)
    #expect(one == three)
    #expect(two != .apart)
  }

  @Test("the cue is a slice of the sentence that begins and ends at words")
  func cueSlices() throws {
    let rules = try AssertionRules.builtIn()
    var fixture = try AssertionFixture(rules)
    for example in rules.rules.flatMap(\.examples) {
      guard case .read(let assertion) = try fixture.read(example), let cue = assertion.cue
      else { continue }
      #expect(fixture.tokenized.tokens.contains { $0.range.lowerBound == cue.lowerBound })
      #expect(fixture.tokenized.tokens.contains { $0.range.upperBound == cue.upperBound })
    }
  }

  @Test("words in any order are read without harm, and the same way twice")
  func shuffledWords() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("seed \(seed)")
    var random = Wyrand(state: seed)
    let rules = try AssertionRules.builtIn()
    let words = rules.rules.flatMap(\.examples).flatMap { $0.sentence.split(separator: " ") }
    var one = try AssertionFixture(rules)
    var two = try AssertionFixture(rules)
    for _ in 0..<500 {
      let head = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        words.randomElement(using: &random) ?? "a"
      }
      let tail = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        words.randomElement(using: &random) ?? "a"
      }
      let text = (["zinc"] + head + ["colds"] + tail).joined(separator: " ")
      let start = (["zinc"] + head).joined(separator: " ").utf8.count + 1
      let outcome = try one.read(text, nutrient: 0..<4, condition: start..<start + 5)
      #expect(try two.read(text, nutrient: 0..<4, condition: start..<start + 5) == outcome)
    }
  }

  @Test("a denial reaches every item of a list, and no further than its clause")
  func denials() throws {
    let text = [UInt8]("She had no fever, cough or rash, but complained of fatigue.".utf8)
    var fixture = try AssertionFixture(AssertionRules.builtIn())
    try fixture.tokenizer.tokenize(text.span, into: &fixture.tokenized, terms: &fixture.lexicon)
    let sentence = try #require(fixture.tokenized.sentences.first)
    let isDenied = [3, 4, 6, 10].map { token in
      let range = fixture.tokenized.tokens[token].range
      let mention = Mention(
        concept: ConceptID(rawValue: 0), tokens: token..<token + 1, range: range, isNested: false)
      return fixture.reader.isDenied(
        text.span, fixture.tokenized, fixture.lexicon, sentence: sentence, mention: mention)
    }
    #expect(isDenied == [true, true, true, false])
  }

  @Test("cues are listed with their categories")
  func cues() throws {
    let text = [UInt8]("Zinc may prevent colds.".utf8)
    var fixture = try AssertionFixture(AssertionRules.builtIn())
    try fixture.tokenizer.tokenize(text.span, into: &fixture.tokenized, terms: &fixture.lexicon)
    let sentence = try #require(fixture.tokenized.sentences.first)
    let cues = fixture.reader.cues(
      text.span, fixture.tokenized, fixture.lexicon, sentence: sentence)
    #expect(cues.map(\.range) == [5..<8, 9..<16])
    #expect(cues.map { $0.categories.contains("hedge") } == [true, false])
    #expect(cues.map { $0.categories.contains("lower") } == [false, true])
  }
}

extension AssertionFixture {
  mutating func read(_ example: AssertionExample) throws -> Outcome {
    try read(example.sentence, nutrient: example.nutrient, condition: example.condition)
  }
}

/// A small generator, so that a printed seed repeats a trial.
private struct Wyrand: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0xa076_1d64_78bd_642f
    let product = state.multipliedFullWidth(by: state ^ 0xe703_7ed1_a0b4_28db)
    return product.high ^ product.low
  }
}
