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

  @Test("leave a passage in another language alone")
  func otherLanguage() throws {
    let text = [Texts.clean, Texts.german, Texts.second].joined(separator: "\n\n")
    #expect(try assess(text).spans.isEmpty)
  }
}
