/// How an assertion came about: which rules spoke, and which were overruled.
package struct AssertionExplanation: Sendable, Equatable {
  /// The questions that are put to a sentence, in this order; the first rule that fits answers.
  package enum Question: String, Sendable, CaseIterable {
    /// Whether one of the two words is not used as what it names.
    case refusal
    /// The state of the nutrient.
    case status
    /// What that state does to the condition.
    case effect
    /// Whether the nutrient is left out, so that lowers and raises change places.
    case reversal
  }

  /// What became of a rule that fits the sentence.
  package enum Verdict: Sendable, Equatable {
    /// It decided.
    case spoke
    /// A rule before it in the file decided.
    case cameLater(than: String)
    /// It holds for other statuses than the one found.
    case otherStatus
    /// A cue that it excludes stands inside it; the bytes of that cue.
    case blocked(by: Range<Int>)
  }

  /// One rule that fits the sentence.
  package struct Step: Sendable, Equatable {
    package let question: Question
    /// The rule's name.
    package let rule: String
    /// What it answers: `refused`, `kept`, `reversed`, a status or an effect.
    package let answer: String
    /// The bytes of the sentence from the rule's first element to its last.
    package let words: Range<Int>
    /// The bytes of its first cue, where it has one.
    package let cue: Range<Int>?
    package let verdict: Verdict
  }

  /// Something besides the rules that counted.
  package struct Remark: Sendable, Equatable {
    package enum Kind: String, Sendable {
      /// The sentence asks, and so claims nothing.
      case asked
      /// Words that deny the effect.
      case denied
      /// Words that keep a reserve.
      case hedged
    }

    package let kind: Kind
    /// The bytes of the words.
    package let words: Range<Int>
  }

  /// What was read; `nil` where the pair was refused.
  package let assertion: Assertion?
  /// The rules that fit, in the order of the questions and then of the file; each rule once for
  /// each question.
  package let steps: [Step]
  /// What else counted.
  package let remarks: [Remark]
}
