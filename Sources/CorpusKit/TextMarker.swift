internal import Documents
internal import Indexing
internal import TextQuality

/// Shows a document's text with its garbled passages marked.
struct TextMarker: Sendable {
  private let start: String
  private let end: String
  private let bold: (on: String, off: String)

  init(inColor: Bool) {
    // Red and underlined, so that it is seen without colours too.
    start = inColor ? "\u{1b}[31;4m" : "\u{27e6}"
    end = inColor ? "\u{1b}[39;24m" : "\u{27e7}"
    bold = inColor ? ("\u{1b}[1m", "\u{1b}[22m") : ("", "")
  }

  /// A heading, the text, and an empty line.
  func mark(_ document: Document, _ assessment: Assessment) -> String {
    var marked = heading(document, assessment) + "\n"
    var position = 0
    for span in assessment.spans {
      marked += TerminalText.inert(document.string(in: position..<span.range.lowerBound))
      // A mark must not run over the end of a line: a pager shows each line by itself.
      let lines = TerminalText.inert(document.string(in: span.range)).split(
        separator: "\n", omittingEmptySubsequences: false)
      marked += lines.map { $0.isEmpty ? "" : start + $0 + end }.joined(separator: "\n")
      position = span.range.upperBound
    }
    marked += TerminalText.inert(document.string(in: position..<document.text.count))
    return marked + (marked.hasSuffix("\n") ? "\n" : "\n\n")
  }

  /// Such as `page.txt: garbled, score 0.73 (implausible_context)`.
  private func heading(_ document: Document, _ assessment: Assessment) -> String {
    let id = TerminalText.inert(document.id).replacing("\n", with: "\\u{A}")
    var heading = "\(bold.on)\(id): \(assessment.verdict.rawValue)"
    if let score = assessment.score { heading += ", score \(Self.twoDecimals(score))" }
    let reasons = assessment.reasons.map(\.rawValue).joined(separator: ", ")
    return heading + (reasons.isEmpty ? "" : " (\(reasons))") + bold.off
  }

  private static func twoDecimals(_ share: Double) -> String {
    let hundredths = Int((share * 100).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }
}
