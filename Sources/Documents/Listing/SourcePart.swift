/// A share of a file that one worker reads: a whole file, or some lines of a JSON Lines file.
package struct SourcePart: Sendable {
  /// The file it is a part of.
  package let file: SourceFile

  /// The bytes of the file; `nil` stands for all of them, however many they turn out to be.
  package let byteRange: Range<Int>?

  /// The place of this part among the parts of its file.
  package let index: Int

  /// What the parts know of each other, when there are several.
  let lines: LineCounts?

  /// A part that is a whole file.
  package init(wholeOf file: SourceFile) {
    self.file = file
    byteRange = nil
    index = 0
    lines = nil
  }

  init(of file: SourceFile, byteRange: Range<Int>, index: Int, lines: LineCounts) {
    self.file = file
    self.byteRange = byteRange
    self.index = index
    self.lines = lines
  }
}

extension SourceFile {
  /// Shares of the file for several workers, in the order of the file.
  ///
  /// Only JSON Lines can be shared, and only at the ends of lines; every other file is one part.
  /// A file that cannot be opened is one part too: reading it says why.
  ///
  /// - Parameter target: The size of a part, but for the rest of its last line.
  /// - Complexity: O(*p* + *l*) in parts and in the bytes of the lines that are cut into.
  package func parts(ofByteCount target: Int = 8 << 20) -> [SourcePart] {
    precondition(target > 0)
    let whole = [SourcePart(wholeOf: self)]
    guard nameFormat == .jsonLines, !isStandardInput, byteCount >= 2 * target else { return whole }
    do throws(SystemError) {
      let ranges = try lineAlignedRanges(of: target)
      guard ranges.count > 1 else { return whole }
      let lines = LineCounts(file: self, parts: ranges)
      return ranges.enumerated().map { index, range in
        SourcePart(of: self, byteRange: range, index: index, lines: lines)
      }
    } catch {
      return whole
    }
  }

  private func lineAlignedRanges(of target: Int) throws(SystemError) -> [Range<Int>] {
    let source = try open()
    let status = try source.status()
    guard case .file = status.kind else { return [] }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let head = try source.read(into: &buffer, 0..<buffer.count, at: 0)
    guard ContentKind(of: buffer[..<head]) == .text else { return [] }
    var ranges: [Range<Int>] = []
    var start = 0
    while start < status.byteCount {
      let cut = start + target
      let end =
        try cut < status.byteCount
        ? source.endOfLine(after: cut - 1, buffer: &buffer) ?? status.byteCount
        : status.byteCount
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }
}

extension OpenFile {
  /// The byte after the first line end at or after an offset.
  fileprivate borrowing func endOfLine(
    after offset: Int, buffer: inout [UInt8]
  ) throws(SystemError) -> Int? {
    var position = offset
    while true {
      let count = try read(into: &buffer, 0..<buffer.count, at: position)
      if count == 0 { return nil }
      if let found = buffer.firstIndex(of: ASCII.lineFeed, in: 0..<count) {
        return position + found + 1
      }
      position += count
    }
  }
}
