import Synchronization

/// What the parts of one JSON Lines file know of each other.
///
/// Most lines never need their number. When one does, the lines in the parts before its own are
/// counted, by reading them if nobody has yet; each byte is counted at most once.
final class LineCounts: Sendable {
  private let file: SourceFile
  private let parts: [Range<Int>]
  private let state: Mutex<State>

  private struct State {
    var counts: [Int?]
    var unfinishedParts: Int
    var hasContent = false
  }

  /// Prepares to count the lines of parts that follow each other.
  init(file: SourceFile, parts: [Range<Int>]) {
    self.file = file
    self.parts = parts
    state = Mutex(
      State(counts: Array(repeating: nil, count: parts.count), unfinishedParts: parts.count))
  }

  /// The number of line ends before a part.
  ///
  /// - Complexity: O(*b*) in bytes that nobody has counted yet.
  func linesBefore(part: Int) throws(SystemError) -> Int {
    let result = state.withLock { state -> Result<Int, SystemError> in
      do throws(SystemError) {
        var total = 0
        for earlier in 0..<part {
          if state.counts[earlier] == nil { state.counts[earlier] = try count(parts[earlier]) }
          total += state.counts[earlier] ?? 0
        }
        return .success(total)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Notes that a part was read.
  ///
  /// - Returns: Whether it was the last one, and no part held anything but blank lines.
  func finish(part: Int, lineCount: Int, hasContent: Bool) -> Bool {
    state.withLock { state in
      state.counts[part] = lineCount
      state.unfinishedParts -= 1
      state.hasContent = state.hasContent || hasContent
      return state.unfinishedParts == 0 && !state.hasContent
    }
  }

  private func count(_ range: Range<Int>) throws(SystemError) -> Int {
    let source = try file.open()
    var buffer = [UInt8](repeating: 0, count: min(range.count, 1 << 20))
    var position = range.lowerBound
    var total = 0
    while position < range.upperBound {
      let wanted = min(buffer.count, range.upperBound - position)
      let read = try source.read(into: &buffer, 0..<wanted, at: position)
      if read == 0 { break }
      total += buffer.countOfLineEnds(in: 0..<read)
      position += read
    }
    return total
  }
}
