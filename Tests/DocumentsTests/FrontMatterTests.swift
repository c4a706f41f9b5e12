import Testing

@testable import Documents

@Suite("Front matter")
struct FrontMatterTests {
  /// A page as some collections of garbled texts have them.
  static let page = """
    ---
    title: 0b6f2d1c9e
    ttile:  "Does Copper Do Any Good?"
    image: "https://img.example.org/4f4W_=/20x14/filters:fill(87E3EF,1)/x.jpg"
    description: ""
    ---

    Copper an be that metal of us.<h3>Why so we it?</h3>When ask.\
    <ul><li>Oysters</li><li>Many <em>seeds</em></li></ul>End.<script src="//cdn.example/h.js"></script>
    """

  @Test("Keys, tags and scripts are not text", arguments: ["a.txt", "a.md", "a.html", "a"])
  func page(name: String) throws {
    let document = try #require(Readings(name, Self.page).documents.first)
    #expect(
      String(decoding: document.text, as: UTF8.self)
        == "Copper an be that metal of us.\n\nWhy so we it?\n\nWhen ask."
        + "\n\nOysters\nMany seeds\n\nEnd.")
    #expect(document.title == "0b6f2d1c9e")
    #expect(document.metadata["ttile"] == "Does Copper Do Any Good?")
    #expect(document.metadata["description"] == nil)
    #expect(document.notes.isEmpty)
    expectWordsRoundTrip(document, source: Array(Self.page.utf8))
  }

  @Test("A block between plus signs is read as TOML")
  func toml() throws {
    let text = "+++\ntitle = \"Two metals\"\ndate = 2016-11-25\n+++\n\nZinc and copper.\n"
    let document = try #require(Readings("a.md", text).documents.first)
    #expect(String(decoding: document.text, as: UTF8.self) == "Zinc and copper.")
    #expect(document.title == "Two metals")
    #expect(document.notes.isEmpty)
  }

  @Test(
    "A block that is not plain YAML is read line by line and noted",
    arguments: [
      "title: The: Title\nauthor: Ada", "title: The: Title\n\tbad\nauthor: \"Ada\"",
      "title: 'The: Title\nauthor: Ada", "title: The: Title\na: &x [b]\nc: *x\nauthor: Ada",
      "title: \"The: Title\"\ntitle: again\nauthor: Ada",
    ])
  func malformed(block: String) {
    let document = Readings("a.md", "---\n\(block)\n---\ntext").documents[0]
    #expect(document.title.contains("The: Title"))
    #expect(document.metadata["author"] == "Ada")
    #expect(document.notes.map(\.code) == [.malformedFrontMatter])
    #expect(document.text == Array("text".utf8))
  }

  @Test("Aliases and nesting cannot blow up")
  func bombs() {
    var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (name, last) in zip("bcdefghij", "abcdefghi") {
      bomb +=
        "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ",")
        + "]\n"
    }
    let nests = [
      "x: " + String(repeating: "[", count: 30_000), String(repeating: "- ", count: 20_000) + "x",
      (0..<300).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n"),
      String(repeating: "? ", count: 20_000), "{" + String(repeating: "a: {", count: 10_000),
    ]
    for block in [bomb] + nests {
      let text = "---\ntitle: T\n\(block)\n---\ntext"
      runWithSmallStack {
        let document = Readings("a.md", text).documents[0]
        precondition(document.text == Array("text".utf8))
        precondition(document.notes.map(\.code) == [.malformedFrontMatter])
      }
    }
  }

  @Test("Tags are not run, and values stay as they are written")
  func scalars() {
    let block =
      "a: !!python/object:os.system x\nb: 012\nc: yes\nd: 2020-01-01\ne: [1, 2]\nf: |\n  two\n  lines"
    let document = Readings("a.md", "---\n\(block)\n---\ntext").documents[0]
    #expect(document.metadata.entries.map(\.key) == ["a", "b", "c", "d", "f"])
    #expect(document.metadata["b"] == "012")
    #expect(document.metadata["c"] == "yes")
  }

  @Test("A rule at the start is not front matter")
  func rule() {
    #expect(Readings("a.md", "---\nplain text\n---\nmore").texts[0].contains("plain text"))
    #expect(Readings("a.md", "---\ntitle: not closed\n\ntext").texts[0].contains("not closed"))
    #expect(Readings("a.md", " ---\ntitle: x\n---\ntext").texts[0].contains("title"))
  }
}
