/// Finds where a word may be written as two.
enum WordParts {
  /// The number of bytes of the first part, or `nil` when the word is always one.
  static func cut(_ word: [UInt8]) -> Int? { digitCut(word) ?? prefixCut(word) }

  /// Where the digits start in a word of letters and then digits: "b12", "omega3".
  private static func digitCut(_ word: [UInt8]) -> Int? {
    guard let cut = word.firstIndex(where: { $0 &- 0x30 < 10 }), cut > 0 else { return nil }
    let isLettersThenDigits =
      word[..<cut].allSatisfy { $0 &- 0x61 < 26 || $0 >= 0x80 }
      && word[cut...].allSatisfy { $0 &- 0x30 < 10 }
    return isLettersThenDigits ? cut : nil
  }

  /// Where a prefix ends that is often written with a hyphen.
  private static func prefixCut(_ word: [UInt8]) -> Int? {
    guard word.count >= 7 else { return nil }
    for prefix in prefixes where word.matches(prefix, at: 0) {
      let length = prefix.utf8CodeUnitCount
      if word.count >= length + 5 { return length }
    }
    return nil
  }

  /// A longer prefix stands before one that it begins with.
  private static let prefixes: [StaticString] = [
    "anti", "auto", "broncho", "cardio", "cerebro", "co", "cranio", "extra", "gastro", "hyper",
    "hypo", "immuno", "infra", "inter", "intra", "macro", "micro", "mid", "mono", "multi",
    "musculo", "myo", "neuro", "non", "osteo", "para", "peri", "poly", "post", "pre", "pseudo",
    "psycho", "retro", "re", "sub", "super", "thrombo", "trans", "ultra", "under", "beta",
    "alpha", "gamma",
  ]
}
