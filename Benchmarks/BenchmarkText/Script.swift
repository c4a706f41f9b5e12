internal import TextQuality

extension SyntheticText {
  /// What a text is written in.
  package enum Script: String, Sendable, CaseIterable {
    /// ASCII alone.
    case english
    /// Latin letters, every fifth or so with an accent.
    case accented
    case cyrillic
    /// Three bytes a character, with vowel signs and conjuncts.
    case devanagari
    /// Three bytes a syllable.
    case hangul
    /// No spaces between words: ICU finds them by dictionary.
    case thai
    /// No spaces between words: ICU finds them by dictionary.
    case chinese

    /// What stands between two words.
    var separator: String {
      switch self {
      case .english, .accented, .cyrillic, .devanagari, .hangul: " "
      case .thai, .chinese: ""
      }
    }

    /// What ends a sentence.
    var fullStop: String {
      switch self {
      case .chinese: "。"
      case .devanagari: "। "
      case .english, .accented, .cyrillic, .hangul, .thai: ". "
      }
    }

    /// Words by falling frequency: short ones first, then minted ones.
    func vocabulary(seed: UInt64) -> [String] {
      var random = SplitMix64(seed: seed ^ 0x5eed)
      let minted = (0..<20_000).map { _ in
        let count = Int.random(in: syllableCounts, using: &random)
        return (0..<count).compactMap { _ in syllables.randomElement(using: &random) }.joined()
      }
      return frequentWords + minted
    }

    private var syllableCounts: ClosedRange<Int> { self == .chinese ? 1...3 : 2...5 }

    private var frequentWords: [String] { self == .english ? WordLists.english : syllables }

    private var syllables: [String] {
      switch self {
      case .english: WordLists.latin
      case .accented: WordLists.accented
      case .cyrillic: WordLists.cyrillic
      case .devanagari: WordLists.devanagari
      case .hangul: WordLists.hangul
      case .thai: WordLists.thai
      case .chinese: WordLists.chinese
      }
    }
  }
}

extension SyntheticText.Script {
  /// Whether spaces separate words, so that the number of words is known from the making.
  package var hasSpaces: Bool { separator == " " }
}
