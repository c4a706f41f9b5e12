/// Where a pattern stands in a sentence, in tokens counted from the sentence's first.
struct PatternMatch: Sendable {
  /// All tokens from the first element to the last.
  var tokens = 0..<0
  /// The first cue of the pattern, when it names one.
  var cue: Range<Int>?
  /// The rule that the pattern serves.
  var rule = 0
}

/// The marked pair, as tokens counted from the sentence's first.
struct MarkedPair: Sendable {
  var nutrient: Range<Int>
  var condition: Range<Int>
  /// The categories of the cues inside each mention.
  var cuesOfNutrient = CueSet()
  var cuesOfCondition = CueSet()

  var order: AssertionPattern.Order {
    nutrient.lowerBound < condition.lowerBound ? .nutrientFirst : .conditionFirst
  }
}

extension CueScan {
  /// The first pattern of `phase`, in the order of the file, that matches.
  ///
  /// - Complexity: O(*p*) in the patterns whose cues the sentence holds; each tries at worst
  ///   *h*^*e* places for *h* cues and *e* cue elements, but gaps nearly always leave one or two.
  func firstMatch(
    of phase: PatternTable.Phase, in table: PatternTable, _ pair: MarkedPair,
    status: AssertionStatus
  ) -> PatternMatch? {
    let range = table.range(of: phase)
    guard !range.isEmpty else { return nil }
    let order = pair.order
    for word in range.lowerBound >> 6...(range.upperBound - 1) >> 6 {
      var rest = candidates[word] & table.allowed(order, status, word: word)
      while rest != 0 {
        let index = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        guard range.contains(index) else { continue }
        let pattern = table.patterns[index]
        if let match = match(pattern, table, pair), blocker(of: match, pattern) == nil {
          return match
        }
      }
    }
    return nil
  }

  /// Every pattern of `phase` that the sentence matches, blocked or not and whatever status it asks
  /// for, in the order of the file: what an explanation tells beyond ``firstMatch``.
  func allMatches(
    of phase: PatternTable.Phase, in table: PatternTable, _ pair: MarkedPair
  ) -> [(pattern: AssertionPattern, match: PatternMatch)] {
    table.range(of: phase).compactMap { index in
      let pattern = table.patterns[index]
      return match(pattern, table, pair).map { (pattern, $0) }
    }
  }

  /// The first cue inside `match` that its pattern excludes.
  func blocker(of match: PatternMatch, _ pattern: AssertionPattern) -> Range<Int>? {
    guard categories.overlaps(pattern.blockers) else { return nil }
    return hits.first {
      $0.categories.overlaps(pattern.blockers) && match.tokens.overlaps($0.tokens)
    }?.tokens
  }

  /// The first match of `pattern`, trying for each element the leftmost cue first.
  private func match(
    _ pattern: AssertionPattern, _ table: PatternTable, _ pair: MarkedPair
  ) -> PatternMatch? {
    var match = PatternMatch()
    match.rule = pattern.rule
    let isFound = extend(
      &match, table, pair, pattern.elements.lowerBound, pattern.elements, from: 0)
    return isFound ? match : nil
  }

  private func extend(
    _ match: inout PatternMatch, _ table: PatternTable, _ pair: MarkedPair, _ index: Int,
    _ elements: Range<Int>, from hit: Int
  ) -> Bool {
    guard index < elements.upperBound else { return true }
    let element = table.elements[index]
    switch element.subject {
    case .nutrient:
      guard element.cues.isEmpty || pair.cuesOfNutrient.overlaps(element.cues) else { return false }
      return place(pair.nutrient, element, &match, table, pair, index, elements, hit)
    case .condition:
      guard element.cues.isEmpty || pair.cuesOfCondition.overlaps(element.cues)
      else { return false }
      return place(pair.condition, element, &match, table, pair, index, elements, hit)
    case .cue:
      return extendByCue(element, &match, table, pair, index, elements, from: hit)
    }
  }

  private func extendByCue(
    _ element: PatternElement, _ match: inout PatternMatch, _ table: PatternTable,
    _ pair: MarkedPair, _ index: Int, _ elements: Range<Int>, from first: Int
  ) -> Bool {
    let isFirst = index == elements.lowerBound
    for hit in first..<hits.count {
      let tokens = hits[hit].tokens
      if !isFirst {
        if tokens.lowerBound < match.tokens.upperBound { continue }
        if !fits(element.gap, match.tokens.upperBound, tokens.lowerBound) { return false }
      }
      guard hits[hit].categories.overlaps(element.cues) else { continue }
      if place(tokens, element, &match, table, pair, index, elements, hit + 1) { return true }
    }
    return false
  }

  /// Puts the element at `index` on `tokens` if it may stand there, and goes on to the next.
  private func place(
    _ tokens: Range<Int>, _ element: PatternElement, _ match: inout PatternMatch,
    _ table: PatternTable, _ pair: MarkedPair, _ index: Int, _ elements: Range<Int>, _ hit: Int
  ) -> Bool {
    let before = match
    if index == elements.lowerBound {
      match.tokens = tokens
    } else {
      let end = match.tokens.upperBound
      guard end <= tokens.lowerBound, fits(element.gap, end, tokens.lowerBound)
      else { return false }
      match.tokens = match.tokens.lowerBound..<tokens.upperBound
    }
    if element.subject == .cue && match.cue == nil { match.cue = tokens }
    if extend(&match, table, pair, index + 1, elements, from: hit) { return true }
    match = before
    return false
  }
}
