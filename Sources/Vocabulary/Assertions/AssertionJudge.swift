internal import Segmentation

/// Applies the rules, in the order of the file, to one pair of the scanned sentence.
extension AssertionReader {
  /// What the rules find, or `nil` when the pair is refused.
  func judge<Recorder: JudgementRecorder>(
    _ pair: MarkedPair, _ recorder: inout Recorder
  ) -> Judgement? {
    if let match = first(of: .refusal, pair, &recorder), rules.rules[match.rule].outcome == .refuse
    {
      return nil
    }
    var judgement = Judgement()
    readStatus(of: pair, into: &judgement, &recorder)
    readEffect(of: pair, into: &judgement, &recorder)
    return judgement
  }

  private func readStatus<Recorder: JudgementRecorder>(
    of pair: MarkedPair, into judgement: inout Judgement, _ recorder: inout Recorder
  ) {
    guard let match = first(of: .status, pair, &recorder),
      case .status(let status) = rules.rules[match.rule].outcome
    else { return }
    judgement.status = status
    judgement.rule = match.rule
    judgement.cue = match.cue
    judgement.statusTokens = match.tokens
  }

  private func readEffect<Recorder: JudgementRecorder>(
    of pair: MarkedPair, into judgement: inout Judgement, _ recorder: inout Recorder
  ) {
    if let question = questionAsked(of: pair) {
      recorder.noted(.asked, question)
      return
    }
    guard let match = first(of: .effect, pair, status: judgement.status, &recorder),
      case .effect(let effect) = rules.rules[match.rule].outcome, effect != .none
    else {
      judgement.isHedged = note(.hedged, reserve(between: pair), &recorder)
      return
    }
    judgement.effect = effect
    judgement.rule = match.rule
    judgement.cue = match.cue ?? judgement.cue
    if judgement.status == .unspecified, let assumed = rules.rules[match.rule].assumedStatus {
      judgement.status = assumed
    }
    reverse(pair, &judgement, &recorder)
    deny(&judgement, match, &recorder)
    let isReserved = note(.hedged, reserve(match, judgement.effect), &recorder)
    judgement.isHedged = rules.rules[match.rule].isHedged || isReserved
  }

  private func note<Recorder: JudgementRecorder>(
    _ remark: AssertionExplanation.Remark.Kind, _ hit: CueHit?, _ recorder: inout Recorder
  ) -> Bool {
    guard let hit else { return false }
    recorder.noted(remark, hit.tokens)
    return true
  }

  /// The words of the question that the two mentions are part of.
  private func questionAsked(of pair: MarkedPair) -> Range<Int>? {
    let first = min(pair.nutrient.upperBound, pair.condition.upperBound)
    guard let question = scan.question,
      question >= max(pair.nutrient.upperBound, pair.condition.upperBound),
      !scan.clauseEnds(first, question - 1)
    else { return nil }
    return min(pair.nutrient.lowerBound, pair.condition.lowerBound)..<question
  }

  private func reverse<Recorder: JudgementRecorder>(
    _ pair: MarkedPair, _ judgement: inout Judgement, _ recorder: inout Recorder
  ) {
    guard first(of: .reversal, pair, status: judgement.status, &recorder) != nil else { return }
    switch judgement.effect {
    case .lowers: judgement.effect = .raises
    case .raises: judgement.effect = .lowers
    default: break
    }
  }

  private func deny<Recorder: JudgementRecorder>(
    _ judgement: inout Judgement, _ match: PatternMatch, _ recorder: inout Recorder
  ) {
    let hit = denial(of: match.cue ?? match.tokens, except: judgement.statusTokens)
    judgement.isNegated = note(.denied, hit, &recorder) || rules.rules[match.rule].isNegated
    if judgement.isNegated { judgement.effect = .noEffect }
  }

  /// The denial that reaches the words at `target`: one that stands shortly before them, one
  /// that opens their clause, or one that follows them.
  ///
  /// - Parameters:
  ///   - spoken: Words whose own denials already count ("not enough zinc").
  ///   - inLists: Whether a denial reaches every item of a list: "no fever, cough or rash".
  func denial(
    of target: Range<Int>, except spoken: Range<Int>? = nil, inLists: Bool = false
  ) -> CueHit? {
    let roles = rules.roles
    guard scan.categories.overlaps([roles.not, roles.denial, roles.notAfter]) else { return nil }
    return scan.hits.first { hit in
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

  /// The word of reserve that stands in the match, or before it in its clause, or that looks back at
  /// it from the rest of the sentence ("more research is needed").
  ///
  /// What a study was to find out is no finding either.
  private func reserve(_ match: PatternMatch, _ effect: AssertionEffect) -> CueHit? {
    let roles = rules.roles
    let isDirected = effect == .lowers || effect == .raises
    let reserve = isDirected ? roles.hedge.union(roles.aim) : roles.hedge
    guard scan.categories.overlaps(reserve.union(roles.hedgeAfter)) else { return nil }
    return scan.hits.first { hit in
      if hit.tokens.lowerBound >= match.tokens.upperBound {
        return hit.categories.overlaps(roles.hedgeAfter)
      }
      guard hit.categories.overlaps(reserve) else { return false }
      return hit.tokens.overlaps(match.tokens)
        || !scan.clauseEnds(hit.tokens.upperBound, match.tokens.lowerBound)
    }
  }

  /// Where no effect was found, the word of reserve that stands between the two mentions.
  private func reserve(between pair: MarkedPair) -> CueHit? {
    guard scan.categories.overlaps(rules.roles.hedge) else { return nil }
    let start = min(pair.nutrient.upperBound, pair.condition.upperBound)
    let end = max(pair.nutrient.lowerBound, pair.condition.lowerBound)
    return scan.hits.first { hit in
      hit.categories.overlaps(rules.roles.hedge) && hit.tokens.lowerBound >= start
        && hit.tokens.upperBound <= end && !scan.clauseEnds(hit.tokens.upperBound, end)
    }
  }

  private func first<Recorder: JudgementRecorder>(
    of phase: PatternTable.Phase, _ pair: MarkedPair, status: AssertionStatus = .unspecified,
    _ recorder: inout Recorder
  ) -> PatternMatch? {
    let match = scan.firstMatch(of: phase, in: rules.table, pair, status: status)
    recorder.decided(phase, by: match, pair, status: status, self)
    return match
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
