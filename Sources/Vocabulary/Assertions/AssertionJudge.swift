internal import Segmentation

/// Applies the rules, in the order of the file, to one pair of the scanned sentence.
extension AssertionReader {
  /// What the rules find, or `nil` when the pair is refused.
  func judge(_ pair: MarkedPair) -> Judgement? {
    if let match = first(of: .refusal, pair), rules.rules[match.rule].outcome == .refuse {
      return nil
    }
    var judgement = Judgement()
    readStatus(of: pair, into: &judgement)
    readEffect(of: pair, into: &judgement)
    return judgement
  }

  private func readStatus(of pair: MarkedPair, into judgement: inout Judgement) {
    guard let match = first(of: .status, pair),
      case .status(let status) = rules.rules[match.rule].outcome
    else { return }
    judgement.status = status
    judgement.rule = match.rule
    judgement.cue = match.cue
    judgement.statusTokens = match.tokens
  }

  private func readEffect(of pair: MarkedPair, into judgement: inout Judgement) {
    guard !isAsked(pair) else { return }
    guard let match = first(of: .effect, pair, status: judgement.status),
      case .effect(let effect) = rules.rules[match.rule].outcome, effect != .none
    else {
      judgement.isHedged = isHedged(pair)
      return
    }
    judgement.effect = effect
    judgement.rule = match.rule
    judgement.cue = match.cue ?? judgement.cue
    if judgement.status == .unspecified, let assumed = rules.rules[match.rule].assumedStatus {
      judgement.status = assumed
    }
    reverse(pair, &judgement)
    deny(&judgement, match)
    judgement.isHedged = rules.rules[match.rule].isHedged || isHedged(match, judgement.effect)
  }

  private func isAsked(_ pair: MarkedPair) -> Bool {
    guard let question = scan.question else { return false }
    return question >= max(pair.nutrient.upperBound, pair.condition.upperBound)
      && !scan.clauseEnds(
        min(pair.nutrient.upperBound, pair.condition.upperBound), question - 1)
  }

  private func reverse(_ pair: MarkedPair, _ judgement: inout Judgement) {
    guard first(of: .reversal, pair, status: judgement.status) != nil else { return }
    switch judgement.effect {
    case .lowers: judgement.effect = .raises
    case .raises: judgement.effect = .lowers
    default: break
    }
  }

  private func deny(_ judgement: inout Judgement, _ match: PatternMatch) {
    judgement.isNegated =
      rules.rules[match.rule].isNegated
      || isDenied(match.cue ?? match.tokens, except: judgement.statusTokens)
    if judgement.isNegated { judgement.effect = .noEffect }
  }

  /// Whether a denial reaches the words at `target`: one that stands shortly before them, one
  /// that opens their clause, or one that follows them.
  ///
  /// - Parameters:
  ///   - spoken: Words whose own denials already count ("not enough zinc").
  ///   - inLists: Whether a denial reaches every item of a list: "no fever, cough or rash".
  func isDenied(
    _ target: Range<Int>, except spoken: Range<Int>? = nil, inLists: Bool = false
  ) -> Bool {
    let roles = rules.roles
    guard scan.categories.overlaps([roles.not, roles.denial, roles.notAfter]) else { return false }
    return scan.hits.contains { hit in
      let (start, end) = (hit.tokens.upperBound, hit.tokens.lowerBound)
      if let spoken, spoken.overlaps(hit.tokens) { return false }
      if start <= target.lowerBound {
        guard !scan.clauseEnds(start, target.lowerBound) else { return false }
        if hit.categories.overlaps(roles.denial) { return true }
        return hit.categories.overlaps(roles.not)
          && scan.cost(start, target.lowerBound) <= (inLists ? 12 : 5)
          && (inLists || !scan.pauses(start, target.lowerBound))
      }
      return hit.categories.overlaps(roles.notAfter) && target.upperBound <= end
        && !scan.clauseEnds(target.upperBound, end) && scan.cost(target.upperBound, end) <= 6
    }
  }

  /// Whether a word of reserve stands in the match, or before it in its clause.
  ///
  /// What a study was to find out is no finding either.
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

  /// Whether, where no effect was found, a word of reserve stands between the two mentions.
  private func isHedged(_ pair: MarkedPair) -> Bool {
    guard scan.categories.overlaps(rules.roles.hedge) else { return false }
    let start = min(pair.nutrient.upperBound, pair.condition.upperBound)
    let end = max(pair.nutrient.lowerBound, pair.condition.lowerBound)
    return scan.hits.contains { hit in
      hit.categories.overlaps(rules.roles.hedge) && hit.tokens.lowerBound >= start
        && hit.tokens.upperBound <= end && !scan.clauseEnds(hit.tokens.upperBound, end)
    }
  }

  private func first(
    of phase: PatternTable.Phase, _ pair: MarkedPair, status: AssertionStatus = .unspecified
  ) -> PatternMatch? {
    scan.firstMatch(of: phase, in: rules.table, pair, status: status)
  }
}

/// What the rules found, in tokens counted from the sentence's first.
struct Judgement {
  var status = AssertionStatus.unspecified
  var effect = AssertionEffect.none
  var isNegated = false
  var isHedged = false
  var cue: Range<Int>?
  /// The rule that decided, if one did.
  var rule: Int?
  var statusTokens: Range<Int>?

  /// The assertion in bytes of the text.
  func assertion(tokens: [Token], first: Int, _ rules: AssertionRules) -> Assertion {
    let bytes = cue.map { cue in
      Int(tokens[first + cue.lowerBound].start)..<Int(tokens[first + cue.upperBound - 1].end)
    }
    return Assertion(
      status: status, effect: effect, isNegated: isNegated, isHedged: isHedged, cue: bytes,
      rule: rule.map { rules.rules[$0].name } ?? "together")
  }
}
