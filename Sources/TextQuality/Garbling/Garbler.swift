package import Segmentation

/// Damages text on purpose, so that its detection can be tried out: a tool of development.
///
/// What is damaged is drawn word by word with the probability `dose`; the same seed damages the
/// same words. White space, punctuation and everything that is not hit stay as they were.
///
///     var garbler = Garbler(family: .substitution, dose: 0.4, seed: 1)
///     let garbled = garbler.garble(text.span, tokenized)
package struct Garbler {
  /// How words are damaged.
  package enum Family: String, Sendable, CaseIterable {
    /// A common word becomes another common word of the same length.
    case substitution
    /// Words of a sentence change places with each other.
    case shuffle
    /// Letters of a word become other letters.
    case characters
    /// Words are said again, up to four times.
    case repetition
  }

  /// A damaged text and where it is damaged.
  package struct Result: Sendable {
    package var text: [UInt8] = []
    /// The damaged words, as ranges of ``text``, ascending.
    package var damage: [Range<Int>] = []
  }

  private let family: Family
  private let dose: Double
  private var random: SplitMix64

  /// - Parameter dose: The probability, in 0...1, that a word which can be damaged is.
  package init(family: Family, dose: Double, seed: UInt64) {
    self.family = family
    self.dose = dose
    random = SplitMix64(seed: seed)
  }

  /// The damaged text.
  ///
  /// - Complexity: O(*n*) in bytes.
  package mutating func garble(_ text: Span<UInt8>, _ tokenized: TokenizedText) -> Result {
    var words = tokenized.tokens.map { token in token.range.map { text[$0] } }
    let hit = damage(&words, tokenized)
    var result = Result()
    var position = 0
    for (index, token) in tokenized.tokens.enumerated() {
      for byte in position..<token.range.lowerBound { result.text.append(text[byte]) }
      let start = result.text.count
      result.text += words[index]
      if hit[index] { result.damage.append(start..<result.text.count) }
      position = token.range.upperBound
    }
    for byte in position..<text.count { result.text.append(text[byte]) }
    return result
  }

  /// Damages words in place and says which.
  private mutating func damage(_ words: inout [[UInt8]], _ tokenized: TokenizedText) -> [Bool] {
    if family == .shuffle { return shuffle(&words, tokenized) }
    return words.indices.map { index in
      guard Double.random(in: 0..<1, using: &random) < dose else { return false }
      let damaged = damaged(words[index])
      defer { words[index] = damaged }
      return damaged != words[index]
    }
  }

  private mutating func damaged(_ word: [UInt8]) -> [UInt8] {
    switch family {
    case .substitution: substitute(word)
    case .characters: scramble(word)
    case .repetition: repeated(word)
    case .shuffle: word
    }
  }

  private mutating func substitute(_ word: [UInt8]) -> [UInt8] {
    guard let others = CommonWords.byLength[word.count], others.contains(word) else { return word }
    return others.filter { $0 != word }.randomElement(using: &random) ?? word
  }

  private mutating func scramble(_ word: [UInt8]) -> [UInt8] {
    word.map { byte in
      let isLetter = (0x61...0x7a).contains(byte | 0x20)
      guard isLetter, Bool.random(using: &random) else { return byte }
      return UInt8.random(in: 0x61...0x7a, using: &random)
    }
  }

  private mutating func repeated(_ word: [UInt8]) -> [UInt8] {
    let times = Int.random(in: 2...4, using: &random)
    return Array(repeatElement(word, count: times).joined(separator: [0x20]))
  }

  private mutating func shuffle(_ words: inout [[UInt8]], _ tokenized: TokenizedText) -> [Bool] {
    var hit = [Bool](repeating: false, count: words.count)
    for sentence in tokenized.sentences {
      let places = sentence.tokens.filter { _ in
        Double.random(in: 0..<1, using: &random) < dose
      }
      let before = words
      for (place, origin) in zip(places, places.shuffled(using: &random)) {
        words[place] = before[origin]
        hit[place] = before[place] != before[origin]
      }
    }
    return hit
  }
}
