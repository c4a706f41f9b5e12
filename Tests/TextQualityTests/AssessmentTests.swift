import Segmentation
import Testing
import TextQuality

@Suite("Assessment")
struct AssessmentTests {
  @Test("calls clean text reliable, and gives no reason")
  func clean() throws {
    let assessment = try assess(Texts.clean)
    #expect(assessment.verdict == .reliable)
    #expect(assessment.reasons.isEmpty && assessment.spans.isEmpty)
    #expect(assessment.language == "en")
    #expect(assessment.garbledShare == 0)
    #expect(assessment.signals.map(\.name) == Signal.allCases.map(\.rawValue))
  }

  @Test(
    "calls damaged text garbled and says how",
    arguments: [
      (Garbler.Family.substitution, 0.9, Reason.misplacedFunctionWords),
      (.shuffle, 1, .implausibleContext), (.characters, 0.7, .randomCharacters),
    ])
  func damaged(family: Garbler.Family, dose: Double, reason: Reason) throws {
    var judge = try Judge()
    let assessment = try judge.assess(judge.garble(Texts.clean, family, dose))
    #expect(assessment.verdict == .garbled)
    #expect(assessment.reasons.contains(reason))
    #expect(try #require(assessment.score) >= 0.5)
  }

  @Test("says when a text repeats itself")
  func repetition() throws {
    let sentences = (1...12).map { "Buy our new zinc tablets here today and save \($0) euro." }
    let assessment = try assess(sentences.joined(separator: " "))
    #expect(assessment.verdict != .reliable)
    #expect(assessment.reasons.contains(.repetition))
  }

  @Test("calls the damaged encoding of UTF-8 by its name")
  func mojibake() throws {
    let text = Texts.clean.replacing("o", with: "Ã¶")
    #expect(try assess(text).reasons.contains(.mojibake))
  }

  @Test(
    "does not assess other languages, and names those that their script tells",
    arguments: [
      (Texts.german, "und"), (Texts.bulgarian, "bg"),
      (Texts.bulgarian.replacing("ъ", with: "ы"), "ru"),
      (String(repeating: "Το σώμα δεν αποθηκεύει ψευδάργυρο. ", count: 5), "el"),
      (String(repeating: "体は亜鉛を蓄えません。", count: 5), "ja"),
    ])
  func otherLanguage(text: String, code: String) throws {
    let assessment = try assess(text)
    #expect(assessment.verdict == .notAssessed)
    #expect(assessment.reasons == [.language])
    #expect(assessment.score == nil && assessment.garbledShare == nil)
    #expect(assessment.language == code)
  }

  @Test(
    "does not assess texts of fewer than fifteen words",
    arguments: [
      "", " \n ", "...", "Zinc is a mineral.", "1 2 3", "a@b.org",
    ])
  func short(text: String) throws {
    let assessment = try assess(text)
    #expect(assessment.verdict == .notAssessed)
    #expect(assessment.reasons == [.tooShort])
  }

  @Test("never calls a text of fewer than thirty words garbled")
  func shortDamage() throws {
    var judge = try Judge()
    let words = Texts.clean.split(separator: " ").prefix(25).joined(separator: " ")
    let assessment = try judge.assess(judge.garble(words, .shuffle, 1))
    #expect(assessment.verdict != .garbled)
  }

  @Test(
    "does not call honest text garbled for its register",
    arguments: [
      (Texts.shorthand, Verdict.suspect), (Texts.unmarked(" "), .reliable),
      (Texts.unmarked(""), .reliable),
    ])
  func register(text: String, verdict: Verdict) throws {
    #expect(try assess(text).verdict == verdict)
  }

  @Test("still finds damage where there are no signs", arguments: [" ", ""])
  func damageWithoutSigns(sign: String) throws {
    var judge = try Judge()
    let text = try judge.garble(Texts.unmarked(sign), .shuffle, 1)
    #expect(try judge.assess(text).verdict == .garbled)
  }

  @Test("suspends signals of sentences in lists")
  func list() throws {
    let assessment = try assess(Texts.list)
    let levels = Dictionary(
      uniqueKeysWithValues: assessment.signals.map { (Signal(rawValue: $0.name), $0.level) })
    #expect(levels[.listShape] == .warn)
    #expect(levels[.shuffledOrder] == .pass && levels[.misplacedFunctionWords] == .pass)
    #expect(!assessment.reasons.contains(.shuffledOrder))
  }

  @Test("holds signals against the limits that it was given")
  func limits() throws {
    var limits = QualityLimits.standard
    limits[.characterNoise] = SignalLimit(warn: 0, fail: 0.001)
    var judge = try Judge(limits: limits)
    let assessment = try judge.assess(Texts.clean.replacing("zinc", with: "zxqv"))
    #expect(assessment.verdict == .garbled)
    #expect(assessment.reasons.first == .characterNoise)
  }

  @Test("keeps passages in other languages where their signal is ignored")
  func otherLanguageIgnored() throws {
    let passage = Texts.german.replacing(",", with: " \u{fffd},")
    let text = [Texts.clean, passage, Texts.second].joined(separator: "\n\n")
    var limits = QualityLimits.standard
    limits[.otherLanguage] = nil
    var judge = try Judge(limits: limits)
    let (kept, leftOut) = (try judge.assess(text), try assess(text))
    #expect(kept.value(of: .otherLanguage) == nil)
    let noise = try #require(kept.value(of: .characterNoise))
    #expect(try noise > #require(leftOut.value(of: .characterNoise)))
    for whole in [Signal.mojibake, .listShape] {
      #expect(kept.value(of: whole) == leftOut.value(of: whole))
    }
  }

  @Test("takes no signs from passages in other languages")
  func foreignSigns() throws {
    let values = try ["", ","].map { sign in
      let passage = Texts.german.replacing(",", with: "").replacing(" ", with: sign + " ")
      return try assess(Texts.unmarked("") + "\n\n" + passage).value(of: .implausibleContext)
    }
    #expect(values[0] == values[1])
  }
}
