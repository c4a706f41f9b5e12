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
  /// Signs between words: ends of sentences, commas, others.
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
  /// What the lack of ends of sentences costs in each word, in nats: where fewer than one word in
  /// fifty has a mark, they are not to be seen.
  var allowance: Double { marks * 50 < words ? 0.08 : 0 }
}

extension TermAttributes.Facts {
  /// One where the fact holds, else zero.
  fileprivate subscript(fact: Self) -> Int {
    Int(rawValue >> UInt16(fact.rawValue.trailingZeroBitCount)) & 1
  }
}
