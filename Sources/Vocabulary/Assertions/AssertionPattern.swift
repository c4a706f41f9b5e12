/// How far apart two elements of a pattern may stand.
struct PatternGap: Sendable, Equatable {
  /// The greatest cost of the words between: see ``CueScan``.
  var cost: Int32
  /// Whether a clause may end between.
  var crossesClauses = false
  /// Whether a comma, a colon or a bracket may stand between.
  var crossesPauses = true
  /// Whether a bracket must open between.
  var opensBracket = false

  static let near = PatternGap(cost: 2)
  /// The clause, as far as a long noun phrase reaches.
  ///
  /// On annotated sentences a bound changes nothing; in papers that nobody had read for the rules,
  /// what lay farther was nearly always misread.
  static let clause = PatternGap(cost: 16)
  static let sentence = PatternGap(cost: .max, crossesClauses: true)
}

/// One step of a pattern: what stands there, and how far behind the step before.
struct PatternElement: Sendable, Equatable {
  enum Subject: Sendable { case nutrient, condition, cue }

  /// Of a cue, the categories of which one must fit; of a mention, those that it must hold.
  var cues: CueSet
  var gap: PatternGap
  var subject: Subject
}

/// A sequence of mentions and cues in the order of the sentence.
struct AssertionPattern: Sendable {
  enum Order: Sendable { case any, nutrientFirst, conditionFirst }

  /// The index of the rule that it serves.
  var rule: Int
  /// The pattern's elements in ``PatternTable/elements``.
  var elements: Range<Int>
  /// Cues of which none may stand between the first and the last element.
  var blockers: CueSet
  /// Statuses that the nutrient must have, one bit each; all bits for "any".
  var statuses: UInt8
  /// The order of the two mentions, where the pattern names both.
  var order: Order
}

/// All patterns of a rules file, ordered by phase and then as in the file.
///
/// Bit sets, one for each category, say which patterns a sentence with such a cue can still match,
/// so that only those are tried.
struct PatternTable: Sendable {
  /// The questions that are put to a sentence, one after the other.
  enum Phase: Int, CaseIterable, Sendable { case refusal, status, reversal, effect }

  private(set) var elements: [PatternElement] = []
  private(set) var patterns: [AssertionPattern] = []

  /// The number of words of a bit set of patterns.
  private(set) var words = 0
  private var phases = [Range<Int>](repeating: 0..<0, count: Phase.allCases.count)
  private var added = [[AssertionPattern]](repeating: [], count: Phase.allCases.count)

  /// For each of a pattern's first cue elements and each category, the patterns that it satisfies.
  private var satisfied: [UInt64] = []
  /// For each of them, the patterns that have no such element.
  private var unasked: [UInt64] = []

  /// The number of cue elements that the bit sets look at; any further ones are left to matching.
  private static let depth = 2
  private static let categories = 128

  /// For each order of the mentions and each status, the patterns that allow them.
  private var allowed: [UInt64] = []

  /// The patterns of `phase`, as indices.
  func range(of phase: Phase) -> Range<Int> { phases[phase.rawValue] }

  mutating func add(
    _ pattern: [PatternElement], rule: Int, phase: Phase, blockers: CueSet, statuses: UInt8
  ) {
    let mentions = pattern.map(\.subject).filter { $0 != .cue }
    let order: AssertionPattern.Order =
      mentions.count < 2 ? .any : mentions[0] == .nutrient ? .nutrientFirst : .conditionFirst
    let range = elements.count..<elements.count + pattern.count
    elements += pattern
    added[phase.rawValue].append(
      AssertionPattern(
        rule: rule, elements: range, blockers: blockers, statuses: statuses, order: order))
  }

  /// Orders the patterns and makes the bit sets.
  mutating func compile() {
    for phase in Phase.allCases {
      let start = patterns.count
      patterns += added[phase.rawValue]
      phases[phase.rawValue] = start..<patterns.count
    }
    added = []
    words = (patterns.count + 63) / 64
    satisfied = [UInt64](repeating: 0, count: Self.depth * Self.categories * words)
    unasked = [UInt64](repeating: 0, count: Self.depth * words)
    allowed = [UInt64](repeating: 0, count: 2 * AssertionStatus.allCases.count * words)
    for index in patterns.indices {
      mark(index)
      allow(index)
    }
  }

  private mutating func allow(_ index: Int) {
    let pattern = patterns[index]
    for status in AssertionStatus.allCases where pattern.statuses & status.bit != 0 {
      for order in [AssertionPattern.Order.nutrientFirst, .conditionFirst]
      where pattern.order == .any || pattern.order == order {
        allowed[start(of: order, status) + index >> 6] |= 1 << UInt64(index & 63)
      }
    }
  }

  private func start(of order: AssertionPattern.Order, _ status: AssertionStatus) -> Int {
    (status.bit.trailingZeroBitCount * 2 + (order == .nutrientFirst ? 0 : 1)) * words
  }

  /// The patterns, of the 64 that `word` stands for, that allow the order and the status.
  func allowed(
    _ order: AssertionPattern.Order, _ status: AssertionStatus, word: Int
  ) -> UInt64 {
    allowed[start(of: order, status) + word]
  }

  private mutating func mark(_ index: Int) {
    let cues = elements[patterns[index].elements].filter { $0.subject == .cue }.map(\.cues)
    let bit: UInt64 = 1 << UInt64(index & 63)
    for level in 0..<Self.depth {
      guard level < cues.count else {
        unasked[level * words + index >> 6] |= bit
        continue
      }
      for category in 0..<Self.categories where cues[level].overlaps(CueSet(category: category)) {
        satisfied[(category * Self.depth + level) * words + index >> 6] |= bit
      }
    }
  }

  /// Replaces `candidates` by the patterns of which the first cues occur among `categories`.
  ///
  /// - Complexity: O(*c* · *p* / 64) for *c* categories and *p* patterns.
  func findCandidates(for categories: CueSet, into candidates: inout [UInt64]) {
    if candidates.count != unasked.count { candidates = unasked }
    var found = candidates.mutableSpan
    for index in unasked.indices { found[index] = unasked[index] }
    categories.forEach { category in
      let first = category * unasked.count
      for index in unasked.indices { found[index] |= satisfied[first + index] }
    }
    for word in 0..<words {
      for level in 1..<Self.depth { found[word] &= found[level * words + word] }
    }
  }
}
