/// A word, a mark or a technical token of a text, with what is needed to score it.
struct Position {
  /// What a position is and what is known of its word.
  struct Traits: OptionSet {
    let rawValue: UInt8

    /// A word outside the vocabulary.
    static let isUnknown = Traits(rawValue: 1 << 0)
    static let isFunctionWord = Traits(rawValue: 1 << 1)
    static let isImprobable = Traits(rawValue: 1 << 2)
    static let isToken = Traits(rawValue: 1 << 3)
    /// A token that is not technical.
    static let isWord = Traits(rawValue: 1 << 4)
    static let holdsDigit = Traits(rawValue: 1 << 5)
    static let isForeign = Traits(rawValue: 1 << 6)
    static let startsParagraph = Traits(rawValue: 1 << 7)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The traits of a word: the first three facts are the first three traits, but for the first,
    /// which is the contrary; the next two are two further on.
    init(_ facts: TermAttributes.Facts, startsParagraph: Bool) {
      rawValue =
        UInt8(facts.rawValue & 7) ^ 1 | UInt8(facts.rawValue & 0x18) << 2 | Self.isToken.rawValue
        | Self.isWord.rawValue | (startsParagraph ? Self.startsParagraph.rawValue : 0)
    }
  }

  /// The number of the term; marks have numbers of their own, counted from the highest down.
  let term: UInt32
  let wordClass: UInt8
  let traits: Traits

  /// A word, or a technical token.
  init(term: UInt32, wordClass: UInt8, traits: Traits) {
    self.term = term
    self.wordClass = wordClass
    self.traits = traits
  }

  /// A mark.
  init(mark: UInt8) { self.init(term: UInt32.max - UInt32(mark), wordClass: mark, traits: []) }

  /// A technical token: all are one to what is concluded.
  static let neutral = Position(
    term: UInt32.max - UInt32(Mark.neutral), wordClass: Mark.neutral, traits: .isToken)

  /// What stands before the first position and after the last: associated with nothing.
  static let border = Position(
    term: UInt32.max - UInt32(Mark.none), wordClass: Mark.neutral, traits: [])
}
