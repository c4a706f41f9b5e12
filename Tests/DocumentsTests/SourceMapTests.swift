import Testing

@testable import Documents
import TextQuality

@Suite("Source map")
struct SourceMapTests {
  @Test("A verbatim map costs nothing and shifts")
  func verbatim() {
    let map = SourceMap(verbatimFrom: 3)
    #expect(map.isVerbatim)
    #expect(map.sourceRange(of: 0..<5) == 3..<8)
    #expect(map.sourceRange(of: 4..<4) == 7..<7)
  }

  @Test("A passage reaches from its first contributing byte to its last")
  func replaced() {
    // "a&amp;<b>c" with the text "a&c"
    var writer = MappedTextWriter()
    writer.append(Array("a".utf8)[...], from: 0)
    writer.append("&".utf8, replacing: 1..<6)
    writer.append(Array("c".utf8)[...], from: 9)
    let map = writer.finish().map
    #expect(map.sourceRange(of: 0..<1) == 0..<1)
    #expect(map.sourceRange(of: 1..<2) == 1..<6)
    #expect(map.sourceRange(of: 0..<2) == 0..<6)
    #expect(map.sourceRange(of: 2..<3) == 9..<10)
    #expect(map.sourceRange(of: 0..<3) == 0..<10)
    #expect(map.sourceRange(of: 3..<3) == 10..<10)
  }

  @Test("Bytes that stand one for one stay one run")
  func compact() {
    var writer = MappedTextWriter()
    writer.append(Array("ab".utf8)[...], from: 5)
    writer.append(ASCII.space, from: 7)
    writer.append(Array("cd".utf8)[...], from: 8)
    #expect(writer.finish().map == SourceMap(verbatimFrom: 5))
  }

  @Test("A composed map leads where its two maps lead", arguments: 0..<200)
  func composition(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let outer = Self.randomText(overSourceOf: 400, &random)
    let inner = Self.randomText(overSourceOf: outer.bytes.count, &random)
    let map = inner.map.composed(with: outer.map, textByteCount: inner.bytes.count)
    for start in inner.bytes.indices {
      let end = Int.random(in: start + 1...inner.bytes.count, using: &random)
      let first = outer.map.sourceRange(
        of: Self.nonEmpty(inner.map.sourceRange(of: start..<start + 1)))
      let last = outer.map.sourceRange(of: Self.nonEmpty(inner.map.sourceRange(of: end - 1..<end)))
      let composed = map.sourceRange(of: start..<end)
      #expect(composed.lowerBound == first.lowerBound, "seed \(seed)")
      #expect(composed.upperBound == max(first.lowerBound, last.upperBound), "seed \(seed)")
    }
  }

  private static func nonEmpty(_ range: Range<Int>) -> Range<Int> { range }

  /// A text of aligned and replaced runs with gaps between them.
  private static func randomText(
    overSourceOf byteCount: Int, _ random: inout SplitMix64
  ) -> MappedText {
    var writer = MappedTextWriter()
    var position = 0
    while true {
      position += random.pick([0, 0, 1, 4])
      let length = Int.random(in: 1...9, using: &random)
      guard position + length <= byteCount else { break }
      if Bool.random(using: &random) {
        let run = [UInt8](repeating: 65, count: length)
        writer.append(run[...], from: position)
      } else {
        let count = Int.random(in: 1...4, using: &random)
        writer.append(repeatElement(66, count: count), replacing: position..<position + length)
      }
      position += length
    }
    return writer.finish()
  }
}
