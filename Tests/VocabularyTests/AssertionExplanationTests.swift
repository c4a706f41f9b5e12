import Segmentation
import Testing

@testable import Vocabulary

@Suite("Explanation of assertions")
struct AssertionExplanationTests {
  @Test("what is explained is what is read, and the rule that spoke is the assertion's")
  func agreesWithReading() throws {
    let rules = try AssertionRules.builtIn()
    var fixture = try AssertionFixture(rules)
    var reader = try AssertionSentenceReader(rules)
    for example in rules.rules.flatMap(\.examples) {
      let sentence = [UInt8](example.sentence.utf8)
      let explanation = try #require(
        try reader.explain(
          sentence.span, nutrients: [example.nutrient], conditions: [example.condition]))
      let read = try fixture.read(
        example.sentence, nutrient: example.nutrient, condition: example.condition)
      #expect(explanation.assertion.map(AssertionFixture.Outcome.read) ?? .refused == read)
      let spoke = explanation.steps.filter { $0.verdict == .spoke }.map(\.rule)
      if let assertion = explanation.assertion, assertion.rule != "together" {
        #expect(spoke.contains(assertion.rule), "\(example.sentence)")
      }
    }
  }

  @Test("each question is answered by one rule at most, and the others say why they were overruled")
  func oneRuleSpeaks() throws {
    let rules = try AssertionRules.builtIn()
    var reader = try AssertionSentenceReader(rules)
    for example in rules.rules.flatMap(\.examples) {
      let sentence = [UInt8](example.sentence.utf8)
      let steps =
        try reader.explain(
          sentence.span, nutrients: [example.nutrient], conditions: [example.condition])?.steps
        ?? []
      for question in AssertionExplanation.Question.allCases {
        let asked = steps.filter { $0.question == question }
        let spoke = asked.filter { $0.verdict == .spoke }
        #expect(spoke.count <= 1)
        #expect(Set(asked.map(\.rule)).count == asked.count)
        for step in asked {
          guard case .cameLater(let other) = step.verdict else { continue }
          #expect(spoke.map(\.rule) == [other])
        }
      }
    }
  }

  @Test("rules, denial and reserve are shown with their words")
  func words() throws {
    let text = "Zinc may not prevent colds."
    let file = """
      version 1
      cues hedge
        may
      cues not
        not
      cues lower
        prevent
      cues intake
        zinc
      effect helps = lowers
        unless not
        match N .. lower ~2 C
        unless
        when intake
        match N .. lower ~2 C
        when unspecified
        match lower ~2 C
      effect near = associated
        match N .. C
      effect eaten = mixed
        when intake
        match N
      """
    var reader = try AssertionSentenceReader(
      AssertionRules(parsing: [UInt8](file.utf8).span, name: "words"))
    let bytes = [UInt8](text.utf8)
    let explanation = try #require(
      try reader.explain(bytes.span, nutrients: [0..<4], conditions: [21..<26]))
    #expect(explanation.assertion?.rule == "helps")
    #expect(
      explanation.steps == [
        .init(
          question: .effect, rule: "helps", answer: "lowers", words: 13..<26, cue: 13..<20,
          verdict: .spoke),
        .init(
          question: .effect, rule: "near", answer: "associated", words: 0..<26, cue: nil,
          verdict: .cameLater(than: "helps")),
        .init(
          question: .effect, rule: "eaten", answer: "mixed", words: 0..<4, cue: nil,
          verdict: .otherStatus),
      ])
    #expect(
      explanation.remarks == [
        .init(kind: .denied, words: 9..<12), .init(kind: .hedged, words: 5..<8),
      ])
  }

  @Test("a rule that excludes a cue is shown as blocked by it")
  func blocked() throws {
    let file = """
      version 1
      cues not
        not
      cues lower
        prevent
      effect helps = lowers
        unless not
        match N .. lower ~2 C
      """
    var reader = try AssertionSentenceReader(
      AssertionRules(parsing: [UInt8](file.utf8).span, name: "blocked"))
    let bytes = [UInt8]("Zinc may not prevent colds.".utf8)
    let explanation = try #require(
      try reader.explain(bytes.span, nutrients: [0..<4], conditions: [21..<26]))
    #expect(explanation.assertion?.effect == AssertionEffect.none)
    #expect(explanation.steps.map(\.verdict) == [.blocked(by: 9..<12)])
  }

  @Test("of several mentions the first pair with an effect is explained, else the nearest")
  func severalMentions() throws {
    var reader = try AssertionSentenceReader(AssertionRules.builtIn())
    let text = [UInt8]("Fatigue: low iron can cause fatigue.".utf8)
    let explanation = try #require(
      try reader.explain(text.span, nutrients: [13..<17], conditions: [0..<7, 28..<35]))
    #expect(explanation.assertion?.effect == .raises)
    #expect(explanation.assertion?.status == .deficiency)
    let silent = [UInt8]("Colds, zinc, colds.".utf8)
    let nothing = try #require(
      try reader.explain(silent.span, nutrients: [7..<11], conditions: [0..<5, 13..<18]))
    #expect(nothing.assertion?.effect == AssertionEffect.none)
    #expect(try reader.explain(text.span, nutrients: [], conditions: [0..<7]) == nil)
  }
}
