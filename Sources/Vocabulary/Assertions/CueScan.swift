internal import Segmentation

/// A cue phrase found in a sentence.
struct CueHit: Sendable {
  /// Its tokens, counted from the sentence's first.
  var tokens: Range<Int>
  var categories: CueSet
}

/// What one sentence holds, whatever pair is asked about: its cues, and how far apart its words are.
///
/// The distance between two tokens is the sum of the costs of those between: 1 for a word, the
/// weight of its category for a word of a cue, and 0 for function words, numbers, mentions (so that
/// a list of nutrients is as long as one) and text in round brackets.
struct CueScan: Sendable {
  private(set) var hits: [CueHit] = []
  /// All categories of `hits`.
  private(set) var categories = CueSet()
  /// The position after which the sentence asks, or `nil`.
  private(set) var question: Int?

  private var words: [CueWord] = []
  /// At `i`, the summed cost of the tokens before `i`.
  private var costs: [Int32] = []
  /// At `i`, the number of clause ends before token `i`.
  private var clauses: [Int32] = []
  /// At `i`, the number of commas, colons and brackets before token `i`.
  private var pauses: [Int32] = []
  /// At `i`, the number of round brackets that open before token `i`.
  private var brackets: [Int32] = []
  private var paused: Int32 = 0
  private var opened: Int32 = 0

  /// The cost of the tokens from `start` up to `end`.
  func cost(_ start: Int, _ end: Int) -> Int32 { costs[end] - costs[start] }

  /// Whether a clause ends between the token before `start` and the token at `end`.
  func clauseEnds(_ start: Int, _ end: Int) -> Bool { clauses[end] != clauses[max(0, start - 1)] }

  /// Whether a comma, a colon or a bracket stands between the same two tokens.
  func pauses(_ start: Int, _ end: Int) -> Bool { pauses[end] != pauses[max(0, start - 1)] }

  /// Whether a bracket opens between the same two tokens.
  func bracketOpens(_ start: Int, _ end: Int) -> Bool {
    brackets[end] != brackets[max(0, start - 1)]
  }

  /// Replaces the scan by that of `sentence`.
  ///
  /// - Parameter words: The number of each term in the rules, for every term of the sentence.
  /// - Complexity: O(*n*) in the sentence's tokens and bytes; nothing is allocated once the arrays
  ///   have grown to the longest sentence.
  mutating func scan(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, sentence: Sentence,
    mentions: ArraySlice<Mention>, rules: AssertionRules, words wordOfTerm: [CueWord]
  ) {
    let tokens = tokenized.tokens[sentence.tokens]
    words.removeAll(keepingCapacity: true)
    costs.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    pauses.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    (paused, opened) = (0, 0)
    for token in tokens {
      words.append(wordOfTerm[token.term.index])
      costs.append(text[Int(token.start)] &- 0x30 < 10 ? 0 : 1)
    }
    findHits(rules)
    readGaps(text, tokens, sentence)
    for mention in mentions {
      for token in mention.tokens where sentence.tokens.contains(token) {
        costs[token - sentence.tokens.lowerBound] = 0
      }
    }
    accumulate()
  }

  /// Leftmost, then longest; a cue inside another is not a cue.
  private mutating func findHits(_ rules: AssertionRules) {
    hits.removeAll(keepingCapacity: true)
    categories = []
    var start = 0
    while start < words.count {
      guard words[start] != 0, let hit = longestHit(at: start, rules.trie) else {
        start += 1
        continue
      }
      weigh(hit, rules)
      if hit.categories != rules.roles.free { hits.append(hit) }
      categories.formUnion(hit.categories)
      start = hit.tokens.upperBound
    }
  }

  private func longestHit(at start: Int, _ trie: CueTrie) -> CueHit? {
    var node = trie.root(words[start])
    var end = start + 1
    var longest: CueHit?
    while node != 0 {
      let categories = trie.categories(at: node)
      if !categories.isEmpty { longest = CueHit(tokens: start..<end, categories: categories) }
      guard end < words.count, words[end] != 0 else { break }
      node = trie.step(node, words[end])
      end += 1
    }
    return longest
  }

  /// A cue costs the most that one of its categories costs, on its first word.
  private mutating func weigh(_ hit: CueHit, _ rules: AssertionRules) {
    for index in hit.tokens { costs[index] = 0 }
    guard !hit.categories.overlaps(rules.roles.free) else { return }
    var weight: Int32 = 0
    var rest = hit.categories.rawValue
    while rest != 0 {
      weight = max(weight, rules.weights[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    costs[hit.tokens.lowerBound] = weight
  }

  /// Reads what stands between tokens: ends of clauses, brackets, question marks.
  private mutating func readGaps(
    _ text: Span<UInt8>, _ tokens: ArraySlice<Token>, _ sentence: Sentence
  ) {
    question = nil
    var depth = 0
    var end = Int(sentence.start)
    var stopped = false
    for (index, token) in tokens.enumerated() {
      var ends: Int32 = 0
      for position in end..<Int(token.start) {
        ends |= readGap(text[position], before: index, &depth)
        stopped = stopped || text[position] == UInt8(ascii: ".")
      }
      if token.start >= 3, isBullet(text, before: Int(token.start)) { ends = 1 }
      // A full stop inside a sentence is an abbreviation's, unless a capital follows.
      if stopped && depth == 0 && text[Int(token.start)] &- 0x41 < 26 { ends = 1 }
      stopped = false
      if depth > 0 { costs[index] = 0 }
      clauses.append(ends)
      pauses.append(paused)
      brackets.append(opened)
      end = Int(token.end)
    }
    for position in end..<Int(sentence.end) {
      _ = readGap(text[position], before: tokens.count, &depth)
    }
  }

  /// Whether a list's dash, between spaces, stands before the token.
  private func isBullet(_ text: Span<UInt8>, before start: Int) -> Bool {
    text[start - 1] == 0x20 && text[start - 2] == UInt8(ascii: "-") && text[start - 3] == 0x20
  }

  /// Whether the byte between two tokens ends a clause.
  private mutating func readGap(_ byte: UInt8, before index: Int, _ depth: inout Int) -> Int32 {
    switch byte {
    case UInt8(ascii: "("):
      depth += 1
      paused += 1
      opened += 1
    case UInt8(ascii: ")"):
      depth = max(0, depth - 1)
      paused += 1
    case UInt8(ascii: ","), UInt8(ascii: ":"): paused += 1
    case UInt8(ascii: "?"):
      question = question ?? index
      return 1
    case UInt8(ascii: ";"), UInt8(ascii: "!"), 0x0a: return 1
    default: break
    }
    return 0
  }

  private mutating func accumulate() {
    var cost: Int32 = 0
    var clause: Int32 = 0
    for index in costs.indices {
      (costs[index], cost) = (cost, cost + costs[index])
      clause += clauses[index]
      clauses[index] = clause
    }
    costs.append(cost)
    clauses.append(clause)
  }

  /// Counts the words that begin a clause as ends of the one before.
  mutating func endClauses(at role: CueSet) {
    guard categories.overlaps(role) else { return }
    var added: Int32 = 0
    var next = 0
    let starts = hits.filter { $0.categories.overlaps(role) }.map(\.tokens.lowerBound)
    for index in clauses.indices {
      while next < starts.count && starts[next] == index {
        added += 1
        next += 1
      }
      clauses[index] += added
    }
  }
}
