internal import Segmentation

/// The words that are read around mentions: conjunctions, and words for states of a nutrient.
struct CueTable: Sendable {
  /// What a word may mean.
  struct Cue: OptionSet, Sendable {
    let rawValue: UInt16

    /// "and", "or".
    static let conjunction = Cue(rawValue: 1 << 0)
    /// After a nutrient: "deficiency"; before "of" and a nutrient as well.
    static let deficiency = Cue(rawValue: 1 << 1)
    static let excess = Cue(rawValue: 1 << 2)
    /// Directly before a nutrient: "lacking zinc", "excess iron".
    static let lacking = Cue(rawValue: 1 << 3)
    static let surplus = Cue(rawValue: 1 << 4)
    /// "lack of", which does not follow a nutrient.
    static let lack = Cue(rawValue: 1 << 5)
    static let low = Cue(rawValue: 1 << 6)
    static let level = Cue(rawValue: 1 << 7)
    /// Between "low" and a nutrient, or its levels: "serum".
    static let medium = Cue(rawValue: 1 << 8)
    static let of = Cue(rawValue: 1 << 9)
    static let into = Cue(rawValue: 1 << 10)
  }

  private static let list: [(Cue, String)] = [
    (.conjunction, "and or"),
    (.deficiency, "deficiency deficiencies deficient insufficiency insufficiencies depletion"),
    (.deficiency, "inadequacy inadequacies deprivation shortage"),
    (.excess, "toxicity toxicities overload overdose poisoning intoxication excess"),
    (.lacking, "lacking"),
    (.surplus, "excess"),
    (.lack, "lack"),
    (.low, "low inadequate insufficient suboptimal"),
    (.level, "level levels status concentration concentrations"),
    (.medium, "serum plasma blood circulating"),
    (.of, "of"),
    (.into, "in"),
  ]

  /// By word of the automaton; words behind them have no cue.
  private var cues: [Cue] = []

  /// - Parameter words: Those of ``addWords(to:steps:)`` among them; one that is missing has no cue.
  init(steps: MatchingSteps, words: WordTable) {
    Self.forEach(steps) { cue, word in
      guard let number = words.find(word).map(Int.init) else { return }
      while cues.count <= number { cues.append([]) }
      cues[number].insert(cue)
    }
  }

  /// Adds the words that are read around mentions.
  static func addWords(to words: inout Lexicon, steps: MatchingSteps) {
    forEach(steps) { _, word in _ = words.intern(word) }
  }

  private static func forEach(_ steps: MatchingSteps, _ body: (Cue, Span<UInt8>) -> Void) {
    let spelling = WordSpelling(steps: steps)
    for (cue, list) in list {
      for word in list.split(separator: " ") {
        let letters = spelling.canonical(Array(word.utf8))
        body(cue, letters.span)
      }
    }
  }

  /// What a word means as a cue.
  subscript(word: UInt32) -> Cue {
    word < UInt32(cues.count) ? cues[Int(word)] : []
  }
}
