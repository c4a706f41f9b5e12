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
    /// A bit for each word, by its lowest six bits, that leads on from that state.
    ///
    /// All bits are set where the word alone is a name.
    let filter: UInt64

    /// Whether a name may start with this word when `next` follows.
    func mayStart(before next: Word) -> Bool {
      root != 0 && (filter >> UInt64(next.word & 63)) & 1 != 0
    }
  }

  /// By term.
  private(set) var terms: [Word] = []
  private let spelling: WordSpelling

  init(_ automaton: NameAutomaton) {
    spelling = WordSpelling(steps: automaton.steps)
  }

  /// Adds the terms that are new since the last call.
  ///
  /// - Parameter lexicon: The same at every call.
  /// - Complexity: O(*n*) in new terms.
  mutating func extend(to lexicon: Lexicon, _ automaton: NameAutomaton) {
    while terms.count < lexicon.count {
      let range = lexicon.range(of: TermID(rawValue: UInt32(terms.count)))
      let canonical = spelling.canonical(Array(lexicon.bytes[range]))
      let word = automaton.words.find(canonical.span)?.rawValue ?? Self.none
      let root = Int(word) < automaton.roots.count ? automaton.roots[Int(word)] : 0
      terms.append(Word(word: word, root: root, filter: automaton.filter(ofRoot: root)))
    }
  }

  /// The word of a token.
  func word(_ token: Token) -> UInt32 { terms[Int(token.term.rawValue)].word }

  /// The state after a token at a name's start, or zero.
  func root(_ token: Token) -> UInt32 { terms[Int(token.term.rawValue)].root }
}
