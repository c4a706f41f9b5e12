/// The words of `match` lines: elements, gaps, categories, statuses and effects.
extension AssertionRulesParser {
  /// The patterns of a `match` line: one, or two for each optional element.
  func elements(_ words: [Substring]) throws(AssertionRulesError) -> [[PatternElement]] {
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

  func element(
    _ word: Substring, after gap: PatternGap
  ) throws(AssertionRulesError) -> PatternElement {
    let parts = word.parts(":")
    if parts[0] == "N" || parts[0] == "C" {
      let held = parts.count == 2 ? try cues(parts[1]) : []
      return PatternElement(
        cues: held, gap: gap, subject: parts[0] == "N" ? .nutrient : .condition)
    }
    return PatternElement(cues: try cues(word), gap: gap, subject: .cue)
  }

  func cues(_ word: Substring) throws(AssertionRulesError) -> CueSet {
    var set = CueSet()
    for name in word.parts("|") {
      set.insert(CueSet(category: try category(String(name))))
    }
    return set
  }

  func category(_ name: String) throws(AssertionRulesError) -> Int {
    guard let index = rules.categories.firstIndex(of: name) else {
      throw error("no category is called `\(name)`", "add a block `cues \(name)`, or correct it")
    }
    return index
  }

  func status(_ word: Substring) throws(AssertionRulesError) -> AssertionStatus {
    guard let status = AssertionStatus(rawValue: String(word)) else {
      throw error("`\(word)` is no status", Self.oneOf(AssertionStatus.allCases))
    }
    return status
  }

  func effect(_ word: Substring) throws(AssertionRulesError) -> AssertionEffect {
    guard let effect = AssertionEffect(rawValue: String(word)) else {
      throw error("`\(word)` is no effect", Self.oneOf(AssertionEffect.allCases))
    }
    return effect
  }

  private static func oneOf<Value: RawRepresentable>(
    _ values: [Value]
  ) -> String where Value.RawValue == String {
    "use one of " + values.map(\.rawValue).joined(separator: ", ")
  }
}
