/// Reads the lines of a rules file.
///
/// Lines that begin a block stand at the margin; the lines of a block are indented. `#` begins a
/// comment. `docs/assertions.md` has the grammar.
struct AssertionRulesParser {
  private(set) var rules = AssertionRules()
  private var phrases: [(words: [[String]], category: CueSet)] = []
  private var category: Int?
  private var blockers = CueSet()
  private var statuses: UInt8 = .max
  private(set) var line = 0

  /// The rules of `file`, compiled.
  mutating func parse(_ file: Span<UInt8>) throws(AssertionRulesError) -> AssertionRules {
    let lines = Self.lines(of: file)
    // Categories are known before any pattern is read, so that blocks may come in any order.
    for (index, text) in lines.enumerated() {
      line = index + 1
      try declareCategory(text)
    }
    for (index, text) in lines.enumerated() {
      line = index + 1
      try read(text)
    }
    guard rules.version > 0 else { throw error("the file has no `version`") }
    compile()
    return rules
  }

  private static func lines(of file: Span<UInt8>) -> [Substring] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count)
    for index in file.indices { bytes.append(file[index]) }
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  private mutating func declareCategory(_ text: Substring) throws(AssertionRulesError) {
    let words = text.split(separator: " ")
    guard text.first != " ", words.count > 1, words[0] == "cues" else { return }
    let name = String(words[1])
    guard !rules.categories.contains(name) else { return }
    guard rules.categories.count < 128 else { throw error("more than 128 categories") }
    rules.categories.append(name)
    rules.weights.append(1)
  }

  private mutating func read(_ text: Substring) throws(AssertionRulesError) {
    let words = text.split(separator: " ")
    guard let first = words.first, !first.hasPrefix("#") else { return }
    if text.first != " " {
      try begin(first, Array(words.dropFirst()))
    } else if let category {
      addPhrase(words, to: category)
    } else {
      try addToRule(first, Array(words.dropFirst()), text)
    }
  }

  private mutating func begin(
    _ keyword: Substring, _ words: [Substring]
  ) throws(AssertionRulesError) {
    category = nil
    (blockers, statuses) = ([], .max)
    switch (keyword, words.count) {
    case ("version", 1): rules.version = Int(words[0]) ?? 0
    case ("cues", 1), ("cues", 3):
      category = rules.categories.firstIndex(of: String(words[0]))
      if let category, words.count == 3, words[1] == "weight" {
        rules.weights[category] = Int32(words[2]) ?? 1
      }
    case ("refuse", 1): beginRule(words[0], .refuse)
    case ("keep", 1): beginRule(words[0], .keep)
    case ("reverse", 1): beginRule(words[0], .reverse)
    case ("status", 3): beginRule(words[0], .status(try status(words[2])))
    case ("effect", 3): beginRule(words[0], .effect(try effect(words[2])))
    default: throw error("`\(keyword)` cannot begin a block")
    }
  }

  private mutating func beginRule(_ name: Substring, _ outcome: AssertionRule.Outcome) {
    rules.rules.append(AssertionRule(name: String(name), outcome: outcome))
  }

  /// A line of a `cues` block: words, each with `|` between alternatives and `?` when optional.
  private mutating func addPhrase(_ words: [Substring], to category: Int) {
    var variants: [[[String]]] = [[]]
    for word in words {
      let isOptional = word.hasSuffix("?")
      let alternatives = (isOptional ? word.dropLast() : word).split(separator: "|")
        .map(String.init)
      let extended = variants.map { $0 + [alternatives] }
      variants = isOptional ? variants + extended : extended
    }
    for variant in variants where !variant.isEmpty {
      phrases.append((variant, CueSet(category: category)))
    }
  }

  private mutating func addToRule(
    _ keyword: Substring, _ words: [Substring], _ text: Substring
  ) throws(AssertionRulesError) {
    let current = rules.rules.count - 1
    guard current >= 0 else { throw error("`\(keyword)` outside of a rule") }
    switch keyword {
    case "when":
      statuses = 0
      for word in words { statuses |= try status(word).bit }
    case "unless":
      blockers = []
      for word in words { blockers.formUnion(try cues(word)) }
    case "match": try addPatterns(words, to: current)
    case "assume":
      guard let word = words.first else { throw error("`assume` needs a status") }
      rules.rules[current].assumedStatus = try status(word)
    case "negated": rules.rules[current].isNegated = true
    case "hedged": rules.rules[current].isHedged = true
    case "example": rules.rules[current].examples.append(try example(text))
    default: throw error("`\(keyword)` is not a line of a rule")
    }
  }

  private mutating func addPatterns(
    _ words: [Substring], to rule: Int
  ) throws(AssertionRulesError) {
    let phase: PatternTable.Phase
    switch rules.rules[rule].outcome {
    case .refuse, .keep: phase = .refusal
    case .status: phase = .status
    case .effect: phase = .effect
    case .reverse: phase = .reversal
    }
    for pattern in try elements(words) {
      rules.table.add(
        pattern, rule: rule, phase: phase, blockers: blockers, statuses: statuses)
    }
  }

  private mutating func compile() {
    for phrase in phrases {
      for word in phrase.words.joined() { rules.trie.declare(word) }
    }
    for phrase in phrases { rules.trie.add(phrase.words, to: phrase.category) }
    rules.trie.compile(weights: rules.weights, free: role("free"))
    rules.table.compile()
    rules.roles = CueRoles(
      free: role("free"), clause: role("clause"), not: role("not"), denial: role("denial"),
      notAfter: role("not_after"), hedge: role("hedge"), aim: role("aim"))
  }

  private func role(_ name: String) -> CueSet {
    rules.categories.firstIndex(of: name).map(CueSet.init(category:)) ?? []
  }

  func error(_ problem: String) -> AssertionRulesError {
    AssertionRulesError(problem: problem, line: line)
  }
}
