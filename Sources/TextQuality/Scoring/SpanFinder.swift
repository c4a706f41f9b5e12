/// Finds passages whose words speak together for damage: segments of highest sum.
///
/// Each word adds its evidence less what clean text carries. A passage begins where the sum leaves
/// zero and ends at its highest sum, once the sum has fallen far below that (the cumulative sum
/// of Page 1954, "Continuous inspection schemes"). All in 256ths of a nat.
struct SpanFinder {
  /// A passage that was found.
  struct Passage {
    /// Its first and last token.
    var tokens: ClosedRange<Int>
    var words: Int
    /// The evidence of its words, without anything taken off.
    var evidence: Int
  }

  /// How much it takes to report a passage.
  struct Sensitivity {
    /// What is taken off for each word.
    let drift: Int
    /// The least sum of a passage.
    let leastSum: Int

    /// For texts that look clean as a whole: half a percent of clean texts have a passage.
    static let low = Sensitivity(drift: 64, leastSum: 12 * 256)
    /// For texts that are known to be damaged: where is the question, not whether.
    static let high = Sensitivity(drift: 24, leastSum: 8 * 256)
  }

  /// How far the sum falls before a passage is closed.
  private static let closingFall = 1024
  /// What a word counts whose context was seen before.
  private static let seenEvidence = -26
  /// What a sequence of letters that the language does not have adds.
  private static let improbableEvidence = 200

  private var sensitivity = Sensitivity.low
  private(set) var passages: [Passage] = []
  private var token = 0
  private var sum = 0
  private var words = 0
  private var first = 0
  private var best = 0
  private var bestEnd = 0
  private var bestWords = 0

  init() {}

  /// Forgets everything before a text.
  mutating func start(_ sensitivity: Sensitivity) {
    self.sensitivity = sensitivity
    passages.removeAll(keepingCapacity: true)
    token = 0
    reset()
  }

  /// Passes a token by from which nothing is concluded.
  mutating func skipToken() { token += 1 }

  /// Adds the next token, a word.
  mutating func add(evidence: Int, isFresh: Bool, isImprobable: Bool) {
    let gain =
      (isFresh ? evidence : Self.seenEvidence) + (isImprobable ? Self.improbableEvidence : 0)
      - sensitivity.drift
    if sum <= 0 {
      reset()
      first = token
    }
    sum += gain
    words += 1
    if sum > best {
      best = sum
      bestEnd = token
      bestWords = words
    }
    if sum < best - Self.closingFall { close() }
    token += 1
  }

  /// Ends the text.
  mutating func finish() { close() }

  private mutating func close() {
    if best >= sensitivity.leastSum {
      passages.append(
        Passage(
          tokens: first...bestEnd, words: bestWords,
          evidence: best + sensitivity.drift * bestWords))
    }
    reset()
  }

  private mutating func reset() {
    sum = 0
    words = 0
    best = 0
  }
}
