internal import Segmentation

/// Writes down how a judgement is made, in bytes of the text.
struct ExplanationRecorder: JudgementRecorder {
  private let tokens: ArraySlice<Token>
  private var steps: [AssertionExplanation.Step] = []
  private var remarks: [AssertionExplanation.Remark] = []

  /// - Parameter tokens: The sentence's.
  init(_ tokens: ArraySlice<Token>) { self.tokens = tokens }

  mutating func decided(
    _ phase: PatternTable.Phase, by match: PatternMatch?, _ pair: MarkedPair,
    status: AssertionStatus, _ reader: borrowing AssertionReader
  ) {
    let rules = reader.rules.rules
    var verdicts: [Int: (step: AssertionExplanation.Step, rank: Int)] = [:]
    var order: [Int] = []
    for (pattern, found) in reader.scan.allMatches(of: phase, in: reader.rules.table, pair) {
      let verdict: AssertionExplanation.Verdict
      if pattern.statuses & status.bit == 0 {
        verdict = .otherStatus
      } else if let blocker = reader.scan.blocker(of: found, pattern) {
        verdict = .blocked(by: bytes(blocker))
      } else if let match, match.rule != found.rule {
        verdict = .cameLater(than: rules[match.rule].name)
      } else {
        verdict = .spoke
      }
      if verdicts[found.rule] == nil { order.append(found.rule) }
      // A rule's patterns are alternatives: the one that fits best tells.
      guard verdict.rank > verdicts[found.rule]?.rank ?? -1 else { continue }
      verdicts[found.rule] = (step(phase, rules[found.rule], found, verdict), verdict.rank)
    }
    steps += order.compactMap { verdicts[$0]?.step }
  }

  mutating func noted(_ remark: AssertionExplanation.Remark.Kind, _ tokens: Range<Int>) {
    remarks.append(.init(kind: remark, words: bytes(tokens)))
  }

  /// The explanation of `assertion`.
  func finish(_ assertion: Assertion?) -> AssertionExplanation {
    AssertionExplanation(assertion: assertion, steps: steps, remarks: remarks)
  }

  private func step(
    _ phase: PatternTable.Phase, _ rule: AssertionRule, _ match: PatternMatch,
    _ verdict: AssertionExplanation.Verdict
  ) -> AssertionExplanation.Step {
    AssertionExplanation.Step(
      question: phase.question, rule: rule.name, answer: rule.outcome.answer,
      words: bytes(match.tokens), cue: match.cue.map(bytes), verdict: verdict)
  }

  /// The bytes of tokens that are counted from the sentence's first.
  private func bytes(_ range: Range<Int>) -> Range<Int> {
    let first = tokens[tokens.startIndex + range.lowerBound]
    let last = tokens[tokens.startIndex + max(range.lowerBound, range.upperBound - 1)]
    return Int(first.start)..<Int(last.end)
  }
}

extension AssertionExplanation.Verdict {
  fileprivate var rank: Int {
    switch self {
    case .spoke: 3
    case .cameLater: 2
    case .blocked: 1
    case .otherStatus: 0
    }
  }
}

extension PatternTable.Phase {
  fileprivate var question: AssertionExplanation.Question {
    switch self {
    case .refusal: .refusal
    case .status: .status
    case .reversal: .reversal
    case .effect: .effect
    }
  }
}

extension AssertionRule.Outcome {
  fileprivate var answer: String {
    switch self {
    case .refuse: "refused"
    case .keep: "kept"
    case .status(let status): status.rawValue
    case .effect(let effect): effect.rawValue
    case .reverse: "reversed"
    }
  }
}
