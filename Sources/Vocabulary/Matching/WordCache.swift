internal import Segmentation

/// The automaton's word for each term of a worker's lexicon, found once per term.
struct WordCache: Sendable {
  /// A number that no word has.
  static let none = UInt32.max

  /// What a term is to the automaton.
  struct Word: Sendable {
    /// The word's number, or ``WordCache/none``.
    let word: UInt32
    /// The state after the word at a name's start, or zero.
    let root: UInt32
    /// Of that state, so that it need not be looked at: what it means, and which words lead on.
    let meaning: NameMeaning
    let filter: UInt32
    /// What the word means next to mentions.
    let cue: CueTable.Cue
    /// Whether the name of a nutrient starts with the word.
    let startsNutrient: Bool
  }

  /// By term: one word of memory that settles for most tokens that no name starts there.
  private(set) var starts: [NameStart] = []
  /// By term.
  private(set) var terms: [Word] = []
  private let spelling: WordSpelling
  private var letters: [UInt8] = []

  init(_ automaton: NameAutomaton) {
    spelling = WordSpelling(steps: automaton.steps)
  }

  /// Adds the terms that are new since the last call.
  ///
  /// - Parameter lexicon: The same at every call.
  /// - Complexity: O(*n*) in new terms.
  mutating func extend(to lexicon: Lexicon, _ automaton: NameAutomaton) {
    while terms.count < lexicon.count {
      letters.removeAll(keepingCapacity: true)
      letters += lexicon.bytes[lexicon.range(of: TermID(rawValue: UInt32(terms.count)))]
      spelling.canonicalize(&letters)
      let word = automaton.words.find(letters.span) ?? Self.none
      let root = automaton.tables.root(word)
      starts.append(NameStart(word: word, root: root, automaton.tables.nodes))
      terms.append(
        Word(
          word: word, root: root, meaning: automaton.tables.nodes[root].meaning,
          filter: automaton.tables.nodes[root].filter, cue: automaton.cues[word],
          startsNutrient: automaton.tables.startsNutrient(word)))
    }
  }

  /// The word of a token.
  func word(_ token: Token) -> UInt32 { terms[Int(token.term.rawValue)].word }

  /// The state after a token at a name's start, or zero.
  func root(_ token: Token) -> UInt32 { terms[Int(token.term.rawValue)].root }

  /// What a token means next to mentions.
  func cue(_ token: Token) -> CueTable.Cue { terms[Int(token.term.rawValue)].cue }
}
