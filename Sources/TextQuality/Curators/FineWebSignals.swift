/// The rules that FineWeb adds, by the names and limits of datatrove's `FineWebQualityFilter`.
///
/// Source: Penedo and others (2024), "The FineWeb datasets".
enum FineWebSignals {
  static let all: [CuratorSignal] = [
    .init("fineweb_line_punct_thr", .atLeast(0.12)) { text in
      text.shareOfRows { $0.last.map { $0.isSentenceEnd } ?? false }
    },
    .init("fineweb_short_line_thr", .atMost(0.67)) { text in
      text.shareOfRows { $0.count <= 30 }
    },
    .init("fineweb_char_duplicates_ratio", .atMost(0.01)) { text in
      let length = text.length - text.count("\n")
      guard length > 0 else { return nil }
      return Double(Repetitions.duplicates(of: text.filledRows).length) / Double(length)
    },
    .init("fineweb_new_line_ratio", .atMost(0.3)) { text in
      text.words.isEmpty ? nil : Double(text.count("\n")) / Double(text.words.count)
    },
  ]
}

extension CuratorText {
  fileprivate var filledRows: [ArraySlice<CodePoint>] {
    rows.filter { row in !row.allSatisfy(\.isSpace) }
  }

  fileprivate func shareOfRows(where isCounted: (ArraySlice<CodePoint>) -> Bool) -> Double? {
    let rows = filledRows
    return rows.isEmpty ? nil : Double(rows.count(where: isCounted)) / Double(rows.count)
  }
}

extension CodePoint {
  /// Unicode's Sentence_Terminal, which is the list that FineWeb has.
  fileprivate var isSentenceEnd: Bool {
    Unicode.Scalar(value)?.properties.isSentenceTerminal ?? false
  }
}
