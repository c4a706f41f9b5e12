/// A word, a mark or a technical token of a text, with what is needed to score it.
struct Position {
  /// What is known of a position's word, as ``TermAttributes/Facts`` have it, and where it stands.
  struct Traits: OptionSet {
    let rawValue: UInt16

    static let isFunctionWord = Traits(.isFunctionWord)
    static let isImprobable = Traits(.isImprobable)
    static let isUnknown = Traits(.isUnknown)
    static let isAbbreviation = Traits(.isAbbreviation)
    static let isToken = Traits(rawValue: 1 << 11)
    /// A token that is not technical.
    static let isWord = Traits(rawValue: 1 << 12)
    static let startsParagraph = Traits(rawValue: 1 << 13)
    /// A sign stands before the word.
    static let followsSign = Traits(rawValue: 1 << 14)
    /// The word comes for the first time in the text.
    static let isNew = Traits(rawValue: 1 << 15)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ facts: TermAttributes.Facts) { rawValue = facts.rawValue }
  }

  /// The number of the term; marks have numbers of their own, counted from the highest down.
  let term: UInt32
  let wordClass: UInt8
  let traits: Traits

  var isContentWord: Bool { traits.intersection([.isWord, .isFunctionWord]) == .isWord }

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
