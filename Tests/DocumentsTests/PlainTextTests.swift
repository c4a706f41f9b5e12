import Testing

@testable import Documents
import TextQuality

@Suite("Plain text")
struct PlainTextTests {
  @Test(
    "Text without HTML is taken byte for byte",
    arguments: [
      "One line", "a < b and c > d", "x <b and y\n", "# not a heading\n* nor a list\r\n",
      "tabs\tand  spaces\n\n\n", "p <0.05 and >0.01", "5 <i> 6", "&amp; stays", "---\nrule\n---\n",
      " é 漢字 😀", "<html is not a tag",
    ])
  func verbatim(text: String) {
    let readings = Readings("a.txt", text)
    #expect(readings.texts == [text])
    #expect(readings.documents.first?.map == SourceMap(verbatimFrom: 0))
  }

  @Test("A short first line is the title, a long one or the only one is not")
  func title() {
    #expect(Readings("a.txt", "Title\n\nText").documents[0].title == "Title")
    #expect(Readings("a.txt", "Only line\n").documents[0].title == "")
    let long = String(repeating: "x", count: 121)
    #expect(Readings("a.txt", "\(long)\ntext").documents[0].title == "")
  }

  @Test("A byte-order mark is passed over")
  func byteOrderMark() throws {
    let document = try #require(
      Readings("a.txt", [0xEF, 0xBB, 0xBF] + Array("ab".utf8)).documents.first)
    #expect(document.text == Array("ab".utf8))
    #expect(document.map.sourceRange(of: 0..<1) == 3..<4)
    #expect(document.sourceByteCount == 5)
  }

  /// Unicode Standard, table 3-8 and section 3.9, and truncations.
  static let broken: [(bytes: [UInt8], text: String, count: Int)] = [
    (
      [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64],
      "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d", 6
    ),
    (
      [0x61, 0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41],
      "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A", 8
    ),
    ([0x61, 0xED, 0xA0, 0x80], "a\u{FFFD}\u{FFFD}\u{FFFD}", 3),
    ([0x61, 0xF0, 0x9F, 0x98], "a\u{FFFD}", 1),
    ([0x80, 0x80, 0x61], "\u{FFFD}\u{FFFD}a", 2),
    ([0x61, 0xF4, 0x90, 0x80, 0x80], "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", 4),
    ([0x61, 0xFF], "a\u{FFFD}", 1),
  ]

  @Test("Each maximal broken sequence becomes one U+FFFD", arguments: broken.indices)
  func invalid(index: Int) throws {
    let (bytes, text, count) = Self.broken[index]
    let readings = Readings("a.txt", bytes)
    let document = try #require(readings.documents.first)
    #expect(String(decoding: document.text, as: UTF8.self) == text)
    #expect(String(decoding: bytes, as: UTF8.self) == text, "the standard library agrees")
    let note = try #require(document.notes.first)
    #expect(note.code == .invalidUTF8)
    #expect(note.detail.hasPrefix("\(count) "))
    expectLawfulMap(document, source: bytes)
  }

  @Test("Zeros in a text are read as spaces")
  func zeros() {
    let readings = Readings("a.txt", "one\u{0}two three four five six seven eight")
    #expect(readings.texts == ["one two three four five six seven eight"])
    #expect(readings.codes == [.nulBytes])
    #expect(readings.documents[0].map.isVerbatim)
  }

  @Test("UTF-16 is read when it says so", arguments: [false, true])
  func utf16(isBigEndian: Bool) throws {
    let text = "aé漢😀 end"
    var bytes: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in text.utf16 + [0xD800] {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += isBigEndian ? pair : pair.reversed()
    }
    let document = try #require(Readings("a.txt", bytes).documents.first)
    #expect(String(decoding: document.text, as: UTF8.self) == text + "\u{FFFD}")
    #expect(document.notes.map(\.code) == [.loneSurrogates])
    let end = document.text.count - 6..<document.text.count - 3
    #expect(document.map.sourceRange(of: end) == 14..<20)
    expectLawfulMap(document, source: bytes)
  }

  @Test("UTF-16 HTML is mapped through both of its decodings")
  func utf16HTML() throws {
    let html = "<p>one &amp; t<b>w</b>o</p>"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in html.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let document = try #require(Readings("a.html", bytes).documents.first)
    #expect(document.text == Array("one & two".utf8))
    #expect(document.map.sourceRange(of: 4..<5) == 16..<26)
    #expect(document.map.sourceRange(of: 6..<9) == 28..<48)
  }

  @Test("What is not text is refused", arguments: ["a.txt", "a", "a.html", "a.jsonl", "a.bin"])
  func binary(name: String) {
    var random = SplitMix64(seed: 7)
    let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(Readings(name, noise).codes == [.unsupportedFormat])
    #expect(Readings(name, Array("%PDF-1.7\nblah blah".utf8)).codes == [.unsupportedFormat])
    #expect(Readings(name, [0x1F, 0x8B, 8, 0] + noise).codes == [.unsupportedFormat])
  }

  @Test(
    "An empty file and a blank one are problems", arguments: ["a.txt", "a.md", "a.html", "a.jsonl"])
  func empty(name: String) {
    #expect(Readings(name, "").codes == [.emptyFile])
    #expect(Readings(name, " \n\t\r\n").codes == [.emptyText])
  }

  @Test("Blank in Unicode is blank")
  func blank() {
    #expect(Readings("a.txt", "\u{A0}\u{3000}\u{FEFF}\u{2003}\n").codes == [.emptyText])
    #expect(Readings("a.html", "<p>&nbsp;</p><script>x</script>").codes == [.emptyText])
    #expect(Readings("a.md", "---\ntitle: x\n---\n").codes == [.emptyText])
  }

  @Test("A text larger than the limit is refused in every format")
  func limit() {
    var options = ReaderOptions()
    options.maximumTextByteCount = 10
    for name in ["a.txt", "a.md", "a.html"] {
      #expect(Readings(name, "12345 6789", options: options).codes == [], "\(name)")
      #expect(
        Readings(name, "12345 67890", options: options).codes == [.documentTooLarge], "\(name)")
    }
    let line = #"{"text":"12345\n67890"}"#
    #expect(Readings("a.jsonl", line, options: options).codes == [.documentTooLarge])
  }

  @Test("A file whose name tells nothing is told by its content")
  func sniffing() {
    #expect(Readings("a", "<!DOCTYPE html><p>x<p>y").texts == ["x\n\ny"])
    #expect(Readings("a", " <HTML><p>x<p>y").texts == ["x\n\ny"])
    #expect(Readings("a.dat", #"{"text":"x"}"#).texts == ["x"])
    #expect(Readings("a", "plain").texts == ["plain"])
    #expect(Readings("a.json", "{\n \"a\": 1\n}").texts == ["{\n \"a\": 1\n}"])
  }

  @Test("A plain text with HTML loses its tags, and nothing else")
  func htmlInPlainText() throws {
    let source = "First *line*\nwraps <em>here</em>.<br>\n\n<h3>Head</h3>Then a < b_c &amp; d."
    let document = try #require(Readings("a.txt", source).documents.first)
    #expect(
      String(decoding: document.text, as: UTF8.self)
        == "First *line* wraps here.\n\nHead\n\nThen a < b_c & d.")
    expectLawfulMap(document, source: Array(source.utf8))
  }
}
