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
