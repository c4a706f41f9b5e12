import Segmentation
import Testing

/// Every script that ICU knows, by the laws and line by line against plain ICU.
@Suite("Multilingual text")
struct MultilingualTests {
  @Test("the laws hold", arguments: MultilingualText.lines)
  func laws(line: String) throws { try Analysed(line).checkLaws() }

  @Test("the laws hold for all lines as one text")
  func lawsOfAll() throws { try Analysed(MultilingualText.bytes).checkLaws() }

  @Test("boundaries are ICU's, from whatever byte the text begins and wherever it ends")
  func slices() throws {
    var comparison = try Comparison()
    let text = MultilingualText.bytes
    for start in stride(from: 0, to: text.count, by: 7) {
      let end = min(text.count, start + 97)
      try comparison.check(Array(text[start..<end]), "bytes \(start)..<\(end)")
    }
    try comparison.check(text, "all")
  }
}
