internal import Segmentation

/// The automaton's word for each term of a worker's lexicon, found once per term.
struct WordCache {
  /// A number that no word has.
  static let none = UInt32.max

  /// By term: the word's number, or ``none``.
  private(set) var words: [UInt32] = []
  /// By term: the state after the word at a name's start, or zero.
  private(set) var roots: [UInt32] = []
  private let spelling: WordSpelling

  init(_ automaton: NameAutomaton) {
    spelling = WordSpelling(steps: automaton.steps)
  }

  /// Adds the terms that are new since the last call. The lexicon must be the same each time.
  ///
  /// - Complexity: O(*n*) in new terms.
  mutating func extend(to terms: Lexicon, _ automaton: NameAutomaton) {
    while words.count < terms.count {
      let range = terms.range(of: TermID(rawValue: UInt32(words.count)))
      let canonical = spelling.canonical(Array(terms.bytes[range]))
      let word = automaton.words.find(canonical.span)?.rawValue ?? Self.none
      words.append(word)
      roots.append(Int(word) < automaton.roots.count ? automaton.roots[Int(word)] : 0)
    }
  }
}
