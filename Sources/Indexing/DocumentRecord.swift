package import TextQuality
package import Vocabulary

/// What the index keeps of one document: enough to compute every table again under any filter.
package struct DocumentRecord: Sendable {
  package let id: String
  /// The file that the document was read from, as it was found.
  package let source: String
  package let title: String
  /// Where the document's text begins in its source: orders documents of one id.
  package let sourceOffset: Int
  package let byteCount: Int
  package var tokenCount = 0
  package var typeCount = 0
  package var sentenceCount = 0
  /// `nil` when quality was not asked for.
  package var assessment: Assessment?
  /// Signals that no verdict rests on: of content, and of curators' filters.
  package var signals: [SignalResult] = []
  /// The garbled passages, in bytes of the source.
  package var spans: [SpanRecord] = []
  /// The concepts mentioned, in the order of their numbers.
  package var concepts: [ConceptCount] = []
  /// What each sentence says of each pair in it, in the order of the text.
  package var evidence: [EvidenceRecord] = []
  /// Every mention, when they were asked for.
  package var mentions: [MentionRecord] = []

  package init(id: String, source: String, title: String, sourceOffset: Int, byteCount: Int) {
    self.id = id
    self.source = source
    self.title = title
    self.sourceOffset = sourceOffset
    self.byteCount = byteCount
  }

  /// Whether associations on reliable text count the document.
  package var isReliable: Bool { assessment?.verdict == .reliable }

  /// The total order of documents: by the bytes of the id, then of the source, then by place.
  package static func precedes(_ a: DocumentRecord, _ b: DocumentRecord) -> Bool {
    if a.id != b.id { return a.id.utf8.lexicographicallyPrecedes(b.id.utf8) }
    if a.source != b.source { return a.source.utf8.lexicographicallyPrecedes(b.source.utf8) }
    return a.sourceOffset < b.sourceOffset
  }
}

/// How often one document mentions one concept.
package struct ConceptCount: Sendable, Equatable {
  package let concept: ConceptID
  package var mentions = 0
  /// Sentences with at least one mention.
  package var sentences = 0
}

/// One sentence that mentions both concepts of a pair.
package struct EvidenceRecord: Sendable, Equatable {
  package let first: ConceptID
  package let second: ConceptID
  /// The sentence's bytes in the source.
  package let sourceRange: Range<Int>
  package let sentence: String
  package let assertion: Assertion
  /// The words that decided the assertion, empty where none did.
  package let cue: String
}

/// One mention of a concept.
package struct MentionRecord: Sendable, Equatable {
  package let concept: ConceptID
  /// The mention's bytes in the source.
  package let sourceRange: Range<Int>
  /// The mention's place in the document's text, in code points.
  package let characters: Range<Int>
  package let text: String
}

/// One garbled passage.
package struct SpanRecord: Sendable, Equatable {
  /// The passage's bytes in the source.
  package let sourceRange: Range<Int>
  package let score: Double
  package let text: String
}
