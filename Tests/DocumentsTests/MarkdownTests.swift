import Testing

@testable import Documents
import TextQuality

@Suite("Markdown")
struct MarkdownTests {
  /// Markdown and its text.
  static let texts: [(markdown: String, text: String)] = [
    ("# Head #\ntext\nwraps\n\nnext", "Head\n\ntext wraps\n\nnext"),
    ("Head\n====\ntext\n\nSub\n---\nx", "Head\n\ntext\n\nSub\n\nx"),
    ("a\n\n***\n\nb", "a\n\nb"),
    ("- one\n- two\n  wraps\n* three\n1. four\n2) five", "one\ntwo wraps\nthree\nfour\nfive"),
    ("- [ ] open\n- [x] done", "open\ndone"),
    ("in\n2019. The year\n\n2019. The year", "in 2019. The year\n\n2019. The year"),
    ("> quoted\n> text\n> > deeper", "quoted text deeper"),
    ("> - item\n> - item", "item\nitem"),
    ("**bold** *it* _it_ __b__ ***both*** ~~gone~~", "bold it it b both gone"),
    (
      "snake_case_name 2*3*4 a * b _ c ~5 mg p<0.05*",
      "snake_case_name 2*3*4 a * b _ c ~5 mg p<0.05*"
    ),
    ("un*frigging*believable", "unfriggingbelievable"),
    ("`code *x* <b> &amp;` ``a ` b``", "code *x* <b> &amp; a ` b"),
    ("[text](http://a.b/(c) \"t\") ![alt](x.png) [not](a b)", "text alt [not](a b)"),
    ("[t][r] [R] [r][] [x] [1][2]\n\n[r]: http://a.b", "t R r [x] [1][2]"),
    ("note[^1] more\n\n[^1]: The note.", "note more\n\nThe note."),
    (
      "<http://a.b/c_d_e?f=1&g> <a@b.c> http://x.y/p_q_r",
      "http://a.b/c_d_e?f=1&g a@b.c http://x.y/p_q_r"
    ),
    ("\\*not\\* \\<b> \\# \\a &eacute; &amp; &lt;", "*not* <b> # \\a é & <"),
    ("hard  \nbreak\\\nhere", "hard\nbreak\nhere"),
    ("a\n\n```python\ncode\n```\n\n~~~\ncode\n~~~\nb", "a\n\nb"),
    ("a\n\n```\nnot closed", "a\n\n``` not closed"),
    ("| A | B |\n|---|:-:|\n| 1 | `x|y` |\n| \\| | |\n\nz", "A\nB\n1\nx|y\n|\n\nz"),
    ("a | b\nno table", "a | b no table"),
    ("a < b and c > d, x <= y, <your name>, <3", "a < b and c > d, x <= y, <your name>, <3"),
    ("text<script>a\n\nb</script> on<style>x</style>.<!-- c\n\nd --> e", "text on. e"),
    ("text <script> in words", "text in words"),
    ("text <!-- not closed", "text <!-- not closed"),
    (
      "one.<h3>Head</h3>two<ul><li>a</li><li>b</li></ul>three",
      "one.\n\nHead\n\ntwo\n\na\nb\n\nthree"
    ),
    ("<div>\n*raw* html\n</div>\n\n*md*", "*raw* html\n\nmd"),
    ("<p>a</p>\n<p>b *c*</p>", "a\n\nb *c*"),
    ("    indented *text*", "indented text"),
    ("<pre>\n a\n\n b\n</pre>\nc", " a\n\n b\n\n\nc"),
    ("crlf\r\nlines\r\n\r\n- item\r\n", "crlf lines\nitem"),
  ]

  @Test("Markdown becomes the text that is seen", arguments: texts.indices)
  func text(index: Int) throws {
    let (markdown, text) = Self.texts[index]
    let document = try #require(Readings("a.md", markdown).documents.first)
    #expect(String(decoding: document.text, as: UTF8.self) == text)
    expectLawfulMap(document, source: Array(markdown.utf8))
  }

  @Test("The first heading of level 1 is the title")
  func title() {
    #expect(
      Readings("a.md", "## Sub\n\n# The *big* &amp; one\n\n# Two").documents[0].title
        == "The big & one")
    #expect(Readings("a.md", "---\ntitle: Stated\n---\n# Head").documents[0].title == "Stated")
    #expect(Readings("a.md", "text only").documents[0].title == "")
  }

  @Test("Each word leads back to the source that spells it", arguments: 0..<300)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var markdown = ""
    for number in 0..<Int.random(in: 1...50, using: &random) {
      markdown += random.pick(Self.pieces)
      markdown += random.pick(["w\(number)", "snake_case\(number)", "é\(number)", "x\(number)."])
    }
    let document = try #require(Readings("a.md", markdown).documents.first)
    let source = Array(markdown.utf8)
    expectLawfulMap(document, source: source, "seed \(seed)")
    for word in words(of: document.text) {
      let passage = String(
        decoding: source[document.map.sourceRange(of: word)], as: UTF8.self)
      let spelled = passage.filter { !"*`[]()\\".contains($0) }
      let text = String(decoding: document.text[word], as: UTF8.self)
      let bare = text.filter { !"*`[]()\\".contains($0) }
      #expect(spelled == bare || spelled.contains("http"), "seed \(seed)")
    }
    for number in 0..<50 where markdown.contains("é\(number) ") {
      #expect(String(decoding: document.text, as: UTF8.self).contains("é\(number)"))
    }
  }

  private static let pieces = [
    " ", "\n", "\n\n", "\n# ", "\n- ", "\n> ", "\n1. ", " *", "* ", " **", "** ", " `", "` ",
    " [", "](http://u.v) ", " \\* ", "  \n", "\n\n---\n\n", "\n```\ndropped\n```\n", " ![",
  ]

  @Test("Text made of starts alone is read in time")
  func intricate() {
    let pieces = [
      "<a ", "<!--", "<script>\n\n", "[", "](", "![", "*", "**a ", "_a ", "`", "` `` ", "```a\n",
      "> ", "- ", "<", "</", "<a b=\"", "|", "| - |\n", "[a]: b\n", "[^", "\\", "&", "<pre>\n\n",
      "#\n",
      "a|b\n", "<div>\n\n", "*a_ ", "<b><",
    ]
    for piece in pieces {
      let text = "start " + String(repeating: piece, count: 50_000) + " end"
      let readings = Readings("a.md", text)
      #expect(readings.documents.count == 1, "\(piece)")
      #expect(Readings("a.txt", text).documents.count == 1, "\(piece)")
    }
  }

  @Test("Any bytes at all are read", arguments: 0..<200)
  func noise(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("<>&;#*_`[]()!|\\-=+\n\r\t abc123\"'/:.~^{}@é".utf8) + [0xFF, 0xC3, 0]
    let bytes = (0..<400).map { _ in random.pick(alphabet) }
    for name in ["a.md", "a.html", "a.txt", "a.jsonl"] {
      let readings = Readings(name, bytes)
      #expect(!readings.codes.isEmpty || !readings.documents.isEmpty, "\(name), seed \(seed)")
      for document in readings.documents {
        expectLawfulMap(document, source: bytes, "seed \(seed)")
      }
    }
  }
}
