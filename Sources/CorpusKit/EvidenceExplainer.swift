internal import Segmentation
internal import Vocabulary

/// Says how a sentence of the evidence was read: which rule spoke, and which were overruled.
///
/// The sentence is read again, alone, by the code that an analysis uses.
public struct EvidenceExplainer: ~Copyable {
  private var reader: AssertionSentenceReader

  /// Opens a reader.
  ///
  /// - Parameter rulesFile: The rules that the run used; `nil` for the built-in ones.
  /// - Throws: ``AnalysisError`` when the rules cannot be read.
  public init(rulesFile: String? = nil) throws(AnalysisError) {
    do {
      reader = try AssertionSentenceReader(AssertionRules.chosen(rulesFile))
    } catch {
      throw AnalysisError(error)
    }
  }

  /// One line for each rule that fits the sentence, and for whatever else counted.
  ///
  /// - Throws: ``AnalysisError`` when the sentence cannot be split into words.
  public mutating func explain(_ evidence: EvidenceSentence) throws(AnalysisError) -> [String] {
    let sentence = Array(evidence.sentence.utf8)
    let places = evidence.mentions.map { Self.bytes($0, in: evidence.sentence) }
    let explanation: AssertionExplanation?
    do throws(SegmentationError) {
      explanation = try reader.explain(
        sentence.span, nutrients: [places[0]], conditions: [places[1]])
    } catch {
      throw AnalysisError(error)
    }
    guard let explanation else { return ["the mentions hold no word"] }
    func words(_ range: Range<Int>) -> String {
      TerminalText.line(String(decoding: sentence[range], as: UTF8.self))
    }
    return explanation.steps.map { step in
      "\(step.question.rawValue): \(step.rule) answers \(step.answer), \(step.verdict.text(words)): "
        + "\"\(words(step.words))\""
    } + explanation.remarks.map { "\($0.kind.rawValue): \"\(words($0.words))\"" }
  }

  /// A range of code points as a range of bytes.
  private static func bytes(_ range: Range<Int>, in text: String) -> Range<Int> {
    let starts = text.utf8.enumerated().filter { $0.element & 0xc0 != 0x80 }.map(\.offset)
    let all = starts + [text.utf8.count]
    let last = all.count - 1
    return all[min(range.lowerBound, last)]..<all[min(range.upperBound, last)]
  }
}

extension AssertionExplanation.Verdict {
  /// What became of the rule, in words.
  fileprivate func text(_ words: (Range<Int>) -> String) -> String {
    switch self {
    case .spoke: "and decides"
    case .cameLater(let rule): "overruled by \(rule), which comes first"
    case .otherStatus: "which holds for other statuses"
    case .blocked(let cue): "blocked by \"\(words(cue))\""
    }
  }
}
