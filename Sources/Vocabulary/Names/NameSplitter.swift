internal import Segmentation

/// The words of one name, and what stands between them.
struct NameShape {
  /// One word, as the tokenizer folds it.
  struct Word {
    let term: TermID
    /// Whether only the first letter is a capital and two letters follow it: "Crohn".
    let isCapitalized: Bool
    /// What stands before the word; for the first, nothing.
    let gap: Gap
    /// The term that stands for the punctuation before the word, where there is some.
    let sign: TermID?
  }

  var words: [Word] = []
}

/// Splits names into words exactly as texts are split: all are tokenized in one text, a line each.
struct NameSplitter {
  private let bytes: [UInt8]
  private let lineEnds: [Int]
  private let tokenized: TokenizedText
  private var position = 0
  var terms: Lexicon

  /// - Complexity: O(*n*) in bytes of names.
  init(_ names: [String]) throws(VocabularyError) {
    var bytes: [UInt8] = []
    var lineEnds: [Int] = []
    for name in names {
      bytes += name.utf8
      lineEnds.append(bytes.count)
      bytes.append(0x0a)
    }
    var tokenized = TokenizedText()
    var terms = Lexicon()
    do throws(SegmentationError) {
      var tokenizer = try Tokenizer()
      try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &terms)
    } catch {
      throw VocabularyError(error, file: "names")
    }
    self.bytes = bytes
    self.lineEnds = lineEnds
    self.tokenized = tokenized
    self.terms = terms
  }

  /// The shape of the name with this number. Names are asked for in order, each once.
  mutating func shape(of index: Int) -> NameShape {
    var shape = NameShape()
    var signature: [UInt8] = []
    let end = lineEnds[index]
    var previousEnd = -1
    while position < tokenized.tokens.count {
      let token = tokenized.tokens[position]
      guard Int(token.end) <= end else { break }
      let start = Int(token.start)
      let gap = previousEnd < 0 ? Gap(bytes.span, 0, 0) : Gap(bytes.span, previousEnd, start)
      var sign: TermID?
      if !gap.isPlain {
        Gap.sign(bytes.span, previousEnd, start, into: &signature)
        sign = terms.intern(signature.span)
      }
      shape.words.append(
        .init(term: token.term, isCapitalized: isCapitalized(token.range), gap: gap, sign: sign))
      previousEnd = Int(token.end)
      position += 1
    }
    return shape
  }

  private func isCapitalized(_ range: Range<Int>) -> Bool {
    guard range.count >= 3, bytes[range.lowerBound] &- 0x41 < 26 else { return false }
    return bytes[range.lowerBound + 1] &- 0x61 < 26 && bytes[range.lowerBound + 2] &- 0x61 < 26
  }
}
