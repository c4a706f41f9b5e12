import Testing

@testable import Documents
import TextQuality

@Suite("JSON Lines")
struct JSONLinesTests {
  @Test("Identifiers are taken as they are written, or made of the line's number")
  func identifiers() {
    let lines = """
      {"id":"a","text":"one"}

      {"id":12.50,"text":"two"}
      {"text":"three"}\r
      {"id":null,"text":"four"}
      {"id":"","text":"five"}
      """
    let readings = Readings("x.jsonl", lines)
    #expect(readings.documents.map(\.id) == ["a", "12.50", "x.jsonl:4", "x.jsonl:5", "x.jsonl:6"])
    #expect(readings.problems.isEmpty)
  }

  @Test("Title and metadata come along, other fields do not matter")
  func fields() {
    let line =
      #"{"author":"Ada","x":[{"text":"no"}],"title":"T\u00e9","text":"t","date":2020,"url":{}}"#
    let document = Readings("x.jsonl", line).documents[0]
    #expect(document.title == "Té")
    #expect(document.metadata["author"] == "Ada")
    #expect(document.metadata["date"] == "2020")
    #expect(document.metadata["url"] == nil)
  }

  @Test("Other names for the fields can be given")
  func fieldNames() {
    var options = ReaderOptions()
    options.textField = "bødy"
    options.idField = "k\"ey"
    let line = #"{"b\u00f8dy":"x","k\"ey":"7"}"#
    let readings = Readings("x.jsonl", line, options: options)
    #expect(readings.documents.map(\.id) == ["7"])
  }

  /// What is wrong with a line, and the line.
  static let badLines: [(code: ProblemCode, line: String)] = [
    (.malformedJSON, #"{"id":"b" "text":"x"}"#),
    (.malformedJSON, #"{"text":"x"} trailing"#),
    (.malformedJSON, #"{"text":"x"}{"text":"y"}"#),
    (.malformedJSON, #"{"text":"x""#),
    (.malformedJSON, #"{"text":"x"#),
    (.malformedJSON, #"["text","x"]"#),
    (.malformedJSON, "text"),
    (.malformedJSON, #"{"text":"bad \x escape"}"#),
    (.malformedJSON, #"{"text":"bad \u12g4 escape"}"#),
    (.malformedJSON, #"{"text":"cut \u12"}"#),
    (.malformedJSON, #"{"text":"x","a":tru}"#),
    (.malformedJSON, #"{"text":"x","a":[1,,2]}"#),
    (.malformedJSON, "{\"text\":\"control \u{1}\"}"),
    (.missingText, "{}"),
    (.missingText, #"{"id":"x"}"#),
    (.missingText, #"{"text":5}"#),
    (.missingText, #"{"text":null}"#),
    (.missingText, #"{"text":{"text":"nested"}}"#),
    (.missingText, #"{"text":["x"]}"#),
    (.emptyText, #"{"text":""}"#),
    (.emptyText, #"{"text":" \n\t\u00a0"}"#),
  ]

  @Test(
    "A bad line is a problem with its number, and the next line is read",
    arguments: badLines.indices)
  func bad(index: Int) throws {
    let (code, line) = Self.badLines[index]
    let readings = Readings("x.jsonl", "\n\(line)\n{\"text\":\"good\"}")
    #expect(readings.texts == ["good"])
    let problem = try #require(readings.problems.first)
    #expect(problem.code == code)
    #expect(problem.detail.hasPrefix("line 2"))
  }

  @Test("Of fields with one name the last counts")
  func duplicateKeys() {
    #expect(Readings("x.jsonl", #"{"text":"a","text":"b"}"#).texts == ["b"])
  }

  @Test("Escapes are decoded and mapped to where they stand")
  func escapes() throws {
    let line = #"{"text":"a\n\u00e9\ud83d\ude00\/\"\\\ud800x\udc00\u0000 end"}"#
    let document = try #require(Readings("x.jsonl", "\n" + line).documents.first)
    #expect(
      String(decoding: document.text, as: UTF8.self) == "a\né😀/\"\\\u{FFFD}x\u{FFFD}  end")
    #expect(document.notes.map(\.code) == [.nulBytes, .loneSurrogates])
    let source = Array(("\n" + line).utf8)
    let emoji = document.map.sourceRange(of: 4..<8)
    #expect(source[emoji].elementsEqual(#"\ud83d\ude00"#.utf8))
    #expect(
      source[document.map.sourceRange(of: document.text.count - 3..<document.text.count)]
        .elementsEqual("end".utf8))
    expectLawfulMap(document, source: source)
  }

  @Test("A line that is not UTF-8 is repaired and mapped")
  func invalidUTF8() throws {
    let source =
      Array("{\"text\":\"first\"}\n{\"text\":\"a".utf8) + [0xFF] + Array("b\\u00e9 end\"}".utf8)
    let document = try #require(Readings("x.jsonl", source).documents.last)
    #expect(String(decoding: document.text, as: UTF8.self) == "a\u{FFFD}bé end")
    #expect(document.notes.map(\.code) == [.invalidUTF8])
    #expect(document.notes[0].detail.contains("byte 27"))
    let range = document.map.sourceRange(of: 5..<7)
    #expect(source[range].elementsEqual("\\u00e9".utf8))
    expectLawfulMap(document, source: source)
  }

  @Test("Any split of a file into parts yields the same documents", arguments: 0..<20)
  func parts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var text = ""
    for number in 0..<Int.random(in: 50...200, using: &random) {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: text += "\n"
      case 1: text += "{bad\n"
      case 2: text += "{\"id\":\"i\(number)\",\"text\":\"t\\n\(number)\"}\r\n"
      case 3: text += "{\"text\":\"\(String(repeating: "long ", count: 300))\"}\n"
      default: text += "{\"text\":\"word \(number)\"}\n"
      }
    }
    let folder = TemporaryFolder()
    folder.write("x.jsonl", text)
    let whole = Readings([folder.path])
    for size in [1, 7, 100, 999, 5000] {
      let split = Readings([folder.path], partByteCount: size)
      #expect(split.documents.map(\.id) == whole.documents.map(\.id), "seed \(seed)")
      #expect(split.texts == whole.texts, "seed \(seed)")
      for (one, other) in zip(split.documents, whole.documents) {
        for word in words(of: one.text) {
          #expect(one.map.sourceRange(of: word) == other.map.sourceRange(of: word), "seed \(seed)")
        }
      }
      #expect(split.problems == whole.problems, "seed \(seed)")
    }
    let file = SourceListing(paths: [folder.path]).files[0]
    let ranges = file.parts(ofByteCount: 100).compactMap(\.byteRange)
    #expect(ranges.first?.lowerBound == 0)
    #expect(ranges.last?.upperBound == text.utf8.count)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  @Test("Parts read alone and backwards know their line numbers")
  func partsAlone() {
    let folder = TemporaryFolder()
    folder.write("x.jsonl", (1...100).map { "{\"text\":\"n\($0)\"}\n" }.joined())
    let parts = SourceListing(paths: [folder.path]).files[0].parts(ofByteCount: 50)
    #expect(parts.count > 10)
    for part in parts.reversed() {
      var reader = DocumentReader()
      reader.read(part) { reading in
        guard case .document(let document) = reading else { return }
        #expect(
          "n\(document.id.drop { $0 != ":" }.dropFirst())"
            == String(decoding: document.text, as: UTF8.self))
      }
    }
  }

  @Test("A file of blank lines is one problem, however it is split")
  func blankParts() {
    let folder = TemporaryFolder()
    folder.write("x.jsonl", String(repeating: "\n", count: 1000))
    #expect(Readings([folder.path], partByteCount: 10).codes == [.emptyText])
  }

  @Test("A line longer than the limit is passed over")
  func tooLong() {
    var options = ReaderOptions()
    options.maximumLineByteCount = 1 << 20
    let long = String(repeating: "x", count: 5 << 20)
    let text = "{\"text\":\"a\"}\n{\"text\":\"\(long)\"}\n{\"text\":\"b\"}\n{\"text\":\"\(long)\"}"
    let readings = Readings("x.jsonl", text, options: options)
    #expect(readings.documents.map(\.id) == ["x.jsonl:1", "x.jsonl:3"])
    #expect(readings.codes == [.documentTooLarge, .documentTooLarge])
  }

  @Test("A line longer than the blocks that are read is whole")
  func longLine() {
    let long = String(repeating: "word ", count: 2 << 20)
    let readings = Readings("x.jsonl", "\n{\"text\":\"\(long)\"}\n{\"text\":\"b\"}")
    #expect(readings.texts == [long, "b"])
    #expect(readings.documents[0].map.isVerbatim)
  }

  @Test("The reader throws what its caller throws")
  func rethrowing() {
    struct Stop: Error {}
    let folder = TemporaryFolder()
    folder.write("x.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}")
    let part = SourceListing(paths: [folder.path]).files[0].parts()[0]
    var count = 0
    #expect(throws: Stop.self) {
      var reader = DocumentReader()
      try reader.read(part) { (_) throws(Stop) in
        count += 1
        throw Stop()
      }
    }
    #expect(count == 1)
  }
}
