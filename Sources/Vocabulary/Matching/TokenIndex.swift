internal import Segmentation

/// Goes from bytes to tokens and back.
enum TokenIndex {
  /// The first token that starts at `byte` or behind it.
  ///
  /// - Complexity: O(log *n*) in tokens.
  static func first(from byte: Int, _ tokens: [Token]) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens that lie in a range of bytes.
  ///
  /// - Complexity: O(log *n*) in tokens, and O(*m*) in those found.
  static func tokens(_ tokens: [Token], in bytes: Range<Int>) -> Range<Int> {
    let start = first(from: bytes.lowerBound, tokens)
    var end = start
    while end < tokens.count && Int(tokens[end].end) <= bytes.upperBound { end += 1 }
    return start..<end
  }

  /// The bytes from the first token's first to the last token's last.
  static func bytes(of range: Range<Int>, _ tokens: Span<Token>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }
}
