/// Finds passages whose words speak together for damage.
///
/// A text is taken to be sound and damaged by turns. Each word of a damaged passage brings its
/// evidence, less an allowance for what sound text carries; beginning and ending a passage costs,
/// and costs less where a paragraph begins, because whoever damages text does so by paragraphs.
/// The division that brings most is found by dynamic programming (Viterbi 1967). All in 256ths of
/// a nat.
struct SpanFinder {
  /// A passage that was found.
  struct Passage {
    /// Its first and last token.
    var tokens: ClosedRange<Int>
    var words: Int
    /// The evidence of its words, less the allowance.
    var evidence: Int
  }

  /// How much it takes to report a passage.
  struct Sensitivity {
    /// What is taken off for each word.
    let drift: Int
    /// What it costs to begin a passage, and to end one, inside a paragraph.
    let turn: Int
    /// The same where a paragraph begins.
    let turnAtParagraph: Int

    /// For texts that look clean as a whole: one clean text in a hundred has a passage.
    static let low = Sensitivity(drift: 64, turn: 6 * 256, turnAtParagraph: 6 * 256)
    /// For texts that are known to be damaged: where is the question, not whether.
    static let high = Sensitivity(drift: 36, turn: 5 * 256, turnAtParagraph: 128)
  }

  private struct Entry {
    let gain: Int32
    let token: Int32
    let traits: Position.Traits
  }

  /// What a word counts whose context was seen before.
  private static let seenEvidence = -26
  /// What a sequence of letters that the language does not have adds.
  private static let improbableEvidence = 200

  private var sensitivity = Sensitivity.low
  private var allowance = 0
  private(set) var passages: [Passage] = []
  private var entries: [Entry] = []
  /// Whether the best division up to a word goes on as it was: one bit if that word is sound, one
  /// if it is damaged.
  private var stays: [UInt8] = []
  private var token = 0
  /// The highest sum of words in a row, and of those that end with the last word.
  private var highest = 0
  private var sum = 0

  init() {}

  /// Forgets everything before a text, each word of which is allowed some evidence.
  mutating func start(_ sensitivity: Sensitivity, allowance: Int) {
    self.sensitivity = sensitivity
    self.allowance = allowance
    passages.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    token = 0
    sum = 0
    highest = 0
  }

  /// Passes a token by from which nothing is concluded.
  mutating func skipToken() { token += 1 }

  /// Adds the next token, a word.
  mutating func add(evidence: Int, isFresh: Bool, _ traits: Position.Traits) {
    let gain =
      (isFresh ? evidence : Self.seenEvidence)
      + (traits.contains(.isImprobable) ? Self.improbableEvidence : 0) - allowance
      - sensitivity.drift
    entries.append(
      Entry(
        gain: Int32(truncatingIfNeeded: gain), token: Int32(truncatingIfNeeded: token),
        traits: traits))
    sum = max(0, sum + gain)
    highest = max(highest, sum)
    token += 1
  }

  /// Ends the text.
  mutating func finish() {
    // Hardly any clean text comes so far.
    guard highest >= 2 * sensitivity.turnAtParagraph else { return }
    silenceForeignParagraphs()
    trace(divide())
  }
}

// MARK: - Division

extension SpanFinder {
  /// What it costs to turn before a word.
  private func turn(before entry: Entry) -> Int {
    entry.traits.contains(.startsParagraph) ? sensitivity.turnAtParagraph : sensitivity.turn
  }

  /// Finds the best division.
  ///
  /// - Returns: Whether the last word is damaged.
  private mutating func divide() -> Bool {
    stays.removeAll(keepingCapacity: true)
    var sound = 0
    var damaged = -sensitivity.turnAtParagraph
    for (index, entry) in entries.enumerated() {
      let turn = index == 0 ? sensitivity.turnAtParagraph : turn(before: entry)
      let soundStays = index == 0 || sound >= damaged - turn
      let damagedStays = index > 0 && damaged >= sound - turn
      let before = sound
      sound = soundStays ? sound : damaged - turn
      damaged = (damagedStays ? damaged : before - turn) + Int(entry.gain)
      stays.append((soundStays ? 1 : 0) | (damagedStays ? 2 : 0))
    }
    return damaged - sensitivity.turnAtParagraph > sound
  }

  /// Follows the best division back from the last word.
  private mutating func trace(_ lastIsDamaged: Bool) {
    var isDamaged = lastIsDamaged
    var last = entries.count - 1
    for index in entries.indices.reversed() {
      let stay = stays[index] & (isDamaged ? 2 : 1) != 0
      if !stay {
        if isDamaged { addPassage(index...last) }
        isDamaged.toggle()
        last = index - 1
      }
    }
    passages.reverse()
  }

  private mutating func addPassage(_ range: ClosedRange<Int>) {
    let gain = entries[range].reduce(0) { $0 + Int($1.gain) }
    passages.append(
      Passage(
        tokens: Int(entries[range.lowerBound].token)...Int(entries[range.upperBound].token),
        words: range.count, evidence: gain + sensitivity.drift * range.count))
  }
}

// MARK: - Other languages

extension SpanFinder {
  /// Makes paragraphs in another language speak for nothing.
  private mutating func silenceForeignParagraphs() {
    var start = 0
    while start < entries.count {
      let rest = entries[(start + 1)...]
      let end = rest.firstIndex { $0.traits.contains(.startsParagraph) } ?? entries.count
      if isForeign(entries[start..<end]) {
        for index in start..<end {
          entries[index] = Entry(
            gain: Int32(-sensitivity.drift), token: entries[index].token,
            traits: entries[index].traits)
        }
      }
      start = end
    }
  }

  private func isForeign(_ paragraph: ArraySlice<Entry>) -> Bool {
    var counts = WordCounts()
    for entry in paragraph { counts.add(entry.traits) }
    return LanguageCheck.isOtherLanguage(paragraph: counts)
  }
}

extension WordCounts {
  /// Counts a word of a passage by its traits.
  fileprivate mutating func add(_ traits: Position.Traits) {
    words += 1
    if traits.contains(.isFunctionWord) { functionWords += 1 }
    if traits.contains(.isForeign) { foreignWords += 1 }
    if traits.contains(.isImprobable) { improbableWords += 1 }
    guard !traits.contains(.holdsDigit) else { return }
    letterWords += 1
    if !traits.contains(.isUnknown) { knownLetterWords += 1 }
  }
}
