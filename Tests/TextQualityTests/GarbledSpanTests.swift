import Segmentation
import Testing
import TextQuality

@Suite("Garbled spans")
struct GarbledSpanTests {
  @Test("mark the damaged paragraph and leave the others")
  func oneParagraph() throws {
    var judge = try Judge()
    let damaged = try judge.garble(Texts.second, .shuffle, 1)
    let blank: [UInt8] = [0x0a, 0x0a]
    let before = Array(Texts.clean.utf8) + blank
    let text = before + damaged + blank + Array(Texts.clean.utf8)
    let damage = before.count..<before.count + damaged.count
    let spans = try judge.assess(text).spans
    let marked = spans.reduce(0) { $0 + $1.range.clamped(to: damage).count }
    let all = spans.reduce(0) { $0 + $1.range.count }
    #expect(Double(marked) >= 0.8 * Double(damage.count))
    #expect(Double(marked) >= 0.9 * Double(all))
    #expect(spans.allSatisfy { $0.score >= 0.5 })
  }

  @Test("leave a passage in another language alone", arguments: Texts.foreign)
  func otherLanguage(passage: String) throws {
    let text = [Texts.clean, passage, Texts.second].joined(separator: "\n\n")
    #expect(try assess(text).spans.isEmpty)
  }

  @Test(
    "leave a quotation in another language alone, inside an English paragraph",
    arguments: Texts.foreign)
  func quotation(passage: String) throws {
    let sentence = passage.prefix { $0 != "." } + "."
    let text = Texts.clean.replacing(" Meat,", with: " \"\(sentence)\" Meat,") + " " + Texts.second
    let assessment = try assess(text)
    #expect(assessment.verdict == .reliable)
    #expect(assessment.spans.isEmpty)
  }

  @Test(
    "mark damage among passages in another language, which are left out of the verdict",
    arguments: Texts.foreign)
  func damageAmongLanguages(passage: String) throws {
    var judge = try Judge()
    let blank: [UInt8] = [0x0a, 0x0a]
    let foreign = Array((passage + " " + passage).utf8)
    let sound = [Array(Texts.clean.utf8), foreign, Array(Texts.second.utf8)]
    let assessment = try judge.assess(Array(sound.joined(separator: blank)))
    #expect(assessment.verdict == .reliable && assessment.spans.isEmpty)
    let share = try #require(assessment.value(of: .otherLanguage))
    #expect(share > 0.2 && share < 0.5)

    let damaged = try judge.garble(Texts.clean, .shuffle, 1)
    let parts = [damaged, foreign, Array(Texts.second.utf8)]
    let spans = try judge.assess(Array(parts.joined(separator: blank))).spans
    let marked = spans.reduce(0) { $0 + $1.range.clamped(to: 0..<damaged.count).count }
    #expect(Double(marked) >= 0.9 * Double(damaged.count))
    #expect(spans.allSatisfy { $0.range.upperBound <= damaged.count })
  }

  @Test("begin with a text as with any other paragraph", arguments: Texts.foreign)
  func firstParagraph(passage: String) throws {
    let sentence = passage.prefix { $0 != "." } + "."
    let parts = [Texts.clean, String(sentence), Texts.second]
    let first = try assess([parts[1], parts[0], parts[2]].joined(separator: "\n\n"))
    let between = try assess(parts.joined(separator: "\n\n"))
    #expect(first.value(of: .otherLanguage) == between.value(of: .otherLanguage))
    #expect(first.spans.isEmpty && between.spans.isEmpty)
  }

  @Test(
    "mark paragraphs whose words are damaged here and there",
    arguments: [(Garbler.Family.characters, 0.5), (.shuffle, 0.4), (.substitution, 0.6)])
  func light(family: Garbler.Family, dose: Double) throws {
    var judge = try Judge()
    let blank: [UInt8] = [0x0a, 0x0a]
    let damaged = try judge.garble(Texts.second, family, dose)
    let before = Array(Texts.clean.utf8) + blank
    let spans = try judge.assess(before + damaged + blank + Array(Texts.third.utf8)).spans
    let damage = before.count..<before.count + damaged.count
    let marked = spans.reduce(0) { $0 + $1.range.clamped(to: damage).count }
    let all = spans.reduce(0) { $0 + $1.range.count }
    #expect(Double(marked) >= 0.6 * Double(damage.count))
    #expect(Double(marked) >= 0.9 * Double(all))
  }

  @Test("end where the paragraph does, also where the next is damaged again")
  func paragraphs() throws {
    var judge = try Judge()
    let blank: [UInt8] = [0x0a, 0x0a]
    let parts = [
      try judge.garble(Texts.clean, .shuffle, 1), Array(Texts.second.utf8),
      try judge.garble(Texts.second, .shuffle, 1),
    ]
    let spans = try judge.assess(Array(parts.joined(separator: blank))).spans
    let sound = parts[0].count + 2..<parts[0].count + 2 + parts[1].count
    let marked = spans.reduce(0) { $0 + $1.range.clamped(to: sound).count }
    #expect(spans.count >= 2)
    #expect(Double(marked) <= 0.1 * Double(sound.count))
  }

  @Test("have a text called garbled that hides one among many sound paragraphs")
  func hidden() throws {
    var judge = try Judge()
    let blank: [UInt8] = [0x0a, 0x0a]
    let damaged = try judge.garble(Texts.second, .shuffle, 1)
    let sound = (1...12).map { Array("\(Texts.clean) Note \($0).".utf8) }
    let text = Array((sound[..<6] + [damaged] + sound[6...]).joined(separator: blank))
    let assessment = try judge.assess(text)
    #expect(assessment.verdict == .garbled)
    #expect(assessment.reasons.first == .garbledPassage)
    #expect(try judge.assess(Array(sound.joined(separator: blank))).verdict == .reliable)
  }
}
