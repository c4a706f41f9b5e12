/// Divides a text into passages that are sound, damaged or in another language.
///
/// Each word brings each state what ``PassageEvidence`` says; to turn from one state to another
/// costs, less after a sign and least where a paragraph begins, because whoever damages or quotes
/// does so by paragraphs and sentences. The division that brings most is found by dynamic
/// programming (Viterbi 1967). All in 256ths of a nat.
struct SpanFinder {
  /// What a passage is.
  enum State: Int {
    case sound
    /// Words stand where they do not belong.
    case words
    /// Words are overwritten with other letters.
    case letters
    case otherLanguage
  }

  /// A passage that is not sound.
  struct Passage {
    fileprivate let entries: ClosedRange<Int>
    /// Its first and last token.
    let tokens: ClosedRange<Int>
    /// What it brings, less the cost of its beginning and end.
    let gain: Int
    /// The evidence of its words for damage.
    let evidence: Int

    var words: Int { entries.count }
  }

  private struct Entry {
    let gains: SIMD4<Int16>
    let token: Int32
    let evidence: Int16
    let traits: Position.Traits
  }

  /// What it costs to turn before a word, after a sign and where a paragraph begins.
  private static let turn: Int32 = 8 * 256
  private static let turnAfterSign: Int32 = 4 * 256
  private static let turnAtParagraph: Int32 = 128
  /// What sequences of letters that the language does not have add to the evidence of a passage.
  private static let improbableEvidence = 200
  /// What a passage in another language brings at least: less may be a few names.
  private static let leastForeignGain = 8 * 256
  /// Damage is reported from so many nats on, for each root of a number of words: what sound text
  /// brings by chance grows with the root of its length.
  private static let leastGain = 0.5
  private static let neutralWords = 400.0

  /// What a word of sound text brings to ``State/words``.
  private static let usualGain: Int32 = -24
  private static let usual = (words: 100, gain: 100 * Int(usualGain))

  /// Passages that are damaged, in a text with enough of them.
  private(set) var damaged: [Passage] = []
  private(set) var inOtherLanguage: [Passage] = []

  private let passageEvidence = PassageEvidence()
  private var entries: [Entry] = []
  /// For each word, the best state of the word before in the upper half, and in the lower a bit for
  /// each state in which the division goes on as it was.
  private var origins: [UInt8] = []
  private var token = 0
  /// What the best division brings whose last word is in each state.
  private var best = SIMD4<Int32>.zero
  /// What is added to the gains of each word, so that a text is compared with itself.
  private var shift = SIMD4<Int32>.zero
  /// Words of sound passages and what they bring to ``State/words``, with some usual ones.
  private var sound = Self.usual

  init() {}

  /// Forgets everything before a text.
  mutating func start() {
    damaged.removeAll(keepingCapacity: true)
    inOtherLanguage.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    token = 0
    best = Self.beginning
    shift = .zero
  }

  /// Passes a token by from which nothing is concluded.
  mutating func skipToken() { token += 1 }

  /// Adds the next token, a word.
  mutating func add(
    evidence: Int, association: Int, isFresh: Bool, _ traits: Position.Traits
  ) {
    let all = evidence + (traits.contains(.isImprobable) ? Self.improbableEvidence : 0)
    let entry = Entry(
      gains: passageEvidence.gains(association: association, isFresh: isFresh, traits),
      token: Int32(truncatingIfNeeded: token), evidence: Int16(truncatingIfNeeded: all),
      traits: traits)
    entries.append(entry)
    advance(&best, by: entry)
    token += 1
  }

  /// Ends the text.
  mutating func finish() {
    // Where all is sound, as in most texts, there is nothing to divide.
    guard (best &- Self.end).max() > 0 else { return }
    divide()
    shift[State.words.rawValue] = Self.usualGain - Int32(sound.gain / sound.words)
    divide()
    let gain = damaged.reduce(0) { $0 + $1.gain }
    let least = Self.leastGain * (Double(entries.count) + Self.neutralWords).squareRoot()
    if Double(gain) < least * ModelLayout.evidenceStep { damaged.removeAll(keepingCapacity: true) }
  }
}

// MARK: - Division

extension SpanFinder {
  private static let highest: Int32 = 1 << 30
  private static let end: SIMD4<Int32> = [0, turnAtParagraph, turnAtParagraph, turnAtParagraph]
  private static let beginning = .zero &- end

  private func turn(before entry: Entry) -> Int32 {
    if entry.traits.contains(.startsParagraph) { return Self.turnAtParagraph }
    return entry.traits.contains(.followsSign) ? Self.turnAfterSign : Self.turn
  }

  /// What it costs to turn before the word of a place; the text's beginning and end are those of
  /// paragraphs.
  private func turn(at index: Int) -> Int32 {
    guard index > 0 && index < entries.count else { return Self.turnAtParagraph }
    return turn(before: entries[index])
  }

  /// Goes on by a word.
  ///
  /// - Returns: The states in which the best division goes on as it was.
  @discardableResult
  private func advance(_ best: inout SIMD4<Int32>, by entry: Entry) -> SIMDMask<SIMD4<Int32>> {
    let turned = SIMD4(repeating: best.max() &- turn(before: entry))
    let stays = best .>= turned
    let gains = SIMD4<Int32>(truncatingIfNeeded: entry.gains)
    best = turned.replacing(with: best, where: stays) &+ gains &+ shift
    // Only differences matter, so that a text of any length fits.
    if best[0] > Self.highest { best &-= Self.highest / 2 }
    return stays
  }

  /// Finds the best division and its passages.
  private mutating func divide() {
    origins.removeAll(keepingCapacity: true)
    var best = Self.beginning
    for entry in entries {
      let before = Self.place(ofHighest: best)
      let stays = advance(&best, by: entry)
      let bits = (0..<4).reduce(0) { $0 | (stays[$1] ? 1 << $1 : 0) }
      origins.append(UInt8(before << 4 | bits))
    }
    trace(from: Self.place(ofHighest: best &- Self.end))
  }

  private static func place(ofHighest values: SIMD4<Int32>) -> Int {
    let highest = values.max()
    return (0..<3).first { values[$0] == highest } ?? 3
  }

  /// Follows the best division back from the last word.
  private mutating func trace(from lastState: Int) {
    damaged.removeAll(keepingCapacity: true)
    inOtherLanguage.removeAll(keepingCapacity: true)
    sound = Self.usual
    var state = lastState
    var last = entries.count - 1
    for index in entries.indices.reversed() {
      let origin = Int(origins[index])
      let before = origin >> state & 1 != 0 ? state : origin >> 4
      if before != state || index == 0 {
        add(State(rawValue: state) ?? .sound, index...last)
        last = index - 1
      }
      state = before
    }
    damaged.reverse()
    inOtherLanguage.reverse()
  }

  private func sum(of state: State, _ range: ClosedRange<Int>) -> Int {
    entries[range].reduce(0) { $0 + Int($1.gains[state.rawValue]) }
  }

  private mutating func add(_ state: State, _ range: ClosedRange<Int>) {
    switch state {
    case .sound:
      sound.words += range.count
      sound.gain += sum(of: .words, range)
    case .otherLanguage:
      let passage = passage(state, range)
      if passage.gain >= Self.leastForeignGain { inOtherLanguage.append(passage) }
    case .words, .letters:
      // Where damage of both kinds meets, it is one passage, with one turn between.
      if let next = damaged.last, next.entries.lowerBound == range.upperBound + 1 {
        let turn = Int(turn(at: next.entries.lowerBound))
        damaged[damaged.count - 1] = passage(state, range).joined(to: next, gain: turn)
      } else {
        damaged.append(passage(state, range))
      }
    }
  }

  private func passage(_ state: State, _ range: ClosedRange<Int>) -> Passage {
    let turns = turn(at: range.lowerBound) + turn(at: range.upperBound + 1)
    return Passage(
      entries: range,
      tokens: Int(entries[range.lowerBound].token)...Int(entries[range.upperBound].token),
      gain: sum(of: state, range) + Int(shift[state.rawValue]) * range.count - Int(turns),
      evidence: entries[range].reduce(0) { $0 + Int($1.evidence) })
  }
}

extension SpanFinder.Passage {
  /// One passage of this one and the next.
  fileprivate func joined(to next: Self, gain: Int) -> Self {
    Self(
      entries: entries.lowerBound...next.entries.upperBound,
      tokens: tokens.lowerBound...next.tokens.upperBound,
      gain: self.gain + next.gain + gain, evidence: evidence + next.evidence)
  }
}
