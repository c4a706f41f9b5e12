/// The unit of text within which two concepts occur together.
package enum ContextLevel: Sendable, Equatable {
  /// The whole document.
  case document
  /// A paragraph: what blank lines set apart, or line ends in a text without blank lines.
  case paragraph
  /// An ICU sentence.
  case sentence
  /// A run of so many tokens: the first of a document begins at its first token, and each of the
  /// others where the one before ends.
  case window(Int)

  /// The unit's plural, as columns are called.
  package var units: String {
    switch self {
    case .document: "documents"
    case .paragraph: "paragraphs"
    case .sentence: "sentences"
    case .window: "windows"
    }
  }

  /// How many units a document has.
  func unitCount(_ document: ObservedDocument) -> Int {
    switch self {
    case .document: 1
    case .paragraph: Int(document.paragraphCount)
    case .sentence: Int(document.sentenceCount)
    case .window(let size): (Int(document.tokenCount) + size - 1) / size
    }
  }

  /// The unit of its document that a mention stands in, by its first token; never less than that
  /// of the mention before.
  @inline(__always) func unit(of mention: ObservedMention) -> UInt32 {
    switch self {
    case .document: 0
    case .paragraph: mention.paragraph
    case .sentence: mention.sentence
    case .window(let size): mention.token / UInt32(size)
    }
  }
}
