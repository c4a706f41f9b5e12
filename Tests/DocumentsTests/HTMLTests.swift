import Testing

@testable import Documents
import TextQuality

@Suite("HTML")
struct HTMLTests {
  /// HTML and its text.
  static let pages: [(html: String, text: String)] = [
    ("<p>one<p>two", "one\n\ntwo"),
    ("<div>one</div><div>two</div>", "one\ntwo"),
    ("a<b>b</b>c <i>d</i>", "abc d"),
    ("one<br>two<hr>three", "one\ntwo\n\nthree"),
    ("<ul><li>one<li>two</ul>three", "one\ntwo\n\nthree"),
    ("<table><tr><td>a<td>b<tr><td>c</table>d", "a\nb\nc\n\nd"),
    ("<table><tr><td>a</td></tr>stray</table>", "a\n\nstray"),
    ("  one \n\t two  ", "one two"),
    ("a <b> b</b> c", "a b c"),
    ("<pre>\n  a\n   b</pre>c", "  a\n   b\n\nc"),
    ("&eacute;&copy2024&notit;&#8217;&#x2014;&#150;&unknown;&", "é©2024¬it;’—–&unknown;&"),
    ("a&nbsp;b&NotEqualTilde;c&semi;d&#0;&#xD800;", "a\u{A0}b\u{2242}\u{338}c;d\u{FFFD}\u{FFFD}"),
    ("a&#32;&#10; b", "a b"),
    ("x<script>no</script>y<style>no</style>z", "xyz"),
    ("x<noscript>no</noscript><template>no<p>no</template><!-- no --><iframe>no</iframe>y", "xy"),
    ("<head><title>no</title></head><body>yes", "yes"),
    ("a < b and c > d", "a < b and c > d"),
    ("a</nonsense>b<? php ?>c<!decl>d", "abcd"),
    ("<img alt=no src=x>a<a href='x>y'>b</a>", "ab"),
    ("<textarea> a <b> &lt;</textarea>c", " a <b> <\nc"),
    ("<form><label>L</label><button>One</button><button>Two</button></form>", "L\nOne\nTwo"),
    ("<svg><title>no</title><text>yes</text></svg>", "yes"),
    ("unclosed <b>bold <i>both <p>para", "unclosed bold both\n\npara"),
    ("<p>cut <a href=\"", "cut"),
  ]

  @Test("HTML becomes the text that is seen", arguments: pages.indices)
  func text(index: Int) throws {
    let (html, text) = Self.pages[index]
    let document = try #require(Readings("a.html", html).documents.first)
    #expect(String(decoding: document.text, as: UTF8.self) == text)
    expectLawfulMap(document, source: Array(html.utf8))
  }

  @Test("Title and metadata are not text")
  func metadata() {
    let document = Readings(
      "a.html",
      """
      <html lang=en><head><title> A &amp;
      B </title><meta name=Author content="Ada L"><meta property="og:title" content="C">
      <meta name=viewport content=x></head><body>text
      """
    ).documents[0]
    #expect(document.title == "A & B")
    #expect(
      document.metadata.entries.map(\.key) == ["language", "author", "og:title"])
    #expect(document.text == Array("text".utf8))
  }

  @Test("Each word leads back to the source that spells it", arguments: 0..<300)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var html = ""
    var number = 0
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      html += random.pick(Self.pieces)
      number += 1
      html += random.pick([
        "w\(number)", "caf&eacute;\(number)", "w\(number)<b>x</b>", "é\(number)",
      ])
    }
    for name in ["a.html", "a.md", "a.txt"] {
      let readings = Readings(name, html)
      let document = try #require(readings.documents.first, "seed \(seed)")
      expectLawfulMap(document, source: Array(html.utf8), "seed \(seed)")
      if name != "a.txt" || !document.map.isVerbatim {
        expectWordsRoundTrip(document, source: Array(html.utf8), "\(name), seed \(seed)")
      }
    }
  }

  private static let pieces = [
    " ", "\n", "<p>", "</p>", "<div>", "</div>", "<li>", "<table>", "<tr>", "<td>", "</table>",
    "<i>", "</i>", "<b>", " &amp; ", " &lt;p&gt; ", "<br>", " <!-- no --> ", "<script>no</script>",
    "<h1>", "</h1>", "</x>", " <a href='p>q'>", "</a>", "<ul>", "</ul>", "&nbsp;", "\t  ",
  ]

  @Test("Without a tree the text of ordinary HTML is the same", arguments: 0..<100)
  func stripping(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var html = "<html><head><title>T</title></head><body>"
    for number in 0..<40 {
      let block = random.pick(["p", "div", "h2", "li", "pre"])
      let inline = random.pick(["b", "em", "a", "span"])
      html += "<\(block)> w\(number) <\(inline)>x&mdash;\(number)</\(inline)>y</\(block)>"
      html += random.pick(["", "\n", "<br>", "<hr>", "<script>a<b</script>", "<!-- c -->"])
    }
    var options = ReaderOptions()
    options.maximumParsedHTMLByteCount = 0
    let stripped = Readings("a.html", html, options: options)
    #expect(stripped.texts == Readings("a.html", html).texts, "seed \(seed)")
    #expect(stripped.documents[0].title == "T")
    #expect(stripped.codes == [.htmlParseLimit])
  }

  @Test(
    "HTML that nests 100,000 deep is read on a small stack",
    arguments: ["<div>", "<b>", "<font color=red>", "<div><table><td></div></table>", "<svg><g>"])
  func deepNesting(tag: String) {
    let html = "start " + String(repeating: tag, count: 100_000) + " end"
    runWithSmallStack {
      let readings = Readings("a.html", html)
      let text = readings.texts.first ?? ""
      precondition(text.hasPrefix("start") && text.hasSuffix("end"), "\(tag)")
    }
  }

  @Test("HTML made to be slow is read in time, and noted")
  func intricate() {
    let attributes = (0..<100_000).map { " a\($0)=1" }.joined()
    #expect(Readings("a.html", "<p\(attributes)>x<p>y").codes == [.htmlParseLimit])
    let value = String(repeating: "v", count: 5_000_000)
    #expect(Readings("a.html", "<p title=\"\(value)\">x").texts == ["x"])
    let unclosed = (0..<20_000).map { "<font id=\($0)>" }.joined()
    let paragraphs = String(repeating: "<p>x", count: 20_000)
    #expect(Readings("a.html", unclosed + paragraphs).codes == [.htmlParseLimit])
    let few = (0..<400).map { "<font id=\($0)>" }.joined()
    #expect(Readings("a.html", "<p>" + few + paragraphs).codes == [.htmlParseLimit])
    let ampersands = (0..<50_000).map { "&a\($0);" }.joined()
    #expect(Readings("a.html", ampersands).documents.count == 1)
    for piece in ["<", "<a ", "<!--", "</", "<a b=\"", "&", "&#", "<?", "<![CDATA["] {
      #expect(
        Readings("a.html", "x" + String(repeating: piece, count: 100_000)).documents.count == 1)
    }
  }
}

/// Checks that each word of a text is spelled by the source it leads to.
func expectWordsRoundTrip(
  _ document: Document, source: [UInt8], _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for word in words(of: document.text) {
    let passage = source[document.map.sourceRange(of: word)]
    let spelled = spelling(of: String(decoding: passage, as: UTF8.self))
    let expected = String(decoding: document.text[word], as: UTF8.self)
    guard spelled == expected else {
      Issue.record(
        "\(spelled) is not \(expected): \(comment ?? "")", sourceLocation: sourceLocation)
      return
    }
  }
}

/// What a piece of HTML spells, by a reading that is independent of the reader's.
private func spelling(of html: String) -> String {
  var text = ""
  var rest = html[...]
  let entities = ["&eacute;": "é", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u{A0}"]
  while let first = rest.first {
    if rest.hasPrefix("<!--") {
      rest = rest.dropFirst(8)
    } else if rest.hasPrefix("<script>") {
      rest = rest.dropFirst("<script>no</script>".count)
    } else if first == "<" {
      rest =
        rest.hasPrefix("<a href")
        ? rest.dropFirst("<a href='p>q'>".count) : rest.drop { $0 != ">" }.dropFirst()
    } else if first == "&", let (entity, value) = entities.first(where: { rest.hasPrefix($0.key) })
    {
      text += value
      rest = rest.dropFirst(entity.count)
    } else {
      text.append(first)
      rest = rest.dropFirst()
    }
  }
  return text
}
