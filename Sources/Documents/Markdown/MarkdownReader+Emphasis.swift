extension MarkdownReader {
  /// A run of `*`, `_` or `~` that may open emphasis.
  struct DelimiterRun {
    /// The last of its marks that is still free, and one more.
    var end: Int

    /// How many of its marks are still free.
    var count: Int
  }

  /// Decides about a run of marks: it closes what it can, and may open what is left.
  mutating func markEmphasis(_ start: Int, _ scan: inout InlineScan) -> Int {
    let mark = bytes[start]
    var end = start
    while end < scan.end, bytes[end] == mark { end += 1 }
    if mark == ASCII.tilde, end - start != 2 { return end }
    let flanks = flanks(start, end, scan.end)
    let kind = mark == ASCII.star ? 0 : mark == ASCII.underscore ? 1 : 2
    var first = start
    if flanks.canClose {
      while first < end, var opener = scan.emphasis[kind].popLast() {
        let paired = min(opener.count, end - first)
        self.mark(opener.end - paired..<opener.end, .drop)
        self.mark(first..<first + paired, .drop)
        first += paired
        opener.end -= paired
        opener.count -= paired
        if opener.count > 0 { scan.emphasis[kind].append(opener) }
      }
    }
    if flanks.canOpen, first < end {
      scan.emphasis[kind].append(DelimiterRun(end: end, count: end - first))
    }
    return end
  }

  /// Whether a run can open and close emphasis, by CommonMark's rules of flanking.
  ///
  /// A `*` between two digits is a sign of multiplication.
  private func flanks(
    _ start: Int, _ end: Int, _ blockEnd: Int
  ) -> (canOpen: Bool, canClose: Bool) {
    let before = start > 0 ? bytes[start - 1] : ASCII.space
    let after = end < blockEnd ? bytes[end] : ASCII.space
    if before.isASCIIDigit, after.isASCIIDigit { return (false, false) }
    let isLeft =
      !after.isASCIISpace
      && (!after.isASCIIPunctuation || before.isASCIISpace || before.isASCIIPunctuation)
    let isRight =
      !before.isASCIISpace
      && (!before.isASCIIPunctuation || after.isASCIISpace || after.isASCIIPunctuation)
    guard bytes[start] == ASCII.underscore else { return (isLeft, isRight) }
    return (
      isLeft && (!isRight || before.isASCIIPunctuation),
      isRight && (!isLeft || after.isASCIIPunctuation)
    )
  }
}
