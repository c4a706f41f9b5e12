import CorpusTestSupport
import Foundation
import Testing
import TextQuality

@testable import Reporting

@Suite("CSV")
struct CSVEncoderTests {
  private func encode(_ cells: [Cell], _ profile: CSVProfile = .spreadsheet) -> String {
    var bytes: [UInt8] = []
    CSVEncoder(profile).append(row: cells, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "quotes what RFC 4180 says must be quoted, and nothing else",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), ("", ""),
      (" edge", "\" edge\""), ("naïve", "naïve"),
    ])
  func quoting(text: String, expected: String) {
    #expect(encode([.text(text)], .plain) == expected + "\r\n")
  }

  @Test(
    "makes text inert that a spreadsheet would run, and leaves numbers alone",
    arguments: [
      ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-cmd", "'-cmd"), ("@SUM(A1)", "'@SUM(A1)"),
      ("＝1", "'＝1"), ("\tx", "'\tx"), ("-5", "-5"), ("+3.2", "+3.2"), ("a=b", "a=b"),
      ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
    ])
  func formulas(text: String, expected: String) {
    #expect(encode([.text(text)]) == expected + "\r\n")
    #expect(!encode([.text(text)], .plain).contains("'"))
  }

  @Test("leading spaces do not hide a formula")
  func hiddenFormula() {
    #expect(encode([.text("  =1+1")]) == "\"'  =1+1\"\r\n")
  }

  @Test("writes numbers so that they read back as the same number")
  func numbers() {
    let values = [0.1, 1.0 / 3, 1e-300, 123_456_789.123, -0.0, 5]
    let cells = encode(values.map(Cell.number)).dropLast().split(separator: ",")
    #expect(cells.map { Double($0) } == values.map { Double?($0) })
  }

  @Test("only the spreadsheet profile begins with a byte-order mark")
  func byteOrderMark() {
    var spreadsheet: [UInt8] = []
    var plain: [UInt8] = []
    CSVEncoder(.spreadsheet).appendHeader(["a"], to: &spreadsheet)
    CSVEncoder(.plain).appendHeader(["a"], to: &plain)
    #expect(spreadsheet == [0xef, 0xbb, 0xbf] + plain)
  }

  @Test("random cells survive a round trip through an independent reader", arguments: 1...20)
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = ["a", ",", "\"", "\n", "\r\n", " ", "é", "=", "'", "\t", "漢", ""]
    let rows = (0..<30).map { _ in
      (0..<4).map { _ in
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
    }
    var bytes: [UInt8] = []
    for row in rows { CSVEncoder(.plain).append(row: row.map(Cell.text), to: &bytes) }
    #expect(CSVTable.records(of: String(decoding: bytes, as: UTF8.self)) == rows, "seed \(seed)")
  }
}
