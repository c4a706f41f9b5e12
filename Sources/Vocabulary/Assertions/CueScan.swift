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
/// weight of its category for a cue, and 0 for function words, numbers, mentions (so that a list of
/// nutrients is as long as one) and text in round brackets.
struct CueScan: Sendable {
  /// What is known of one token, and summed over those before it.
  private struct Mark {
    var word: CueWord = 0
    /// First the token's own cost, then the summed cost of the tokens before it.
    var cost: Int32 = 0
    /// The number of clause ends before the token.
    var clauses: Int32 = 0
    /// The number of commas, colons and brackets before it.
    var pauses: Int32 = 0
    /// The number of round brackets that open before it.
    var brackets: Int32 = 0
  }

  private(set) var hits: [CueHit] = []
  /// All categories of `hits`.
  private(set) var categories = CueSet()
  /// The patterns that the sentence can match, as a bit set.
  private(set) var candidates: [UInt64] = []
  /// The position after which the sentence asks, or `nil`.
  private(set) var question: Int?

  /// One for each token, and one for the end; then room for longer sentences.
  private var marks: [Mark] = []
  private var count = 0

  /// The cost of the tokens from `start` up to `end`.
  func cost(_ start: Int, _ end: Int) -> Int32 { marks[end].cost - marks[start].cost }

  /// Whether a clause ends between the token before `start` and the token at `end`.
  func clauseEnds(_ start: Int, _ end: Int) -> Bool {
    marks[end].clauses != marks[max(0, start - 1)].clauses
  }

  /// Whether a comma, a colon or a bracket stands between the same two tokens.
  func pauses(_ start: Int, _ end: Int) -> Bool {
    marks[end].pauses != marks[max(0, start - 1)].pauses
  }

  /// Whether `gap` allows what stands between the same two tokens.
  func fits(_ gap: PatternGap, _ start: Int, _ end: Int) -> Bool {
    let (before, after) = (marks[max(0, start - 1)], marks[end])
    return after.cost - marks[start].cost <= gap.cost
      && (gap.crossesClauses || after.clauses == before.clauses)
      && (gap.crossesPauses || after.pauses == before.pauses)
      && (!gap.opensBracket || after.brackets != before.brackets)
  }

  /// Replaces the scan by that of `sentence`.
  ///
  /// - Parameter words: The number of each term in the rules, for every term of the sentence.
  /// - Complexity: O(*n*) in the sentence's tokens and bytes; nothing is allocated once the arrays
  ///   have grown to the longest sentence.
  mutating func scan(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, sentence: Sentence,
    mentions: ArraySlice<Mention>, rules: AssertionRules, words: [CueWord]
  ) {
    readTokens(text, tokenized.tokens.span.extracting(sentence.tokens), sentence, words.span)
    findHits(rules.trie, rules.roles.free)
    let first = sentence.tokens.lowerBound
    for mention in mentions {
      for token in mention.tokens.clamped(to: sentence.tokens) { marks[token - first].cost = 0 }
    }
    accumulate(rules.roles.clause)
    rules.table.findCandidates(for: categories, into: &candidates)
  }

  /// Marks each token with its word and with what stands before it.
  private mutating func readTokens(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ sentence: Sentence, _ words: Span<CueWord>
  ) {
    let count = tokens.count
    self.count = count
    if marks.count <= count { marks = [Mark](repeating: Mark(), count: count * 2 + 64) }
    var question: Int?
    var marks = marks.mutableSpan
    var gap = GapReader(end: Int(sentence.start))
    for index in 0..<count {
      let token = tokens[index]
      let start = Int(token.start)
      gap.read(text, to: start)
      if gap.asks && question == nil { question = index }
      let isFree = gap.depth > 0 || text[start] &- 0x30 < 10
      marks[index] = Mark(
        word: words[Int(token.term.rawValue)], cost: isFree ? 0 : 1,
        clauses: gap.endsClause ? 1 : 0, pauses: gap.pauses, brackets: gap.brackets)
      gap.end = Int(token.end)
    }
    gap.read(text, to: Int(sentence.end))
    if gap.asks && question == nil { question = count }
    marks[count] = Mark(pauses: gap.pauses, brackets: gap.brackets)
    self.question = question
  }

  /// Leftmost, then longest; a cue inside another is not a cue.
  private mutating func findHits(_ trie: CueTrie, _ free: CueSet) {
    var categories = CueSet()
    var hits: [CueHit] = []
    swap(&hits, &self.hits)
    hits.removeAll(keepingCapacity: true)
    let count = count
    var marks = marks.mutableSpan
    var start = 0
    while start < count {
      guard marks[start].word != 0, let hit = Self.longestHit(at: start, trie, marks.span) else {
        start += 1
        continue
      }
      // What costs nothing before, in brackets, costs nothing as a cue.
      let cost = marks[start].cost == 0 ? 0 : hit.node.weight
      for index in start..<hit.end { marks[index].cost = 0 }
      marks[start].cost = cost
      if hit.node.categories != free {
        hits.append(CueHit(tokens: start..<hit.end, categories: hit.node.categories))
        categories.formUnion(hit.node.categories)
      }
      start = hit.end
    }
    self.categories = categories
    self.hits = hits
  }

  private static func longestHit(
    at start: Int, _ trie: CueTrie, _ marks: Span<Mark>
  ) -> (end: Int, node: CueTrie.Node)? {
    var next = trie.root(marks[start].word)
    var end = start + 1
    var longest: (end: Int, node: CueTrie.Node)?
    while next != 0 {
      let node = trie.node(next)
      if !node.categories.isEmpty { longest = (end, node) }
      guard node.isInner, marks[end].word != 0 else { break }
      next = trie.step(next, marks[end].word)
      end += 1
    }
    return longest
  }

  /// Turns costs and clause ends into sums; a word that begins a clause ends the one before.
  private mutating func accumulate(_ clause: CueSet) {
    if categories.overlaps(clause) {
      for hit in hits where hit.categories.overlaps(clause) {
        marks[hit.tokens.lowerBound].clauses += 1
      }
    }
    var cost: Int32 = 0
    var clauses: Int32 = 0
    let count = count
    var marks = marks.mutableSpan
    for index in 0...count {
      (marks[index].cost, cost) = (cost, cost + marks[index].cost)
      clauses += marks[index].clauses
      marks[index].clauses = clauses
    }
  }
}
