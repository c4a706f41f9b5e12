internal import Segmentation

/// Applies the rules, in the order of the file, to one pair in one sentence.
struct AssertionJudge {
  let rules: AssertionRules
  let matcher: PatternMatcher

  private var scan: CueScan { matcher.scan }
  private var pair: MarkedPair { matcher.pair }

  /// What the rules find, or `nil` when the pair is refused.
  func judge() -> Judgement? {
    if let (rule, _) = first(of: rules.refusals, status: .unspecified), rule.outcome == .refuse {
      return nil
    }
    var judgement = Judgement()
    readStatus(into: &judgement)
    readEffect(into: &judgement)
    return judgement
  }

  private func readStatus(into judgement: inout Judgement) {
    guard let (rule, match) = first(of: rules.statuses, status: .unspecified),
      case .status(let status) = rule.outcome
    else { return }
    judgement.status = status
    judgement.rule = rule.name
    judgement.cue = match.cue
    judgement.statusTokens = match.tokens
  }

  private func readEffect(into judgement: inout Judgement) {
    guard !isAsked, let (rule, match) = first(of: rules.effects, status: judgement.status),
      case .effect(let effect) = rule.outcome
    else { return }
    judgement.effect = effect
    judgement.rule = rule.name
    judgement.cue = match.cue ?? judgement.cue
    if judgement.status == .unspecified, let assumed = rule.assumedStatus {
      judgement.status = assumed
    }
    if effect == .none { return }
    reverse(&judgement)
    deny(&judgement, rule, match)
    judgement.isHedged = rule.isHedged || isHedged(match, judgement.effect)
  }

  private var isAsked: Bool {
    guard let question = scan.question else { return false }
    return question >= max(pair.nutrient.upperBound, pair.condition.upperBound)
      && !scan.clauseEnds(
        min(pair.nutrient.upperBound, pair.condition.upperBound), question - 1)
  }

  private func reverse(_ judgement: inout Judgement) {
    guard first(of: rules.reversals, status: judgement.status) != nil else { return }
    switch judgement.effect {
    case .lowers: judgement.effect = .raises
    case .raises: judgement.effect = .lowers
    default: break
    }
  }

  private func deny(_ judgement: inout Judgement, _ rule: AssertionRule, _ match: PatternMatch) {
    judgement.isNegated =
      rule.isNegated || isDenied(match.cue ?? match.tokens, except: judgement.statusTokens)
    if judgement.isNegated { judgement.effect = .noEffect }
  }

  /// Whether a denial reaches the words at `target`: one that stands shortly before them, one
  /// that opens their clause, or one that follows them.
  func isDenied(_ target: Range<Int>, except spoken: Range<Int>? = nil) -> Bool {
    let roles = rules.roles
    guard scan.categories.overlaps([roles.not, roles.denial, roles.notAfter]) else { return false }
    return scan.hits.contains { hit in
      let (start, end) = (hit.tokens.upperBound, hit.tokens.lowerBound)
      if let spoken, spoken.overlaps(hit.tokens) { return false }
      if start <= target.lowerBound {
        guard !scan.clauseEnds(start, target.lowerBound) else { return false }
        return hit.categories.overlaps(roles.denial)
          || hit.categories.overlaps(roles.not) && scan.cost(start, target.lowerBound) <= 5
      }
      return hit.categories.overlaps(roles.notAfter) && target.upperBound <= end
        && !scan.clauseEnds(target.upperBound, end) && scan.cost(target.upperBound, end) <= 6
    }
  }

  /// Whether a word of reserve stands in the match, or before it in its clause. What a study was
  /// to find out is no finding either.
  private func isHedged(_ match: PatternMatch, _ effect: AssertionEffect) -> Bool {
    let isDirected = effect == .lowers || effect == .raises
    let reserve = isDirected ? rules.roles.hedge.union(rules.roles.aim) : rules.roles.hedge
    guard scan.categories.overlaps(reserve) else { return false }
    return scan.hits.contains { hit in
      guard hit.categories.overlaps(reserve) else { return false }
      if hit.tokens.overlaps(match.tokens) { return true }
      return hit.tokens.upperBound <= match.tokens.lowerBound
        && !scan.clauseEnds(hit.tokens.upperBound, match.tokens.lowerBound)
    }
  }

  /// The first rule, in the order of the file, of which a pattern matches.
  private func first(
    of patterns: [AssertionPattern], status: AssertionStatus
  ) -> (AssertionRule, PatternMatch)? {
    for pattern in patterns where pattern.statuses & status.bit != 0 {
      guard let match = matcher.match(pattern) else { continue }
      return (rules.rules[pattern.rule], match)
    }
    return nil
  }
}

/// What the rules found, in tokens counted from the sentence's first.
struct Judgement {
  var status = AssertionStatus.unspecified
  var effect = AssertionEffect.none
  var isNegated = false
  var isHedged = false
  var cue: Range<Int>?
  var rule = "together"
  var statusTokens: Range<Int>?

  /// The assertion in bytes of the text.
  func assertion(tokens: [Token], first: Int) -> Assertion {
    let bytes = cue.map { cue in
      Int(tokens[first + cue.lowerBound].start)..<Int(tokens[first + cue.upperBound - 1].end)
    }
    return Assertion(
      status: status, effect: effect, isNegated: isNegated, isHedged: isHedged, cue: bytes,
      rule: rule)
  }
}
