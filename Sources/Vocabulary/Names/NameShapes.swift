internal import Segmentation

/// The words of one name, and what stands between them.
struct NameShape {
  /// One word, as the tokenizer folds it.
  struct Word {
    let term: TermID
    /// Whether the first letter alone is a capital, and two letters follow it: "Crohn".
    let isCapitalized: Bool
    /// What stands before the word; for the first, nothing.
    let gap: Gap
    /// The term that stands for the punctuation before the word, where there is some.
    let sign: TermID?
  }

  let words: [Word]

  /// Whether punctuation stands between some of the words.
  var hasSigns: Bool { words.contains { $0.sign != nil } }
}

/// The shapes of many names, split exactly as texts are: all are tokenized as one text, a line
/// each, because the tokenizer costs more to start than to run.
struct NameShapes {
  /// The words of the names, and the signs between them.
  private(set) var terms = Lexicon()
  private var words: [NameShape.Word] = []
  private var ends: [Int] = []

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
    do throws(SegmentationError) {
      var tokenizer = try Tokenizer()
      try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &terms)
    } catch {
      throw VocabularyError(error, file: "names")
    }
    read(tokenized.tokens, bytes, lineEnds)
  }

  /// The shape of the name with this number; a name without words has an empty one.
  subscript(index: Int) -> NameShape {
    let start = index == 0 ? 0 : ends[index - 1]
    return NameShape(words: Array(words[start..<ends[index]]))
  }

  private mutating func read(_ tokens: [Token], _ bytes: [UInt8], _ lineEnds: [Int]) {
    var position = 0
    var sign: [UInt8] = []
    for lineEnd in lineEnds {
      let first = position
      while position < tokens.count && Int(tokens[position].end) <= lineEnd {
        let start = Int(tokens[position].start)
        let end = position == first ? start : Int(tokens[position - 1].end)
        let gap = Gap(bytes.span, end, start)
        var signTerm: TermID?
        if !gap.isPlain {
          Gap.sign(bytes.span, end, start, into: &sign)
          signTerm = terms.intern(sign.span)
        }
        words.append(
          .init(
            term: tokens[position].term, isCapitalized: isCapitalized(tokens[position], bytes),
            gap: gap, sign: signTerm))
        position += 1
      }
      ends.append(words.count)
    }
  }

  private func isCapitalized(_ token: Token, _ bytes: [UInt8]) -> Bool {
    let start = Int(token.start)
    guard token.range.count >= 3, bytes[start] &- 0x41 < 26 else { return false }
    return bytes[start + 1] &- 0x61 < 26 && bytes[start + 2] &- 0x61 < 26
  }
}
