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
  /// Counted where concepts are.
  package var paragraphCount = 0
  /// Who the document comes from: see ``ObservedDocument/sourceGroup``.
  package var sourceGroup = ""
  /// Without its signals; `nil` when quality was not asked for.
  package var assessment: Assessment?
  /// Signals of the assessment, of content, and of curators' filters.
  package var signals = MeasuredSignals()
  /// The garbled passages, in bytes of the source.
  package var spans: [SpanRecord] = []
  /// Where concepts are mentioned, in the order of the text.
  package var mentionPlaces: [ObservedMention] = []
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

  /// Its place among its duplicates; `nil` until all documents are known.
  package var duplicates: DuplicateRecord?

  /// The subsets of the collection that the document belongs to.
  package var subsets: DocumentSubsets {
    var subsets: DocumentSubsets = (duplicates?.isSurvivor ?? true) ? .unique : []
    if let duplicates, duplicates.clusterSize > 1 { subsets.insert(.duplicated) }
    switch assessment?.verdict {
    case .reliable: subsets.insert(.reliable)
    case .suspect, .garbled: subsets.insert(.unreliable)
    case .notAssessed, nil: break
    }
    return subsets
  }

  /// The total order of documents: by the bytes of the id, then of the source, then by place.
  package static func precedes(_ a: DocumentRecord, _ b: DocumentRecord) -> Bool {
    if a.id != b.id { return a.id.utf8.lexicographicallyPrecedes(b.id.utf8) }
    if a.source != b.source { return a.source.utf8.lexicographicallyPrecedes(b.source.utf8) }
    return a.sourceOffset < b.sourceOffset
  }
}

/// One sentence that mentions both concepts of a pair.
package struct EvidenceRecord: Sendable, Equatable {
  package let first: ConceptID
  package let second: ConceptID
  /// The sentence's bytes in the source.
  package let sourceRange: Range<Int>
  package let sentence: String
  /// Where the sentence mentions the first concept, in its bytes.
  package let firstPlace: Range<Int>
  /// Where the sentence mentions the second concept, in its bytes.
  package let secondPlace: Range<Int>
  package let assertion: Assertion
  /// Where the words stand that decided the assertion; `nil` where none did.
  package let cuePlace: Range<Int>?

  /// The words that decided the assertion, empty where none did.
  package var cue: String {
    guard let cuePlace else { return "" }
    return String(decoding: Array(sentence.utf8)[cuePlace], as: UTF8.self)
  }
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
