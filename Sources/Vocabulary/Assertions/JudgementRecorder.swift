/// Hears how a judgement is made: which rule decided each question, and what else counted.
///
/// The judgement is generic over it, so that ``NoRecorder`` costs nothing.
protocol JudgementRecorder {
  /// The rules of one question have been asked.
  mutating func decided(
    _ phase: PatternTable.Phase, by match: PatternMatch?, _ pair: MarkedPair,
    status: AssertionStatus, _ reader: borrowing AssertionReader)

  /// Words besides the rules counted.
  mutating func noted(_ remark: AssertionExplanation.Remark.Kind, _ tokens: Range<Int>)
}

/// Hears nothing.
struct NoRecorder: JudgementRecorder {
  @inline(__always)
  mutating func decided(
    _ phase: PatternTable.Phase, by match: PatternMatch?, _ pair: MarkedPair,
    status: AssertionStatus, _ reader: borrowing AssertionReader
  ) {}

  @inline(__always)
  mutating func noted(_ remark: AssertionExplanation.Remark.Kind, _ tokens: Range<Int>) {}
}
