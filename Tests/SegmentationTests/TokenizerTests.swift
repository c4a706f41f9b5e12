import Segmentation
import Testing

/// What a token, a segment and a sentence are, by example.
@Suite("Tokenizer")
struct TokenizerTests {
  @Test("tokens are words and numbers, folded", arguments: TokenCase.all)
  func tokens(example: TokenCase) throws {
    let analysed = try Analysed(example.text)
    #expect(analysed.terms == example.terms, "\(example.name)")
    try analysed.checkLaws()
  }

  @Test("sentences end where ICU's English rules say", arguments: SentenceCase.all)
  func sentences(example: SentenceCase) throws {
    let text = Array(example.sentences.joined().utf8)
    var tokenizer = try Tokenizer()
    var found: [String] = []
    try tokenizer.forEachSentence(in: text.span) { range in
      found.append(String(decoding: text[range], as: UTF8.self))
    }
    #expect(found == example.sentences, "\(example.name)")
  }

  @Test("segments say what they hold")
  func kinds() throws {
    let text = Array("Ab3 3.5 ひ カタ 中 … _".utf8)
    var tokenizer = try Tokenizer()
    var kinds: [String] = []
    try tokenizer.forEachSegment(in: text.span) { range, kind in
      kinds.append("\(String(decoding: text[range], as: UTF8.self))=\(kind.rawValue)")
    }
    let expected = [
      "Ab3=number", " =other", "3.5=number", " =other", "ひ=ideographic", " =other",
      "カタ=ideographic", " =other", "中=ideographic", " =other", "…=other", " =other", "_=other",
    ]
    #expect(kinds == expected)
  }

  @Test("text without a byte has no segment, token or sentence")
  func empty() throws {
    let analysed = try Analysed([])
    #expect(analysed.tokenized.tokens.isEmpty && analysed.tokenized.sentences.isEmpty)
    #expect(analysed.segments.isEmpty)
  }

  @Test("ill-formed text is segmented like any other", arguments: illFormed)
  func illFormedText(text: [UInt8]) throws {
    let analysed = try Analysed(text)
    try analysed.checkLaws()
    #expect(analysed.terms.first == "ab" && analysed.terms.last == "cd")
  }

  static let illFormed: [[UInt8]] = [
    [0x80], [0xff], [0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80], [0xc0, 0xaf],
    [0xf4, 0x90, 0x80, 0x80], [0xe0, 0x80, 0x80], [0xfe, 0x80, 0xbf, 0xbf], [0xf8, 0x88, 0x80],
  ].map { Array("ab ".utf8) + $0 + Array(" cd".utf8) }

  @Test("ill-formed bytes at the very end are read no further than the text")
  func illFormedEnd() throws {
    for lead in UInt8(0x80)...0xff { try Analysed([0x61, lead]).checkLaws() }
  }

  @Test("ill-formed bytes within a token fold to U+FFFD")
  func illFormedToken() throws {
    // A voiced sound mark is a letter that extends whatever stands before it.
    let analysed = try Analysed([0x80] + Array("\u{ff9e}".utf8))
    #expect(analysed.terms == ["\u{fffd}\u{3099}"])
  }

  @Test("one tokenizer gives the same answer for every text it is given, in any order")
  func reuse() throws {
    var tokenizer = try Tokenizer()
    var tokenized = TokenizedText()
    var terms = Lexicon()
    let texts = TokenCase.all.map { Array($0.text.utf8) }
    for text in texts + texts.reversed() {
      try tokenizer.tokenize(text.span, into: &tokenized, terms: &terms)
      let fresh = try Analysed(text)
      #expect(tokenized.tokens.map { terms.string(for: $0.term) } == fresh.terms)
    }
  }
}

/// A text and the terms of its tokens.
struct TokenCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let terms: [String]

  var testDescription: String { name }

  init(_ name: String, _ text: String, _ terms: [String]) {
    self.name = name
    self.text = text
    self.terms = terms
  }

  static let all = [
    TokenCase("plain words", "Zinc helps.", ["zinc", "helps"]),
    TokenCase("straight apostrophe", "don't dogs' 'tis", ["don't", "dogs", "tis"]),
    TokenCase("curly apostrophe", "don’t ‘quoted’", ["don’t", "quoted"]),
    TokenCase("two apostrophes", "a''b 'a'b'", ["a", "b", "a'b"]),
    TokenCase("hyphens", "vitamin-D low-fat --x", ["vitamin", "d", "low", "fat", "x"]),
    TokenCase("decimals", "3.5 1,000.25 .5 5.", ["3.5", "1,000.25", "5", "5"]),
    TokenCase("numbers and letters", "B12 25mg 1a.2b", ["b12", "25mg", "1a", "2b"]),
    TokenCase("letters and points", "e.g. U.S.A. a.1 1.a", ["e.g", "u.s.a", "a", "1", "1", "a"]),
    TokenCase(
      "other middles", "1;2 1:2 a:b a;b 1'2", ["1;2", "1", "2"] + ["a", "b", "a", "b", "1'2"]),
    TokenCase("underscores", "_ __ _a_ a_1 snake_case", ["_a_", "a_1", "snake_case"]),
    TokenCase("addresses", "a@b.co http://x.y/z", ["a@b.co", "http", "x.y", "z"]),
    TokenCase("percent and signs", "50% +3 -4 µg", ["50", "3", "4", "μg"]),
    TokenCase("fractions and powers", "½ m² x₂", ["1⁄2", "m", "2", "x", "2"]),
    TokenCase("compatibility forms", "ﬁbre Ｂ１２ ℌ", ["fibre", "b12", "h"]),
    TokenCase("case pairs", "STRASSE Straße İ Σς", ["strasse", "strasse", "i̇", "σσ"]),
    TokenCase("combining marks", "cafe\u{301} café é", ["café", "café", "é"]),
    TokenCase("soft hyphen", "vita\u{ad}min", ["vitamin"]),
    TokenCase("zero width", "a\u{200d}b \u{feff}c", ["ab", "c"]),
    TokenCase("NUL", "a\u{0}b", ["a", "b"]),
    TokenCase("line ends", "a\r\nb\u{85}c\u{2028}d", ["a", "b", "c", "d"]),
    TokenCase("Cyrillic", "Витамин Ёж", ["витамин", "ёж"]),
    TokenCase("Greek", "Βιταμίνη D’", ["βιταμίνη", "d"]),
    TokenCase("Hebrew", "צה״ל ג׳ירפה", ["צה״ל", "ג׳ירפה"]),
    TokenCase("Arabic", "فيتامين د،", ["فيتامين", "د"]),
    TokenCase("Devanagari", "विटामिन डी।", ["विटामिन", "डी"]),
    TokenCase("Chinese", "维生素很重要。", ["维生素", "很", "重要"]),
    TokenCase("Japanese", "ビタミンが必要です", ["ビタミン", "が", "必要", "です"]),
    TokenCase("Korean", "비타민은 중요하다.", ["비타민은", "중요하다"]),
    TokenCase("Thai", "วิตามินสำคัญ", ["วิตามิน", "สําคัญ"]),
    TokenCase("emoji", "ok 👍🏽 👨‍👩‍👧 🇳🇱 a", ["ok", "a"]),
    TokenCase("enclosed letters", "🅰 Ⓐ ①", ["1"]),
  ]
}

/// Sentences that, put end to end, are a text.
struct SentenceCase: Sendable, CustomTestStringConvertible {
  let name: String
  let sentences: [String]

  var testDescription: String { name }

  init(_ name: String, _ sentences: [String]) {
    self.name = name
    self.sentences = sentences
  }

  static let all = [
    SentenceCase("one", ["Zinc helps"]),
    SentenceCase("full stops", ["Zinc helps. ", "It does! ", "Does it? ", "Yes."]),
    SentenceCase("titles", ["Prof. Smith asked Mrs. Jones. ", "He agreed."]),
    SentenceCase("abbreviations", ["Zinc vs. Iron in Sept. Tests. ", "Done."]),
    SentenceCase("lower case follows", ["It costs 5 approx. in all. ", "So it is."]),
    SentenceCase("decimals", ["Take 3.5 mg. ", "Then 4."]),
    SentenceCase("closing quotes", ["He said “no.” ", "She (too.) ", "All."]),
    SentenceCase("line ends", ["Heading\n", "- item\r\n", "- item\n", "\n", "Text"]),
    SentenceCase("not in ICU's list", ["Dr. ", "Smith left, e.g. ", "Home."]),
    SentenceCase("listed, but cut short by another entry", ["A Ph.D. ", "Student."]),
    SentenceCase("ellipsis", ["Wait... ", "What? ", "Wait... what"]),
    SentenceCase("ideographic", ["维生素很重要。", "请多吃。", "好！"]),
    SentenceCase("Devanagari", ["विटामिन डी। ", "यह है।"]),
  ]
}
