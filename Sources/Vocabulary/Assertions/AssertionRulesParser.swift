/// Reads the lines of a rules file.
///
/// Lines that begin a block stand at the margin; the lines of a block are indented. `#` begins a
/// comment. `docs/assertions.md` has the grammar.
struct AssertionRulesParser {
  private var rules = AssertionRules()
  private var phrases: [(words: [[String]], category: CueSet)] = []
  private var category: Int?
  private var blockers = CueSet()
  private var statuses: UInt8 = .max
  private var line = 0

  /// The rules of `file`, compiled.
  mutating func parse(_ file: Span<UInt8>) throws(AssertionRulesError) -> AssertionRules {
    let lines = Self.lines(of: file)
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

  /// Categories are known before any pattern is read, so that blocks may come in any order.
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
      let alternatives = (isOptional ? word.dropLast() : word).split(separator: "|").map(String.init)
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
    for elements in try elements(words) {
      let pattern = AssertionPattern(
        rule: rule, elements: elements, blockers: blockers, statuses: statuses)
      switch rules.rules[rule].outcome {
      case .refuse, .keep: rules.refusals.append(pattern)
      case .status: rules.statuses.append(pattern)
      case .effect: rules.effects.append(pattern)
      case .reverse: rules.reversals.append(pattern)
      }
    }
  }

  /// The patterns of a `match` line: one, or two for each optional element.
  private func elements(_ words: [Substring]) throws(AssertionRulesError) -> [[PatternElement]] {
    var variants: [[PatternElement]] = [[]]
    var gap = PatternGap.near
    for word in words {
      if let next = Self.gap(word) {
        gap = next
        continue
      }
      let isOptional = word.hasSuffix("?")
      let element = try element(isOptional ? word.dropLast() : word, after: gap)
      let extended = variants.map { $0 + [element] }
      variants = isOptional ? extended + variants : extended
      gap = .near
    }
    return variants
  }

  private static func gap(_ word: Substring) -> PatternGap? {
    switch word {
    case "..": return .clause
    case "...": return .sentence
    default:
      guard let mark = word.first, "~-(".contains(mark), let cost = Int32(word.dropFirst())
      else { return nil }
      return PatternGap(cost: cost, crossesPauses: mark != "-", opensBracket: mark == "(")
    }
  }

  private func element(
    _ word: Substring, after gap: PatternGap
  ) throws(AssertionRulesError) -> PatternElement {
    let parts = word.split(separator: ":")
    if parts[0] == "N" || parts[0] == "C" {
      let held = parts.count == 2 ? try cues(parts[1]) : []
      return PatternElement(
        subject: parts[0] == "N" ? .nutrient : .condition, cues: held, gap: gap)
    }
    return PatternElement(subject: .cue, cues: try cues(word), gap: gap)
  }

  private func cues(_ word: Substring) throws(AssertionRulesError) -> CueSet {
    var set = CueSet()
    for name in word.split(separator: "|") {
      guard let index = rules.categories.firstIndex(of: String(name)) else {
        throw error("no category is called `\(name)`")
      }
      set.insert(CueSet(category: index))
    }
    return set
  }

  private func status(_ word: Substring) throws(AssertionRulesError) -> AssertionStatus {
    guard let status = AssertionStatus(rawValue: String(word)) else {
      throw error("`\(word)` is no status")
    }
    return status
  }

  private func effect(_ word: Substring) throws(AssertionRulesError) -> AssertionEffect {
    guard let effect = AssertionEffect(rawValue: String(word)) else {
      throw error("`\(word)` is no effect")
    }
    return effect
  }

  /// `example Eat {zinc} against [colds]. => intake lowers hedged`, or `=> refused`.
  private func example(_ text: Substring) throws(AssertionRulesError) -> AssertionExample {
    guard let arrow = text.lastIndex(of: "="), let start = text.firstIndex(of: "e") else {
      throw error("the example lacks `=>`")
    }
    var example = AssertionExample()
    example.line = line
    example.read(text[start..<arrow].dropFirst("example".count).drop { $0 == " " })
    for word in text[arrow...].dropFirst(2).split(separator: " ") {
      switch word {
      case "refused": example.isRefused = true
      case "negated": example.isNegated = true
      case "hedged": example.isHedged = true
      default:
        if let status = AssertionStatus(rawValue: String(word)) {
          example.status = status
        } else {
          example.effect = try effect(word)
        }
      }
    }
    guard !example.nutrient.isEmpty, !example.condition.isEmpty else {
      throw error("the example marks no {nutrient} or no [condition]")
    }
    return example
  }

  private mutating func compile() {
    for phrase in phrases {
      for word in phrase.words.joined() { rules.trie.declare(word) }
    }
    for phrase in phrases { rules.trie.add(phrase.words, to: phrase.category) }
    rules.trie.compile()
    rules.roles = CueRoles(
      free: role("free"), clause: role("clause"), not: role("not"), denial: role("denial"),
      notAfter: role("not_after"), hedge: role("hedge"), aim: role("aim"))
  }

  private func role(_ name: String) -> CueSet {
    rules.categories.firstIndex(of: name).map(CueSet.init(category:)) ?? []
  }

  private func error(_ problem: String) -> AssertionRulesError {
    AssertionRulesError(problem: problem, line: line)
  }
}

extension AssertionExample {
  /// Takes the sentence and its marks from `{nutrient}` and `[condition]`.
  fileprivate mutating func read(_ marked: Substring) {
    var bytes: [UInt8] = []
    var opened = 0
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): opened = bytes.count
      case UInt8(ascii: "}"): nutrient = opened..<bytes.count
      case UInt8(ascii: "]"): condition = opened..<bytes.count
      default: bytes.append(byte)
      }
    }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    sentence = String(decoding: bytes, as: UTF8.self)
  }
}
