/// The quality signals of RedPajama-v2 that need nothing but the text, by their own names.
///
/// Source: Weber and others (2024), "RedPajama: an open dataset". The data set has no limits of its own; where Gopher has a rule for a signal, its limit is used,
/// as the data set's card does. Signals of lines are given as shares of lines.
enum RedPajamaSignals {
  static let all: [CuratorSignal] =
    [
      .init("rps_doc_word_count", SignalBound(least: 50, most: 100_000)) {
        Double($0.normalizedWords.count)
      },
      .init("rps_doc_mean_word_length", SignalBound(least: 3, most: 10)) { text in
        text.perNormalizedWord(text.normalizedLength)
      },
      .init("rps_doc_symbol_to_word_ratio", .atMost(0.1)) { text in
        text.perRawWord(text.count("#") + text.count("...") + text.count("…"))
      },
      .init("rps_doc_frac_lines_end_with_ellipsis", .atMost(0.3)) { text in
        text.shareOfRawLines { $0.trimmed.hasSuffix("...") || $0.trimmed.hasSuffix("…") }
      },
      .init("rps_lines_start_with_bulletpoint", .atMost(0.9)) { text in
        text.shareOfRawLines { line in line.first { !$0.isSpace }?.isBullet ?? false }
      },
      .init("rps_lines_ending_with_terminal_punctution_mark", .none) { text in
        text.shareOfRawLines { line in
          [".", "!", "?", "”"].contains(where: line.trimmed.hasSuffix)
        }
      },
      .init("rps_doc_frac_no_alph_words", .atMost(0.2)) { text in
        text.perRawWord(
          text.rawWords.count { word in !word.contains { $0.value < 0x80 && $0.isLetter } })
      },
      .init("rps_doc_frac_all_caps_words", .none) { text in
        text.perRawWord(text.rawWords.count(where: \.isAllCapitals))
      },
      .init("rps_doc_frac_unique_words", .none) { text in
        text.perNormalizedWord(Set(text.normalizedWords.map(\.hash)).count)
      },
      .init("rps_doc_unigram_entropy", .none) { $0.unigramEntropy },
      .init("rps_doc_num_sentences", .none) { Double($0.redPajamaSentenceCount) },
      .init("rps_doc_curly_bracket", .none) { text in
        text.length == 0 ? nil : Double(text.count("{") + text.count("}")) / Double(text.length)
      },
    ]
    + [(2, 0.2), (3, 0.18), (4, 0.16)].map { n, limit in
      .init("rps_doc_frac_chars_top_\(n)gram", .atMost(limit)) { text in
        guard let top = Repetitions.top(text.normalizedWords, n), top.count > 1 else { return 0 }
        return Double(top.count * top.length) / Double(text.normalizedLength)
      }
    }
    + [(5, 0.15), (6, 0.14), (7, 0.13), (8, 0.12), (9, 0.11), (10, 0.1)].map { n, limit in
      .init("rps_doc_frac_chars_dupe_\(n)grams", .atMost(limit)) { text in
        guard text.normalizedLength > 0 else { return 0 }
        return Double(Repetitions.coveredLength(text.normalizedWords, n))
          / Double(text.normalizedLength)
      }
    }
}

extension CuratorText {
  fileprivate var normalizedLength: Int { normalizedWords.reduce(0) { $0 + $1.length } }

  fileprivate func perNormalizedWord(_ count: Int) -> Double? {
    normalizedWords.isEmpty ? nil : Double(count) / Double(normalizedWords.count)
  }

  fileprivate func perRawWord(_ count: Int) -> Double? {
    rawWords.isEmpty ? nil : Double(count) / Double(rawWords.count)
  }

  /// Lines that end with a line feed, and what follows the last one.
  fileprivate func shareOfRawLines(
    where isCounted: (ArraySlice<CodePoint>) -> Bool
  ) -> Double? {
    let lines = rows.last?.isEmpty == true ? rows.dropLast() : rows[...]
    return lines.isEmpty ? nil : Double(lines.count(where: isCounted)) / Double(lines.count)
  }

  /// The entropy of the words, in nats.
  ///
  /// Summed by falling count, so that the digits do not depend on the order of words.
  fileprivate var unigramEntropy: Double? {
    guard !normalizedWords.isEmpty else { return nil }
    var counts: [UInt64: Int] = [:]
    for word in normalizedWords { counts[word.hash, default: 0] += 1 }
    let total = Double(normalizedWords.count)
    return counts.values.sorted(by: >).reduce(0.0) { sum, count in
      let share = Double(count) / total
      return sum - share * NaturalLogarithm.of(share)
    }
  }

  /// Matches of `\b[^.!?]+[.!?]*`: begins at a word, ends behind stops.
  fileprivate var redPajamaSentenceCount: Int {
    var count = 0
    var isInside = false
    var index = 0
    while index < text.count {
      let isStop = text[index] == "." || text[index] == "!" || text[index] == "?"
      let wasWord = index > 0 && text[index - 1].isWordCharacter
      if isInside && isStop {
        while index + 1 < text.count, [".", "!", "?"].contains(text[index + 1]) { index += 1 }
        isInside = false
      } else if !isInside && !isStop && (text[index].isWordCharacter || wasWord) {
        isInside = true
        count += 1
      }
      index += 1
    }
    return count
  }
}

extension CodePoint {
  /// The bullets of RedPajama.
  fileprivate var isBullet: Bool {
    switch value {
    case 0x2022, 0x2023, 0x25b6, 0x25c0, 0x25e6, 0x25a0, 0x25a1, 0x25aa, 0x25ab, 0x2013: true
    default: false
    }
  }
}

extension ArraySlice<CodePoint> {
  /// Python's `isupper`: a capital, and no small letter.
  fileprivate var isAllCapitals: Bool {
    contains(where: \.isUpper) && !contains(where: \.isLower)
  }
}
