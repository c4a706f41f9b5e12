/// The rules of C4 by the limits of datatrove's `C4QualityFilter`, which first leaves out lines and
/// then judges what remains.
///
/// Source: Raffel and others (2020), JMLR 21:140.
enum C4Signals {
  static let all: [CuratorSignal] = [
    .init("c4_min_num_sentences", .atLeast(5)) { Double($0.c4.sentences) },
    .init("c4_filter_lorem_ipsum", .atMost(0)) { Double($0.c4.loremIpsum) },
    .init("c4_filter_curly_bracket", .atMost(0)) { Double($0.c4.curlyBrackets) },
    .init("c4_kept_lines", .none) { Double($0.c4.keptLines) },
  ]
}

/// The lines that C4 keeps: those that end as sentences do, of three words or more, none longer
/// than 1,000 code points, and without JavaScript or policies.
struct C4Lines {
  private(set) var keptLines = 0
  private(set) var sentences = 0
  /// Lines that would be kept but for these; each condemns the text.
  private(set) var loremIpsum = 0
  private(set) var curlyBrackets = 0

  private static let policies = [
    "terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies",
    "use cookies",
  ]

  init(_ lines: [ArraySlice<CodePoint>]) {
    for line in lines { add(line.trimmed) }
  }

  private mutating func add(_ whole: ArraySlice<CodePoint>) {
    let words = whole.split(whereSeparator: \.isSpace)
    guard words.count >= 3, words.allSatisfy({ $0.count <= 1000 }) else { return }
    let line = Self.withoutCitations(whole)
    let endings = [".", "?", "!", "\"", "'"]
    guard endings.contains(where: line.hasSuffix), !line.hasSuffix("...") else { return }
    let lowered = line.lowered
    if lowered.contains("lorem ipsum") { loremIpsum += 1 }
    if lowered.contains("javascript") { return }
    if line.contains("{") { curlyBrackets += 1 }
    if Self.policies.contains(where: lowered.contains) { return }
    keptLines += 1
    sentences += Self.sentenceCount(Array(line))
  }

  /// The line without "[12]", "[]", "[edit]" and "[citation needed]".
  private static func withoutCitations(_ line: ArraySlice<CodePoint>) -> ArraySlice<CodePoint> {
    guard line.contains("[") else { return line }
    var kept: [CodePoint] = []
    var index = line.startIndex
    while index < line.endIndex {
      let end = line[index] == "[" ? line[index...].firstIndex(of: "]") : nil
      if let end, isCitation(line[index + 1..<end]) {
        index = end + 1
      } else {
        kept.append(line[index])
        index += 1
      }
    }
    return kept[...]
  }

  private static func isCitation(_ text: ArraySlice<CodePoint>) -> Bool {
    text.allSatisfy(\.isDigit)
      || ["edit", "citation needed"].contains { word in
        text.elementsEqual(word.unicodeScalars.map { CodePoint($0.value) })
      }
  }

  /// Sentences as spaCy's sentencizer counts them: one ends with a word that is a stop, and with
  /// the punctuation behind it.
  private static func sentenceCount(_ line: [CodePoint]) -> Int {
    var count = 0
    var (isOpen, hasStop) = (false, false)
    for range in EnglishWords(line).ranges {
      let word = line[range]
      let isPunctuation = word.allSatisfy { $0.isSymbol || $0.isQuote || $0 == "…" }
      if hasStop && !isPunctuation {
        count += 1
        (isOpen, hasStop) = (false, false)
      }
      isOpen = true
      if word.count == 1 && isPunctuation {
        let isStop = word.first == "." || word.first == "!" || word.first == "?"
        hasStop = hasStop || isStop
      }
    }
    return isOpen ? count + 1 : count
  }
}
