/// What a word says of the passage that it stands in: the logarithm of how much more probable the
/// word is there than in sound text, in 256ths of a nat.
///
/// Ratios are tempered, because words of one text are not independent observations.
struct PassageEvidence {
  /// Shares of words of improbable letters, other unknown words, known words and function words.
  private struct Shares {
    let improbable: Double
    let unknown: Double
    let known: Double
    let function: Double

    func callAsFunction(_ facts: TermAttributes.Facts) -> Double {
      if facts.contains(.isFunctionWord) { return function }
      if facts.contains(.isKnown) { return known }
      return facts.contains(.isImprobable) ? improbable : unknown
    }
  }

  /// The reference texts; the same with 30 to 60 % of words overwritten; passages in 55 languages
  /// of Latin script.
  private static let sound = Shares(improbable: 0.008, unknown: 0.035, known: 0.56, function: 0.4)
  private static let overwritten = Shares(
    improbable: 0.25, unknown: 0.1, known: 0.4, function: 0.25)
  private static let otherLanguage = Shares(
    improbable: 0.15, unknown: 0.55, known: 0.26, function: 0.04)
  private static let temper = 0.55
  /// What a word of another script says for another language, in nats.
  private static let otherScript = 2.0

  /// What is taken off each word, because words of sound text vary more than by chance.
  private static let drift = 0.015
  /// A word whose context was seen before speaks for sound text at most.
  private static let seenEvidence: Int16 = -26

  private let functionWords: [Int16]
  private let contentWords: [Int16]
  /// Gains of the states by the facts of words.
  private let kinds: [SIMD4<Int16>]

  init() {
    functionWords = Self.displaced(steepness: 1.3)
    contentWords = Self.displaced(steepness: 0.6)
    kinds = (0..<UInt16(64)).map { Self.kind(TermAttributes.Facts(rawValue: $0 & 31), $0 >= 32) }
  }

  /// The gains of the states of ``SpanFinder`` by a word.
  ///
  /// - Parameter association: With both neighbours, in sixteenths of a nat.
  func gains(association: Int, isFresh: Bool, _ traits: Position.Traits) -> SIMD4<Int16> {
    let isNew = traits.contains(.isNew) ? 32 : 0
    var gains = kinds[Int(traits.rawValue & 31) | isNew]
    let largest = ModelLayout.largestSum
    let place = min(max(association, -largest), largest) + largest
    let gain = traits.contains(.isFunctionWord) ? functionWords[place] : contentWords[place]
    gains[SpanFinder.State.words.rawValue] = isFresh ? gain : min(gain, Self.seenEvidence)
    return gains
  }

  /// The ratio where a fifth of all words stand where they do not belong, by sum of associations.
  ///
  /// - Parameter steepness: How much more often a word that fits less is such a one: function words
  ///   are replaced and shuffled more often, and known better.
  private static func displaced(steepness: Double) -> [Int16] {
    (-ModelLayout.largestSum...ModelLayout.largestSum).map { sum in
      let association = max(Double(sum) / ModelLayout.associationStep, -4)
      let ratio = 0.8 + 0.2 * NaturalLogarithm.exponential(-steepness * association)
      return inSteps(NaturalLogarithm.of(ratio) - drift)
    }
  }

  private static func kind(_ facts: TermAttributes.Facts, _ isNew: Bool) -> SIMD4<Int16> {
    if facts.contains(.isForeign) { return [0, 0, 0, inSteps(otherScript)] }
    if facts.contains(.holdsDigit) { return .zero }
    func gain(_ shares: Shares) -> Int16 {
      inSteps(temper * NaturalLogarithm.of(shares(facts) / sound(facts)))
    }
    // A name that comes again is one name, a word that is overwritten becomes another each time.
    let isRepeatedName = !facts.contains(.isKnown) && !isNew
    return [0, 0, isRepeatedName ? 0 : gain(overwritten), gain(otherLanguage)]
  }

  private static func inSteps(_ nats: Double) -> Int16 {
    Int16((nats * ModelLayout.evidenceStep).rounded(.toNearestOrEven))
  }
}
