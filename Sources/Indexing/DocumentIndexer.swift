package import Documents
package import Segmentation
internal import TextQuality
internal import Vocabulary

/// One worker: reads documents one after the other into a shard.
///
/// It owns everything that changes while counting, so that workers share nothing but the parts,
/// which do not change.
package struct DocumentIndexer: ~Copyable {
  private var tokenizer: Tokenizer
  private var tokenized = TokenizedText()
  private var quality: QualityReader?
  private var conceptReader: ConceptReader?
  private var signalKinds = SignalKinds()

  /// Where terms are counted if nothing else is asked for, or else `nil`.
  private var tally: TermTally?

  private var sketcher = DocumentSketcher()
  private let sourceField: String
  private var shard = IndexShard()

  /// Opens a worker.
  ///
  /// - Throws: ``SegmentationError`` when ICU's data cannot be read.
  package init(_ parts: AnalysisParts) throws(SegmentationError) {
    tokenizer = try Tokenizer()
    sourceField = parts.sourceField
    quality = parts.quality.map(QualityReader.init)
    conceptReader = parts.concepts.map(ConceptReader.init)
    tally = quality == nil && conceptReader == nil ? TermTally() : nil
  }

  /// Adds one document to the shard.
  ///
  /// - Complexity: O(*n*) in bytes of the document, and O(*a* × *b*) in the mentions of the two
  ///   kinds of a pair within each sentence.
  /// - Throws: ``SegmentationError``, or `SpoolError` when a temporary file cannot be written.
  package mutating func index(_ document: Document) throws {
    let text = document.text.span
    var record = DocumentRecord(
      id: document.id, source: document.source, title: document.title,
      sourceOffset: document.map.sourceRange(of: 0..<min(1, document.text.count)).lowerBound,
      byteCount: document.sourceByteCount)
    record.sourceGroup = SourceGroup.of(document, field: sourceField)
    if let counted = try tally?.count(text, by: &tokenizer) {
      (record.tokenCount, record.typeCount) = counted
    } else {
      try read(document, into: &record)
    }
    shard.documents.append(record)
    shard.problems.append(contentsOf: document.notes)
  }

  /// Reads everything that is asked for beyond terms.
  private mutating func read(
    _ document: Document, into record: inout DocumentRecord
  ) throws {
    let text = document.text.span
    try tokenizer.tokenize(text, into: &tokenized, terms: &shard.terms.lexicon)
    var assessment = quality?.assess(document, tokenized, shard.terms.lexicon)
    let content = quality?.signals(of: document, tokenized, shard.terms.lexicon) ?? []
    record.signals = signalKinds.measured((assessment?.signals ?? []) + content)
    assessment?.signals = []
    record.assessment = assessment
    record.spans = spans(of: document, record.assessment)
    record.tokenCount = tokenized.tokens.count
    record.sentenceCount = tokenized.sentences.count
    record.typeCount = shard.terms.count(tokenized.tokens, isReliable: record.isReliable)
    try sketcher.sketch(
      tokenized.tokens, shard.terms.lexicon, row: shard.documents.count, into: &shard.sketches)
    conceptReader?.read(document, tokenized, shard.terms.lexicon, into: &record)
  }

  /// Notes an input that could not be read.
  package mutating func note(_ problem: Problem) {
    shard.problems.append(problem)
  }

  /// The shard that the documents were read into.
  package consuming func finish() -> IndexShard {
    if let tally = tally.take() { shard.terms = TermCounts(tally) }
    return shard
  }

  private func spans(of document: Document, _ assessment: Assessment?) -> [SpanRecord] {
    (assessment?.spans ?? []).map { span in
      SpanRecord(
        sourceRange: document.map.sourceRange(of: span.range), score: span.score,
        text: document.string(in: span.range))
    }
  }
}

extension Document {
  /// The text at a range of bytes, as a string.
  package func string(in range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}
