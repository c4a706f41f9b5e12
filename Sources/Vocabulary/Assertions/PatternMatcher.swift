/// Where a pattern stands in a sentence.
struct PatternMatch: Sendable {
  /// All tokens from the first element to the last, counted from the sentence's first.
  var tokens = 0..<0
  /// The tokens of the first cue of the pattern, when it names one.
  var cue: Range<Int>?
}

/// The marked pair, as tokens counted from the sentence's first.
struct MarkedPair: Sendable {
  var nutrient: Range<Int>
  var condition: Range<Int>
  /// The categories of the cues inside each mention.
  var cuesOfNutrient = CueSet()
  var cuesOfCondition = CueSet()
}

/// Finds patterns among the cues of one sentence.
struct PatternMatcher {
  let scan: CueScan
  let pair: MarkedPair

  /// The first match of `pattern`, trying for each element the leftmost cue first.
  ///
  /// - Complexity: O(*h*^*e*) at worst for *h* cues and *e* cue elements (at most five); nearly
  ///   always the gaps leave one or two cues to try.
  func match(_ pattern: AssertionPattern) -> PatternMatch? {
    var match = PatternMatch()
    return extend(&match, pattern.elements, 0, from: 0) && !isBlocked(match, pattern) ? match : nil
  }

  private func extend(
    _ match: inout PatternMatch, _ elements: [PatternElement], _ index: Int, from hit: Int
  ) -> Bool {
    guard index < elements.count else { return true }
    let element = elements[index]
    switch element.subject {
    case .nutrient:
      guard element.cues.isEmpty || pair.cuesOfNutrient.overlaps(element.cues) else { return false }
      return place(pair.nutrient, isCue: false, &match, elements, index, hit)
    case .condition:
      guard element.cues.isEmpty || pair.cuesOfCondition.overlaps(element.cues)
      else { return false }
      return place(pair.condition, isCue: false, &match, elements, index, hit)
    case .cue:
      return extendByCue(&match, elements, index, from: hit)
    }
  }

  private func extendByCue(
    _ match: inout PatternMatch, _ elements: [PatternElement], _ index: Int, from first: Int
  ) -> Bool {
    for hit in first..<scan.hits.count {
      let tokens = scan.hits[hit].tokens
      if index > 0 {
        if tokens.lowerBound < match.tokens.upperBound { continue }
        if !fits(elements[index].gap, match.tokens.upperBound, tokens.lowerBound) { return false }
      }
      guard scan.hits[hit].categories.overlaps(elements[index].cues) else { continue }
      if place(tokens, isCue: true, &match, elements, index, hit + 1) { return true }
    }
    return false
  }

  /// Puts the element at `index` on `tokens` if it may stand there, and goes on to the next.
  private func place(
    _ tokens: Range<Int>, isCue: Bool, _ match: inout PatternMatch, _ elements: [PatternElement],
    _ index: Int, _ hit: Int
  ) -> Bool {
    let before = match
    if index == 0 {
      match.tokens = tokens
    } else {
      let end = match.tokens.upperBound
      guard end <= tokens.lowerBound, fits(elements[index].gap, end, tokens.lowerBound)
      else { return false }
      match.tokens = match.tokens.lowerBound..<tokens.upperBound
    }
    if isCue && match.cue == nil { match.cue = tokens }
    if extend(&match, elements, index + 1, from: hit) { return true }
    match = before
    return false
  }

  private func fits(_ gap: PatternGap, _ start: Int, _ end: Int) -> Bool {
    scan.cost(start, end) <= gap.cost
      && (gap.crossesClauses || !scan.clauseEnds(start, end))
      && (gap.crossesPauses || !scan.pauses(start, end))
      && (!gap.opensBracket || scan.bracketOpens(start, end))
  }

  private func isBlocked(_ match: PatternMatch, _ pattern: AssertionPattern) -> Bool {
    guard scan.categories.overlaps(pattern.blockers) else { return false }
    return scan.hits.contains { hit in
      hit.categories.overlaps(pattern.blockers) && match.tokens.overlaps(hit.tokens)
    }
  }
}
