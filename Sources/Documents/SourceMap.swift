/// Leads from the bytes of a document's text to the bytes of its source.
///
/// A text is made of runs. In an *aligned* run each byte of text stands for one byte of source; in
/// a *replaced* run all bytes of text together stand for one range of source: an entity, an
/// escape, an invalid sequence, the tags between two paragraphs. Source between two runs is
/// markup that left nothing in the text. Runs are in the order of the source.
///
/// A run takes eight bytes, and a text that is a verbatim part of its source needs none.
package struct SourceMap: Sendable, Equatable {
  /// Where one run starts; it ends where the next one starts.
  struct Run: Sendable, Equatable {
    /// The first byte of text, and in the highest bit whether the run is a replaced one.
    var packedTextStart: UInt32

    /// The first byte of source, counted from the map's ``SourceMap/base``.
    var sourceStart: UInt32

    init(textStart: Int, sourceStart: Int, isReplaced: Bool = false) {
      packedTextStart = UInt32(textStart) | (isReplaced ? Self.replacedBit : 0)
      self.sourceStart = UInt32(sourceStart)
    }

    static let replacedBit: UInt32 = 1 << 31
    var textStart: Int { Int(packedTextStart & ~Self.replacedBit) }
    var isReplaced: Bool { packedTextStart & Self.replacedBit != 0 }
  }

  /// The most bytes of text a map can describe: the highest bit of a run's start is taken, and
  /// ICU's offsets are signed 32-bit numbers with some room to spare.
  package static let maximumTextByteCount = (1 << 31) - 1 - 16

  /// The most bytes of source a map can describe.
  package static let maximumSourceByteCount = Int(UInt32.max)

  /// The byte of the source from which runs count.
  var base: Int

  /// The runs and, behind them, an end mark; none at all for a verbatim text.
  ///
  /// A replaced run whose source ends before the next run's starts is followed by an aligned run
  /// of no text that marks where it ends.
  var runs: [Run]

  /// A map of a text that is a verbatim part of its source.
  ///
  /// - Parameter base: The byte of the source at which the text starts.
  package init(verbatimFrom base: Int) {
    self.base = base
    runs = []
  }

  init(base: Int, runs: [Run]) {
    self.base = base
    self.runs = runs
  }

  /// Whether the text is a verbatim part of its source.
  package var isVerbatim: Bool { runs.isEmpty }
}

// MARK: - Looking up

extension SourceMap {
  /// The source of a passage: from the start of the first byte that contributed to it to the end
  /// of the last one.
  ///
  /// - Parameter textRange: Bytes of the text. Where a passage is empty, so is its source.
  /// - Complexity: O(log *r*) in the number of runs.
  package func sourceRange(of textRange: Range<Int>) -> Range<Int> {
    guard !runs.isEmpty else {
      return textRange.lowerBound + base..<textRange.upperBound + base
    }
    let start = source(ofByte: textRange.lowerBound).lowerBound
    guard !textRange.isEmpty else { return start..<start }
    return start..<max(start, source(ofByte: textRange.upperBound - 1).upperBound)
  }

  private func source(ofByte offset: Int) -> Range<Int> {
    let index = indexOfRun(containing: offset)
    let run = runs[index]
    let start = base + Int(run.sourceStart)
    if run.isReplaced {
      return start..<base + Int(runs[index + 1].sourceStart)
    }
    let position = start + offset - run.textStart
    return position..<(index + 1 < runs.count ? position + 1 : position)
  }

  /// The last run that starts at or before a byte of the text.
  func indexOfRun(containing offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].textStart <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
