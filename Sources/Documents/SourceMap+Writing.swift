extension SourceMap {
  /// The runs of a map while its text is written.
  struct Writer {
    private var runs: [Run] = []

    /// How many bytes of text have been written.
    private(set) var textByteCount = 0

    /// Where the source would go on if the last run went on.
    private var expectedSource = -1

    /// Whether the last run is a replaced one; it ends at ``expectedSource``.
    private var endsReplaced = false

    /// Notes bytes of text that each stand for one byte of the source.
    mutating func appendAligned(_ count: Int, from sourceStart: Int) {
      if endsReplaced || sourceStart != expectedSource {
        markEndOfReplaced(before: sourceStart)
        runs.append(Run(textStart: textByteCount, sourceStart: sourceStart))
        endsReplaced = false
      }
      textByteCount += count
      expectedSource = sourceStart + count
    }

    /// Notes bytes of text that together stand for a range of the source.
    mutating func appendReplaced(_ count: Int, from source: Range<Int>) {
      markEndOfReplaced(before: source.lowerBound)
      runs.append(
        Run(textStart: textByteCount, sourceStart: source.lowerBound, isReplaced: true))
      textByteCount += count
      endsReplaced = true
      expectedSource = source.upperBound
    }

    private mutating func markEndOfReplaced(before next: Int) {
      guard endsReplaced, expectedSource != next else { return }
      runs.append(Run(textStart: textByteCount, sourceStart: expectedSource))
    }

    /// The map of what has been noted, with offsets counted from `base`.
    consuming func finish(base: Int = 0) -> SourceMap {
      guard let first = runs.first else { return SourceMap(verbatimFrom: base) }
      if runs.count == 1, !first.isReplaced {
        return SourceMap(verbatimFrom: base + Int(first.sourceStart))
      }
      runs.append(Run(textStart: textByteCount, sourceStart: expectedSource))
      return SourceMap(base: base, runs: runs)
    }
  }
}
