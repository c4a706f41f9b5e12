/// One text, cut up in the ways that the filters of curators cut it up; each when it is asked for.
///
/// Lengths are in code points, as in the filters' own code.
final class CuratorText {
  let text: [CodePoint]

  init(_ text: [UInt8]) { self.text = Array(utf8: text) }

  var length: Int { text.count }

  /// Words by the rules of ``EnglishWords``.
  private(set) lazy var words: [Piece] = EnglishWords(text).ranges.map { Piece(text[$0]) }

  /// Lines as Python's `splitlines` finds them: at every kind of line end, none after the last.
  private(set) lazy var lines: [ArraySlice<CodePoint>] = splitLines()

  /// What stands between line feeds, empty lines too.
  private(set) lazy var rows: [ArraySlice<CodePoint>] = text.split(
    omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })

  /// What C4 makes of the text.
  private(set) lazy var c4 = C4Lines(lines)

  /// Words as RedPajama normalises them: lower case, without punctuation of ASCII.
  private(set) lazy var normalizedWords: [Piece] = text.split(whereSeparator: \.isSpace)
    .compactMap { word in
      let kept = word.filter { !$0.isPunctuationOfASCII }.map(\.lowered)
      return kept.isEmpty ? nil : Piece(kept[...])
    }

  /// Runs of word characters, and runs of other signs: NLTK's WordPunctTokenizer.
  private(set) lazy var rawWords: [ArraySlice<CodePoint>] = splitAtWordCharacters()

  /// How often a string occurs, without overlaps.
  func count(_ string: String) -> Int {
    let pattern = string.unicodeScalars.map { CodePoint($0.value) }
    var count = 0
    var index = 0
    while index + pattern.count <= text.count {
      if text[index..<index + pattern.count].elementsEqual(pattern) {
        count += 1
        index += pattern.count
      } else {
        index += 1
      }
    }
    return count
  }

  /// The text split at runs of so many line feeds or more.
  func split(atLineFeeds count: Int, trimmed: Bool) -> [ArraySlice<CodePoint>] {
    let text = trimmed ? self.text[...].trimmed : self.text[...]
    var parts: [ArraySlice<CodePoint>] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let run = text[index...].prefix { $0 == "\n" }.count
      if run >= count {
        parts.append(text[start..<index])
        start = index + run
      }
      index += max(run, 1)
    }
    return parts + [text[start...]]
  }

  private func splitLines() -> [ArraySlice<CodePoint>] {
    var lines: [ArraySlice<CodePoint>] = []
    var start = 0
    var index = 0
    while index < text.count {
      guard text[index].endsLine else {
        index += 1
        continue
      }
      lines.append(text[start..<index])
      let isPair = text[index] == "\r" && index + 1 < text.count && text[index + 1] == "\n"
      index += isPair ? 2 : 1
      start = index
    }
    return start < text.count ? lines + [text[start...]] : lines
  }

  private func splitAtWordCharacters() -> [ArraySlice<CodePoint>] {
    var words: [ArraySlice<CodePoint>] = []
    for chunk in text.split(whereSeparator: \.isSpace) {
      var start = chunk.startIndex
      for index in chunk.indices.dropFirst()
      where chunk[index].isWordCharacter != chunk[index - 1].isWordCharacter {
        words.append(chunk[start..<index])
        start = index
      }
      words.append(chunk[start...])
    }
    return words
  }
}

/// A word, a line or a paragraph, when only its length and its sameness count.
struct Piece: Hashable {
  let hash: UInt64
  let length: Int
  let hasLetter: Bool
  let isSymbol: Bool

  init(_ slice: ArraySlice<CodePoint>) {
    hash = slice.hash
    length = slice.count
    hasLetter = slice.contains(where: \.isLetter)
    isSymbol = slice.allSatisfy(\.isSymbol)
  }

  /// The hash of some words.
  init(text: String) { self.init(text.unicodeScalars.map { CodePoint($0.value) }[...]) }
}
