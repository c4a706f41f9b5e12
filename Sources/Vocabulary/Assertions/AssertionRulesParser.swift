/// Reads the lines of a rules file, and of the built-in one where the file extends it.
///
/// Lines that begin a block stand at the margin; the lines of a block are indented. `#` begins a
/// comment. The head of the built-in file has the grammar.
struct AssertionRulesParser {
  /// What the lines that are indented belong to.
  private enum Block {
    case none
    case cues(Int)
    /// The categories of present and of past forms.
    case verbs(Int, Int)
    case rule(Int)
    /// A rule of the built-in file that the user's file has under the same name.
    case replaced
  }

  private(set) var rules = AssertionRules()
  /// The cue phrases, as the alternatives of each of their words.
  private var phrases: [(words: [[String]], category: CueSet)] = []
  private var block = Block.none
  private var blockers = CueSet()
  private var statuses: UInt8 = .max
  /// The weights that files state; the first file counts.
  private var weights: [String: Int32] = [:]
  /// The rules of the files before this one.
  private var replaced: Set<String> = []
  /// The files' versions, in the order of reading.
  private var versions: [String] = []

  private(set) var file = ""
  private(set) var line = 0

  /// The rules of `source`, followed by those that it extends, compiled.
  mutating func parse(_ source: AssertionRulesSource) throws(AssertionRulesError) -> AssertionRules
  {
    let sources = source.extendsBuiltIn ? [source, .builtIn] : [source]
    // Categories are known before any pattern is read, so that blocks may come in any order.
    for source in sources { try declareCategories(of: source) }
    for source in sources { try readRules(of: source) }
    rules.version = versions.joined(separator: " ")
    compile()
    return rules
  }

  private mutating func declareCategories(
    of source: AssertionRulesSource
  ) throws(AssertionRulesError) {
    file = source.name
    for (index, text) in source.lines.enumerated() {
      line = index + 1
      try declareCategory(text)
    }
  }

  private mutating func readRules(of source: AssertionRulesSource) throws(AssertionRulesError) {
    (block, blockers, statuses) = (.none, [], .max)
    replaced = Set(rules.rules.map(\.name))
    let count = versions.count
    file = source.name
    for (index, text) in source.lines.enumerated() {
      line = index + 1
      try read(text)
    }
    guard versions.count > count else {
      throw error("the file has no version", "begin it with a line such as `version 1`")
    }
    if source.name != AssertionRulesSource.builtIn.name {
      versions[count] += " \(source.contentKey)"
    }
  }

  private mutating func declareCategory(_ text: Substring) throws(AssertionRulesError) {
    let words = text.words
    guard text.first != " ", words.count > 1, words[0] == "cues" else { return }
    let name = String(words[1])
    guard !rules.categories.contains(name) else { return }
    guard rules.categories.count < 128 else {
      throw error("this is the 129th category", "use 128 at most")
    }
    rules.categories.append(name)
  }

  private mutating func read(_ text: Substring) throws(AssertionRulesError) {
    let words = text.words
    guard let first = words.first, !first.hasPrefix("#") else { return }
    if text.first != " " {
      try begin(first, Array(words.dropFirst()))
      return
    }
    switch block {
    case .none: throw error("`\(first)` belongs to no block", "begin the block at the margin")
    case .cues(let category): addPhrase(try phrase(words), to: category)
    case .verbs(let present, let past):
      let (presentPhrase, pastPhrase) = try verbPhrases(words)
      addPhrase(presentPhrase, to: present)
      addPhrase(pastPhrase, to: past)
    case .rule(let rule): try add(first, Array(words.dropFirst()), text, to: rule)
    case .replaced: break
    }
  }

  private mutating func begin(
    _ keyword: Substring, _ words: [Substring]
  ) throws(AssertionRulesError) {
    (block, blockers, statuses) = (.none, [], .max)
    switch (keyword, words.count) {
    case ("extend", 1) where words[0] == "built-in": break
    case ("version", 1):
      guard let version = Int(words[0]), version > 0 else {
        throw error("`\(words[0])` is no version", "count versions from 1")
      }
      versions.append("\(file == AssertionRulesSource.builtIn.name ? "built-in " : "")\(version)")
    case ("cues", 1), ("cues", 3): try beginCues(words)
    case ("verbs", 2):
      block = .verbs(try category(String(words[0])), try category(String(words[1])))
    case ("refuse", 1): try beginRule(words[0], .refuse)
    case ("keep", 1): try beginRule(words[0], .keep)
    case ("reverse", 1): try beginRule(words[0], .reverse)
    case ("status", 3): try beginRule(words[0], .status(try status(words[2])))
    case ("effect", 3): try beginRule(words[0], .effect(try effect(words[2])))
    default:
      throw error(
        "`\(keyword)` cannot begin a block",
        """
        use `version N`, `extend built-in`, `cues NAME`, `verbs NAME NAME`, `refuse NAME`, \
        `keep NAME`, `reverse NAME`, `status NAME = STATUS` or `effect NAME = EFFECT`
        """)
    }
  }

  private mutating func beginCues(_ words: [Substring]) throws(AssertionRulesError) {
    guard let category = rules.categories.firstIndex(of: String(words[0])) else { return }
    block = .cues(category)
    guard words.count == 3 else { return }
    guard words[1] == "weight", let weight = Int32(words[2]), weight >= 0 else {
      throw error("the weight cannot be read", "write it as `cues \(words[0]) weight 2`")
    }
    let name = rules.categories[category]
    weights[name] = weights[name] ?? weight
  }

  private mutating func beginRule(
    _ name: Substring, _ outcome: AssertionRule.Outcome
  ) throws(AssertionRulesError) {
    guard !replaced.contains(String(name)) else {
      block = .replaced
      return
    }
    guard !rules.rules.contains(where: { $0.name == name }) else {
      throw error("there already is a rule `\(name)`", "give each rule a name of its own")
    }
    block = .rule(rules.rules.count)
    rules.rules.append(AssertionRule(name: String(name), outcome: outcome))
  }

  private mutating func addPhrase(_ words: [PhraseWord], to category: Int) {
    for variant in PhraseWord.variants(of: words) {
      phrases.append((variant, CueSet(category: category)))
    }
  }

  private mutating func add(
    _ keyword: Substring, _ words: [Substring], _ text: Substring, to rule: Int
  ) throws(AssertionRulesError) {
    switch keyword {
    case "when":
      statuses = 0
      for word in words { statuses |= try status(word).bit }
    case "unless":
      blockers = []
      for word in words { blockers.formUnion(try cues(word)) }
    case "match": try addPatterns(words, to: rule)
    case "assume":
      guard let word = words.first else {
        throw error("`assume` names no status", "write it as `assume intake`")
      }
      rules.rules[rule].assumedStatus = try status(word)
    case "negated": rules.rules[rule].isNegated = true
    case "hedged": rules.rules[rule].isHedged = true
    case "example": rules.rules[rule].examples.append(try example(text))
    default:
      throw error(
        "`\(keyword)` is not a line of a rule",
        "use `match`, `when`, `unless`, `assume`, `negated`, `hedged` or `example`")
    }
  }

  private mutating func addPatterns(
    _ words: [Substring], to rule: Int
  ) throws(AssertionRulesError) {
    let phase = rules.rules[rule].outcome.phase
    for pattern in try elements(words) {
      rules.table.add(
        pattern, rule: rule, phase: phase, blockers: blockers, statuses: statuses)
    }
  }

  private mutating func compile() {
    rules.weights = rules.categories.map { weights[$0] ?? 1 }
    for phrase in phrases {
      for word in phrase.words.joined() { rules.trie.declare(word) }
    }
    for phrase in phrases { rules.trie.add(phrase.words, to: phrase.category) }
    rules.trie.compile(weights: rules.weights, free: role("free"))
    rules.table.compile()
    rules.roles = CueRoles(
      free: role("free"), clause: role("clause"), not: role("not").union(role("null")),
      denial: role("denial"),
      notAfter: role("not_after"), hedge: role("hedge"), hedgeAfter: role("hedge_after"),
      aim: role("aim"))
  }

  private func role(_ name: String) -> CueSet {
    rules.categories.firstIndex(of: name).map(CueSet.init(category:)) ?? []
  }

  func error(_ problem: String, _ remedy: String) -> AssertionRulesError {
    AssertionRulesError(file: file, line: line, problem: problem, remedy: remedy)
  }
}
