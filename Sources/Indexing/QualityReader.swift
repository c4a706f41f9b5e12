package import Documents
package import Segmentation
package import TextQuality

/// Judges documents one after the other, and computes the signals that no verdict rests on.
package struct QualityReader {
  private var assessor: QualityAssessor
  private var content: ContentAssessor
  private let curators: CuratorSignals?

  package init(_ part: QualityPart) {
    assessor = QualityAssessor(part.model, limits: part.limits)
    content = ContentAssessor(limits: part.limits)
    curators = part.curators
  }

  /// The verdict on a document.
  package mutating func assess(
    _ document: Document, _ tokenized: TokenizedText, _ terms: Lexicon
  ) -> Assessment {
    assessor.assess(document.text.span, tokenized, terms)
  }

  /// Signals of content, and those of curators' filters that were asked for.
  mutating func signals(
    of document: Document, _ tokenized: TokenizedText, _ terms: Lexicon
  ) -> [SignalResult] {
    let signals = content.assess(tokenized, terms, document.metadata.statedFacts)
    return signals + (curators?.assess(document.text) ?? [])
  }
}

extension Metadata {
  /// Whether the document names its author and its date, whatever it calls them.
  fileprivate var statedFacts: StatedFacts {
    StatedFacts(
      author: entries.contains { entry in
        ["author", "byline", "creator"].contains(where: entry.key.contains)
      },
      date: entries.contains { entry in
        ["date", "publish", "modified", "updated", "created"].contains(where: entry.key.contains)
      })
  }
}
