internal import Segmentation

/// Numbers the paragraphs of a text that hold a token.
///
/// A paragraph ends at a blank line. In a text without blank lines each line is a paragraph, as in
/// pages from which markup was removed.
enum Paragraphs {
  /// The number of the paragraph that each sentence stands in, ascending from 0.
  ///
  /// A line end always ends a sentence, so that no sentence stands in two paragraphs.
  ///
  /// - Complexity: O(*n*) in the bytes between the tokens of neighbouring sentences.
  static func numbers(_ text: Span<UInt8>, _ tokenized: TokenizedText) -> [UInt32] {
    let lineEnds = lineEndsBeforeSentences(text, tokenized)
    let needed = lineEnds.contains { $0 > 1 } ? 2 : 1
    var number: UInt32 = 0
    return lineEnds.map { count in
      if count >= needed { number += 1 }
      return number
    }
  }

  /// The line ends between each sentence and the one before; none before the first.
  private static func lineEndsBeforeSentences(
    _ text: Span<UInt8>, _ tokenized: TokenizedText
  ) -> [Int] {
    var end: Int?
    return tokenized.sentences.map { sentence in
      let start = Int(tokenized.tokens[sentence.tokens.lowerBound].start)
      let count = end.map { lineEnds(text, $0..<start) } ?? 0
      end = Int(tokenized.tokens[sentence.tokens.upperBound - 1].end)
      return count
    }
  }

  /// Line ends with nothing but white space between them, the longest run; a line with a mark on
  /// it, such as a rule of dashes, is a line.
  private static func lineEnds(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var (longest, run) = (0, 0)
    for index in range {
      let byte = text[index]
      if byte == 0x0a {
        run += 1
        longest = max(longest, run)
      } else if byte > 0x20 {
        run = 0
      }
    }
    return longest
  }
}
