/// ICU's word rules turned into an automaton that never stops, backs up or reads twice.
///
/// ICU matches one segment at a time: it walks the rules until they stop, goes back to the last
/// state in which text may end, and begins anew there. Where the last state reached is one in
/// which text may not end, as after the apostrophe of `dogs' `, characters are read twice. Here
/// a state is therefore a pair: the state of the match, and, while the match is in doubt, the
/// state of the match that would have begun where the doubt began. Each transition says which
/// boundaries it decides, so that every character is read once.
struct WordAutomaton: Sendable {
  /// The entry bit that says: there is a boundary where the doubt began.
  static let endsBeforeDoubt: UInt16 = 1
  /// The entry bit that says: there is a boundary before this character.
  static let endsHere: UInt16 = 2
  /// The entry bit that says: doubt begins before this character.
  static let doubts: UInt16 = 4
  /// The bits of an entry that are the next state; the start is state 0.
  static let state: UInt16 = 0xffe0
  /// The bits that say what a transition decides.
  static let decisions: UInt16 = 0x1f

  /// An entry for each state and category, at `state | category`.
  private(set) var transitions: [UInt16]

  /// ICU's rule status of a segment that ends in a state, at `state >> 5`.
  let statuses: [Int32]

  /// Whether text that ends in a state has a boundary where the doubt began, at `state >> 5`.
  let isDoubtful: [Bool]

  /// Composes the automaton.
  ///
  /// - Returns: `nil` when the rules use anything that the pairs above cannot express.
  init?(_ rules: RuleTable) {
    guard !rules.needsBeginning, rules.categoryCount <= 32,
      (0..<rules.stateCount).allSatisfy({ rules.next($0, RuleTable.endOfText) == RuleTable.stop })
    else { return nil }
    var composer = Composer(rules)
    guard composer.composeAll() else { return nil }
    transitions = composer.transitions
    isDoubtful = composer.pairs.map { $0.doubted != nil }
    statuses = composer.pairs.map { rules.statuses[$0.doubted ?? $0.match] }
  }
}

/// The pair that is one state of the automaton.
private struct Pair: Hashable {
  /// The state of the match that began at the last boundary.
  let match: Int
  /// While `match` does not accept: the state of the match that would begin at the doubt.
  var doubted: Int?
}

/// Finds all pairs that any text can reach, and the transitions between them.
private struct Composer {
  private let rules: RuleTable
  private(set) var pairs = [Pair(match: RuleTable.start)]
  private(set) var transitions: [UInt16] = []
  private var numbers = [Pair(match: RuleTable.start): 0]

  init(_ rules: RuleTable) { self.rules = rules }

  mutating func composeAll() -> Bool {
    var number = 0
    while number < pairs.count {
      for category in 0..<32 {
        guard let entry = entry(pairs[number], category) else { return false }
        transitions.append(entry)
      }
      number += 1
    }
    return pairs.count <= Int(WordAutomaton.state >> 5)
  }

  private mutating func entry(_ pair: Pair, _ category: Int) -> UInt16? {
    // Categories 0 to 2 are ICU's own marks; no character has them.
    guard category > RuleTable.beginning && category < rules.categoryCount else { return 0 }
    if pair.match == RuleTable.start { return number(begin(category), 0) }
    let next = rules.next(pair.match, category)
    guard next == RuleTable.stop else { return goOn(pair, next, category) }
    guard let doubted = pair.doubted else {
      return number(begin(category), WordAutomaton.endsHere)
    }
    return leaveDoubt(doubted, category)
  }

  /// The match goes on, with or without doubt.
  private mutating func goOn(_ pair: Pair, _ next: Int, _ category: Int) -> UInt16? {
    guard !rules.accepts[next] else { return number(Pair(match: next), 0) }
    guard let doubted = pair.doubted else {
      guard let first = begin(category) else { return nil }
      return number(Pair(match: next, doubted: first.match), WordAutomaton.doubts)
    }
    let other = rules.next(doubted, category)
    guard rules.accepts[other] else { return nil }
    return number(Pair(match: next, doubted: other), 0)
  }

  /// The match stops in doubt: the boundary is where doubt began, and the other match goes on.
  private mutating func leaveDoubt(_ doubted: Int, _ category: Int) -> UInt16? {
    let next = rules.next(doubted, category)
    if next == RuleTable.stop {
      return number(
        begin(category), WordAutomaton.endsBeforeDoubt | WordAutomaton.endsHere)
    }
    guard let entry = goOn(Pair(match: doubted), next, category) else { return nil }
    return entry | WordAutomaton.endsBeforeDoubt
  }

  /// The match that begins with a character; ICU accepts every single character.
  private func begin(_ category: Int) -> Pair? {
    let next = rules.next(RuleTable.start, category)
    return rules.accepts[next] ? Pair(match: next) : nil
  }

  private mutating func number(_ pair: Pair?, _ decisions: UInt16) -> UInt16? {
    guard let pair else { return nil }
    let known = numbers[pair]
    if known == nil {
      numbers[pair] = pairs.count
      pairs.append(pair)
    }
    return UInt16(known ?? pairs.count - 1) << 5 | decisions
  }
}
