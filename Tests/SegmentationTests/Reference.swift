import Segmentation

/// Plain ICU, asked through its own iterators: what every boundary is compared with.
struct Reference: ~Copyable {
  private var words: BoundaryIterator
  private var sentences: BoundaryIterator

  init() throws {
    let words = try BoundaryIterator(.word, locale: ICU.wordLocale)
    let sentences = try BoundaryIterator(.sentence, locale: ICU.sentenceLocale)
    self.words = words
    self.sentences = sentences
  }

  /// The end and the rule status of each word-break segment.
  mutating func words(of text: [UInt8]) throws -> [WordEnd] {
    var ends: [WordEnd] = []
    try words.forEachBoundary(in: text.span) { ends.append(WordEnd(offset: $0, status: $1)) }
    return ends
  }

  /// The end of each sentence.
  mutating func sentences(of text: [UInt8]) throws -> [Int] {
    var ends: [Int] = []
    try sentences.forEachBoundary(in: text.span) { end, _ in ends.append(end) }
    return ends
  }
}

/// One word boundary and ICU's status for the segment that it ends.
struct WordEnd: Equatable {
  let offset: Int
  let status: Int32
}
