import CorpusTestSupport
import Foundation
import Testing

@testable import Reporting

@Suite("Schema")
struct SchemaTests {
  @Test("docs/columns.md is what the definitions say")
  func reference() throws {
    let page = Repository.root.appending(path: "docs/columns.md")
    #expect(
      try String(contentsOf: page, encoding: .utf8) == Tables.reference,
      "run: script/corpus schema > docs/columns.md")
  }

  @Test("every column has a meaning, and no table has two of one name")
  func columns() {
    for table in Tables.all {
      #expect(Set(table.columns.map(\.name)).count == table.columns.count, "\(table.name)")
      #expect(table.columns.allSatisfy { !$0.meaning.isEmpty }, "\(table.name)")
    }
  }

  @Test("JSON text reads back as what was written")
  func json() throws {
    let value = JSONValue.object([
      ("text", .string("a\"b\\c\n\u{1}é")), ("list", .array([.integer(1), .null, .boolean(true)])),
      ("empty", .array([])), ("number", .number(0.1)),
    ])
    let read = try JSONSerialization.jsonObject(with: Data(value.text.utf8)) as? [String: Any]
    #expect(read?["text"] as? String == "a\"b\\c\n\u{1}é")
    #expect((read?["list"] as? [Any])?.count == 3)
    #expect(read?["number"] as? Double == 0.1)
  }
}
