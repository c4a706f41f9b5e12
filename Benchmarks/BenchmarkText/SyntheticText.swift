internal import TextQuality

/// Text made in the program from a seed, whose words and sentences are known because it was made.
///
/// It is no language, but has a language's proportions: frequent short words, rare long ones,
/// numbers, commas, sentences of eight to twenty-four words.
///
///     let text = SyntheticText(.english, byteCount: 1_000_000, seed: 1)
///     text.wordCount  // what a segmenter must find
package struct SyntheticText: Sendable {
  /// The text as UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// Words and numbers in the text; for Thai and Chinese, which need a dictionary, phrases.
  package private(set) var wordCount = 0
  /// Sentences, each ending in a full stop.
  package private(set) var sentenceCount = 0
  /// Names put in between words, when names were given.
  package private(set) var nameCount = 0
  /// The words of the text, as they are written, in order.
  package private(set) var words: [String] = []

  private var random: SplitMix64
  private let vocabulary: [String]

  /// Makes a text of at least `byteCount` bytes, by less than one sentence more.
  ///
  /// - Complexity: O(*n*) in bytes.
  package init(_ script: Script, byteCount: Int, seed: UInt64) {
    self.init(script, byteCount: byteCount, seed: seed, names: []) { _ in false }
  }

  /// Makes a text with names of at least `byteCount` bytes, by less than one sentence more.
  ///
  /// - Parameters:
  ///   - names: Names of which one is put in each sentence, between two plain words.
  ///   - isExcluded: What no plain word may be, so that nothing else is taken for a name.
  /// - Complexity: O(*n*) in bytes.
  package init(
    _ script: Script, byteCount: Int, seed: UInt64, names: [String],
    excluding isExcluded: (String) throws -> Bool
  ) rethrows {
    random = SplitMix64(seed: seed)
    vocabulary = try script.vocabulary(seed: seed).filter { try !isExcluded($0) }
    while bytes.count < byteCount { addSentence(script, names) }
  }

  /// Distinct words without regard to case.
  package var distinctWordCount: Int { Set(words.map { $0.lowercased() }).count }

  private mutating func addSentence(_ script: Script, _ names: [String]) {
    let length = Int.random(in: 8...24, using: &random)
    let namePlace = names.isEmpty ? -1 : Int.random(in: 1..<length - 1, using: &random)
    for place in 0..<length {
      if place > 0 { append(script.separator) }
      add(place == 0 ? firstWord() : nextWord(), isFirst: place == 0)
      guard place == namePlace, let name = names.randomElement(using: &random) else { continue }
      append(script.separator + name)
      nameCount += 1
    }
    append(script.fullStop)
    sentenceCount += 1
  }

  private mutating func add(_ word: String, isFirst: Bool) {
    let written = isFirst ? word.prefix(1).uppercased() + word.dropFirst() : word
    append(written)
    words.append(written)
    wordCount += 1
    if Int.random(in: 0..<12, using: &random) == 0 && !isFirst { append(",") }
  }

  /// Zipf's law, near enough: the logarithm of the rank is uniform.
  private mutating func nextWord() -> String {
    if Int.random(in: 0..<40, using: &random) == 0 {
      return String(Int.random(in: 1...2030, using: &random))
    }
    var rank = 1
    let magnitude = Int.random(in: 0..<16, using: &random)
    for _ in 0..<magnitude where rank < vocabulary.count / 2 { rank *= 2 }
    return vocabulary[Int.random(in: rank - 1..<min(2 * rank, vocabulary.count), using: &random)]
  }

  /// No number: ICU ends no sentence before a number that a lower-case word follows (rule SB8).
  private mutating func firstWord() -> String {
    var word = nextWord()
    while Int(word) != nil { word = nextWord() }
    return word
  }

  private mutating func append(_ string: String) { bytes.append(contentsOf: string.utf8) }
}
