/// What is known of a term, computed once for each worker.
struct TermAttributes {
  /// Facts about a term.
  struct Facts: OptionSet {
    let rawValue: UInt16

    /// In the vocabulary, and neither begins nor ends with a digit.
    static let isKnown = Facts(rawValue: 1 << 0)
    static let isFunctionWord = Facts(rawValue: 1 << 1)
    static let holdsDigit = Facts(rawValue: 1 << 3)
    /// Unknown, without digits, and with a sequence of letters that the language does not have.
    static let isImprobable = Facts(rawValue: 1 << 2)
    static let isForeign = Facts(rawValue: 1 << 4)
    static let isTechnical = Facts(rawValue: 1 << 5)
    static let holdsThree = Facts(rawValue: 1 << 6)
    static let holdsFour = Facts(rawValue: 1 << 7)
    static let mayBeMojibake = Facts(rawValue: 1 << 8)
    /// Not in the vocabulary.
    static let isUnknown = Facts(rawValue: 1 << 9)
    static let isAbbreviation = Facts(rawValue: 1 << 10)
  }

  var facts: Facts
  var wordClass: UInt8 = Mark.neutral
  /// The number of the word, among all that the worker has read, at which the term stood last.
  var lastSeen: UInt32 = 0

  /// Looks a term up.
  ///
  /// - Parameter model: `nil` while a model is being trained.
  init(_ word: Word, model: LanguageModel?) {
    facts = Self.facts(of: word)
    if let model { look(up: word, in: model) }
  }

  private static func facts(of word: Word) -> Facts {
    var facts: Facts = []
    if word.holdsDigit { facts.insert(.holdsDigit) }
    if word.isForeign { facts.insert(.isForeign) }
    if word.isTechnical { facts.insert(.isTechnical) }
    if word.scalars.count >= 3 { facts.insert(.holdsThree) }
    if word.scalars.count >= 4 { facts.insert(.holdsFour) }
    if word.mayBeMojibake { facts.insert(.mayBeMojibake) }
    return facts
  }

  private mutating func look(up word: Word, in model: LanguageModel) {
    let isNumber = word.startsWithDigit || word.endsWithDigit
    if !isNumber, let entry = model.dictionary[word.bytes] {
      wordClass = entry.wordClass
      facts.insert(.isKnown)
      if entry.isFunctionWord {
        facts.insert(.isFunctionWord)
      } else if word.isAbbreviation {
        facts.insert(.isAbbreviation)
      }
      return
    }
    wordClass = model.shapeClass(of: word)
    facts.insert(.isUnknown)
    let isWord = facts.contains(.holdsThree) && !facts.contains(.holdsDigit) && word.isASCII
    if isWord && model.holdsImprobableTrigram(word) { facts.insert(.isImprobable) }
  }
}

extension LanguageModel {
  /// The class of the shape that stands for an unknown word.
  fileprivate func shapeClass(of word: Word) -> UInt8 {
    let shape = word.shape
    let entry =
      dictionary[shape] ?? Word.shorter(shape).flatMap { dictionary[$0] }
      ?? dictionary[Word.anyShape]
    // The last class is one of rare words: a model without shapes is one of a few texts.
    return entry?.wordClass ?? UInt8(ModelLayout.classCount - 1)
  }

  /// Whether three letters follow each other that do not in the language.
  fileprivate func holdsImprobableTrigram(_ word: Word) -> Bool {
    let letters = word.letters
    return (2..<letters.count).contains { last in
      let row = letters[last - 2] * ModelLayout.letterCount + letters[last - 1]
      let bit = row * ModelLayout.letterCount + letters[last]
      return improbableTrigrams[bit >> 3] >> UInt8(bit & 7) & 1 != 0
    }
  }
}
