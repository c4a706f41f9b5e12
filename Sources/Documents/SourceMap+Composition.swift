extension SourceMap {
  /// The same map into a source in which everything stands further back.
  func moved(by distance: Int) -> SourceMap {
    SourceMap(base: base + distance, runs: runs)
  }

  /// A map from this map's text to the source of the text that this map leads to.
  ///
  /// - Parameters:
  ///   - outer: Leads from the text in the middle to the source.
  ///   - textByteCount: The size of this map's text.
  /// - Complexity: O(*r* + *s* + log *s*) in the runs of the two maps.
  func composed(with outer: SourceMap, textByteCount: Int) -> SourceMap {
    if outer.isVerbatim { return moved(by: outer.base) }
    var composition = Composition(outer: outer)
    let inner =
      runs.isEmpty
      ? [Run(textStart: 0, sourceStart: 0), Run(textStart: textByteCount, sourceStart: 0)] : runs
    for (run, next) in zip(inner, inner.dropFirst()) where next.textStart > run.textStart {
      let start = base + Int(run.sourceStart)
      let count = next.textStart - run.textStart
      if run.isReplaced {
        composition.appendReplaced(count, from: start..<base + Int(next.sourceStart))
      } else {
        composition.appendAligned(count, from: start)
      }
    }
    return composition.finish()
  }
}

/// The runs of a composed map while they are found.
private struct Composition {
  let outer: SourceMap
  private var written = SourceMap.Writer()

  init(outer: SourceMap) { self.outer = outer }

  mutating func appendReplaced(_ count: Int, from middle: Range<Int>) {
    let source = outer.sourceRange(of: middle)
    written.appendReplaced(
      count, from: source.lowerBound - outer.base..<source.upperBound - outer.base)
  }

  mutating func appendAligned(_ count: Int, from middle: Int) {
    var index = outer.indexOfRun(containing: middle)
    var position = middle
    let end = middle + count
    while position < end {
      let run = outer.runs[index]
      let isLast = index + 1 >= outer.runs.count
      let runEnd = isLast ? end : min(end, outer.runs[index + 1].textStart)
      if runEnd > position {
        if run.isReplaced, !isLast {
          written.appendReplaced(
            runEnd - position, from: Int(run.sourceStart)..<Int(outer.runs[index + 1].sourceStart))
        } else {
          written.appendAligned(
            runEnd - position, from: Int(run.sourceStart) + position - run.textStart)
        }
      }
      position = max(position, runEnd)
      index += 1
    }
  }

  consuming func finish() -> SourceMap { written.finish(base: outer.base) }
}
