/// What is counted in a text before its contexts are looked at, in whole numbers.
struct WordCounts {
  /// Tokens that are not technical.
  var words = 0
  var functionWords = 0
  /// Words without digits.
  var letterWords = 0
  var knownLetterWords = 0
  var improbableWords = 0
  var foreignWords = 0
  /// Signs before words that are not technical: ends of sentences, commas, others.
  var marks = 0
  /// Distinct words without digits.
  var letterTypes = 0
  /// Of them, unknown ones of three letters or more.
  var unknownTypes = 0
  var improbableTypes = 0
  /// Threes of words that came within the last sixteen words.
  var repeatedTrigrams = 0
  /// Words of four letters or more that came within the last twelve words.
  var nearRepetitions = 0

  /// Counts a word; without branches, which would be guessed wrongly for half of all words.
  mutating func add(_ facts: TermAttributes.Facts, isNew: Bool) {
    let holdsLetters = 1 - facts[.holdsDigit]
    let isKnown = facts[.isKnown] & holdsLetters
    let type = (isNew ? 1 : 0) & holdsLetters
    words += 1
    functionWords += facts[.isFunctionWord]
    foreignWords += facts[.isForeign]
    letterWords += holdsLetters
    knownLetterWords += isKnown
    improbableWords += facts[.isImprobable]
    letterTypes += type
    unknownTypes += type & (1 - isKnown) & facts[.holdsThree]
    improbableTypes += type & facts[.isImprobable]
  }
}

extension WordCounts {
  /// Signs for each word of ordinary text, and the fewest that it has.
  private static let usualSigns = 0.12
  private static let fewestSigns = 0.08

  /// What it costs to suppose a sign that is not there, in sixteenths of a nat: the less, the more
  /// signs the text lacks.
  var signCost: Int {
    let share = Double(marks) / Double(max(1, words))
    let missing = Self.usualSigns * max(0.001, 1 - share / Self.fewestSigns)
    let cost = -ModelLayout.associationStep * NaturalLogarithm.of(missing)
    return Int(cost.rounded(.toNearestOrEven))
  }
}

extension TermAttributes.Facts {
  /// One where the fact holds, else zero.
  fileprivate subscript(fact: Self) -> Int {
    Int(rawValue >> UInt16(fact.rawValue.trailingZeroBitCount)) & 1
  }
}
