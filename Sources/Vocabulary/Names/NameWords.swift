internal import Segmentation

/// What is known of each word of the names, found once for each term.
struct NameWords {
  /// The words of the automaton.
  private(set) var words: Lexicon

  /// Words that stand before a list, and their plurals.
  private let heads: [(singular: UInt32, plural: UInt32)]
  private let spelling: WordSpelling
  private let bareSpelling: WordSpelling
  private var terms: Lexicon

  /// By term; the word's number plus one, zero where it is not known yet.
  private var wordOfTerm: [UInt32] = []
  private var formsOfTerm: [[UInt32]?] = []
  private var partsOfTerm: [Parts] = []

  private enum Parts { case unknown, none, two(TermID, TermID) }

  init(steps: MatchingSteps, terms: Lexicon, words: Lexicon) {
    self.terms = terms
    var words = words
    heads = [("vitamin", "vitamins"), ("type", "types")].map { singular, plural in
      (
        words.intern([UInt8](singular.utf8).span).rawValue,
        words.intern([UInt8](plural.utf8).span).rawValue
      )
    }
    self.words = words
    spelling = WordSpelling(steps: steps)
    bareSpelling = WordSpelling(steps: steps.intersection([.possessive, .greekAndDiacritics]))
  }

  private func bytes(_ term: TermID) -> [UInt8] { Array(terms.bytes[terms.range(of: term)]) }

  private mutating func intern(_ word: [UInt8]) -> UInt32 {
    words.intern(spelling.canonical(word).span).rawValue
  }

  /// The automaton's word for a term; signs between words stay as they are.
  mutating func word(of term: TermID) -> UInt32 {
    while wordOfTerm.count <= term.index { wordOfTerm.append(0) }
    if wordOfTerm[term.index] == 0 {
      let bytes = bytes(term)
      let word = bytes.first == 1 ? words.intern(bytes.span).rawValue : intern(bytes)
      wordOfTerm[term.index] = word + 1
    }
    return wordOfTerm[term.index] - 1
  }

  /// The plurals of a singular, or the singulars of a plural.
  mutating func otherForms(of term: TermID) -> [UInt32] {
    while formsOfTerm.count <= term.index { formsOfTerm.append(nil) }
    if let known = formsOfTerm[term.index] { return known }
    let own = word(of: term)
    var forms: [UInt32] = []
    for form in WordNumber.otherForms(of: bareSpelling.canonical(bytes(term))) {
      let word = intern(form)
      if word != own && !forms.contains(word) { forms.append(word) }
    }
    formsOfTerm[term.index] = forms
    return forms
  }

  /// The plural of a word that may stand before a list: "vitamins".
  func pluralHead(_ word: UInt32) -> UInt32? { heads.first { $0.singular == word }?.plural }

  mutating func acronymPlural(of term: TermID) -> UInt32 { intern(bytes(term).appending("s")) }

  /// Two words written as one.
  mutating func joined(_ first: TermID, _ second: TermID) -> TermID {
    terms.intern((bytes(first) + bytes(second)).span)
  }

  func startsWithDigit(_ term: TermID) -> Bool {
    terms.bytes[terms.range(of: term).lowerBound] &- 0x30 < 10
  }

  func endsWithLetter(_ term: TermID) -> Bool {
    terms.bytes[terms.range(of: term).upperBound - 1] &- 0x61 < 26
  }

  func isPossessive(_ term: TermID) -> Bool {
    let range = terms.range(of: term)
    guard range.count > 2, terms.bytes[range.upperBound - 1] == UInt8(ascii: "s") else {
      return false
    }
    let before = terms.bytes[range.upperBound - 2]
    return before == UInt8(ascii: "'") || before == 0x99
  }

  /// "crohns", for "Crohn's" and for "Crohn".
  mutating func eponym(_ term: TermID) -> UInt32 {
    intern(spelling.canonical(bytes(term)).appending("s"))
  }

  /// The two words that a word may be written as: letters and digits, or a prefix and the rest.
  mutating func parts(of term: TermID) -> (TermID, TermID)? {
    while partsOfTerm.count <= term.index { partsOfTerm.append(.unknown) }
    if case .unknown = partsOfTerm[term.index] {
      let word = bytes(term)
      if let cut = WordParts.cut(word) {
        let head = terms.intern(Array(word[..<cut]).span)
        let tail = terms.intern(Array(word[cut...]).span)
        partsOfTerm[term.index] = .two(head, tail)
      } else {
        partsOfTerm[term.index] = .none
      }
    }
    if case .two(let head, let tail) = partsOfTerm[term.index] { return (head, tail) }
    return nil
  }
}
