internal import Documents
internal import Indexing
internal import Reporting
internal import Segmentation
internal import TextQuality

/// One worker of a screening: judges documents one after the other and renders each.
struct ScreenWorker: ~Copyable {
  /// The lexicon is begun anew from so many terms: nothing of a text is kept in it that matters.
  private static let mostTerms = 1 << 20

  private let parts: AnalysisParts
  private let rendering: ScreenRendering
  private var judge: DocumentJudge
  private var summary = ScreeningSummary()

  /// Opens a worker.
  init(_ parts: AnalysisParts, _ rendering: ScreenRendering) throws {
    self.parts = parts
    self.rendering = rendering
    judge = try DocumentJudge(parts)
  }

  /// Takes parts until none is left.
  mutating func work(
    _ queue: WorkQueue, _ output: OrderedOutput<some ByteSink & ~Copyable>,
    _ progress: RunProgress
  ) throws -> ScreeningSummary {
    var reader = DocumentReader(options: parts.reading)
    while let (index, part) = queue.take() {
      try reader.read(part) { reading in
        try Task.checkCancellation()
        switch reading {
        case .document(let document):
          let bytes = try render(document)
          if !bytes.isEmpty { try output.write(bytes, part: index) }
          progress.add(document)
        case .problem(let problem):
          summary.add(problem)
        }
      }
      try output.finish(part: index)
    }
    return summary
  }

  private mutating func render(_ document: Document) throws -> [UInt8] {
    if judge.termCount > Self.mostTerms { judge = try DocumentJudge(parts) }
    let assessment = try judge.assess(document)
    let bytes = rendering.bytes(of: document, assessment)
    summary.add(document, assessment.verdict, isWritten: !bytes.isEmpty)
    return bytes
  }
}

/// Tokens and verdicts of documents, one after the other.
private struct DocumentJudge: ~Copyable {
  private var tokenizer: Tokenizer
  private var tokenized = TokenizedText()
  private var terms = Lexicon()
  private var quality: QualityReader

  init(_ parts: AnalysisParts) throws {
    guard let quality = parts.quality else { preconditionFailure("screening without a model") }
    tokenizer = try Tokenizer()
    self.quality = QualityReader(quality)
  }

  var termCount: Int { terms.count }

  mutating func assess(_ document: Document) throws -> Assessment {
    try tokenizer.tokenize(document.text.span, into: &tokenized, terms: &terms)
    return quality.assess(document, tokenized, terms)
  }
}
