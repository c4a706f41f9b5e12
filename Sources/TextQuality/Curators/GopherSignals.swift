/// The rules of Gopher by the names and limits of datatrove's filters.
///
/// These are `GopherQualityFilter` and `GopherRepetitionFilter`. Source: Rae and others (2021),
/// "Scaling language models", table A1.
enum GopherSignals {
  static let quality: [CuratorSignal] = [
    .init("gopher_min_doc_words", .atLeast(50)) { Double($0.gopherWords.count) },
    .init("gopher_max_doc_words", .atMost(100_000)) { Double($0.gopherWords.count) },
    .init("gopher_min_avg_word_length", .atLeast(3)) { $0.meanWordLength },
    .init("gopher_max_avg_word_length", .atMost(10)) { $0.meanWordLength },
    .init("gopher_max_symbol_word_ratio_hash", .atMost(0.1)) {
      $0.perWord($0.count("#"))
    },
    .init("gopher_max_symbol_word_ratio_ellipsis", .atMost(0.1)) {
      $0.perWord($0.count("...") + $0.count("…"))
    },
    .init("gopher_max_bullet_lines_ratio", .atMost(0.9)) { text in
      text.shareOfLines { line in
        let first = line.first { !$0.isSpace }
        return first == "•" || first == "-"
      }
    },
    .init("gopher_max_ellipsis_lines_ratio", .atMost(0.3)) { text in
      text.shareOfLines { $0.trimmed.hasSuffix("...") || $0.trimmed.hasSuffix("…") }
    },
    // The name is datatrove's; the value is the share of words that do hold a letter.
    .init("gopher_max_non_alpha_words_ratio", .atLeast(0.8)) { text in
      text.perWord(text.words.count(where: \.hasLetter))
    },
    .init("gopher_min_stop_words", .atLeast(2)) { text in
      Double(Set(text.words.lazy.map(\.hash)).intersection(stopWords).count)
    },
  ]

  static let repetition: [CuratorSignal] =
    [
      .init("gopher_dup_para_frac", .atMost(0.3)) { $0.duplicateShare(ofParagraphs: true) },
      .init("gopher_dup_para_char_frac", .atMost(0.2)) {
        $0.duplicateLengthShare(ofParagraphs: true)
      },
      .init("gopher_dup_line_frac", .atMost(0.3)) { $0.duplicateShare(ofParagraphs: false) },
      .init("gopher_dup_line_char_frac", .atMost(0.2)) {
        $0.duplicateLengthShare(ofParagraphs: false)
      },
    ]
    + [(2, 0.2), (3, 0.18), (4, 0.16)].map { n, limit in
      .init("gopher_top_\(n)_gram", .atMost(limit)) { text in
        // Here a row of words has blanks between its words.
        Repetitions.top(text.words, n).flatMap { text.perLength($0.count * ($0.length + n - 1)) }
      }
    }
    + [(5, 0.15), (6, 0.14), (7, 0.13), (8, 0.12), (9, 0.11), (10, 0.1)].map { n, limit in
      .init("gopher_duplicated_\(n)_n_grams", .atMost(limit)) { text in
        text.perLength(Repetitions.repeatedLength(text.words, n))
      }
    }

  private static let stopWords = Set(
    ["the", "be", "to", "of", "and", "that", "have", "with"].map { Piece(text: $0).hash })
}

extension CuratorText {
  /// Words that are more than symbols.
  fileprivate var gopherWords: [Piece] { words.filter { !$0.isSymbol } }

  fileprivate var meanWordLength: Double? {
    let words = gopherWords
    return words.isEmpty
      ? nil : Double(words.reduce(0) { $0 + $1.length }) / Double(words.count)
  }

  fileprivate func perWord(_ count: Int) -> Double? {
    words.isEmpty ? nil : Double(count) / Double(words.count)
  }

  fileprivate func perLength(_ length: Int) -> Double? {
    self.length == 0 ? nil : Double(length) / Double(self.length)
  }

  fileprivate func shareOfLines(where isCounted: (ArraySlice<CodePoint>) -> Bool) -> Double? {
    lines.isEmpty ? nil : Double(lines.count(where: isCounted)) / Double(lines.count)
  }

  private func pieces(ofParagraphs: Bool) -> [ArraySlice<CodePoint>] {
    split(atLineFeeds: ofParagraphs ? 2 : 1, trimmed: ofParagraphs)
  }

  fileprivate func duplicateShare(ofParagraphs: Bool) -> Double {
    let pieces = pieces(ofParagraphs: ofParagraphs)
    return Double(Repetitions.duplicates(of: pieces).count) / Double(pieces.count)
  }

  fileprivate func duplicateLengthShare(ofParagraphs: Bool) -> Double? {
    perLength(Repetitions.duplicates(of: pieces(ofParagraphs: ofParagraphs)).length)
  }
}
