/// A stretch of tokens that is some name, before it is known which concept it means.
struct NameMatch: Equatable {
  private let start: UInt32
  private let end: UInt32
  private let lastCertain: UInt32
  /// The state of the automaton whose entries are the meanings.
  let state: UInt32

  /// - Parameter certainEnd: As ``certainEnd``.
  init(start: Int, end: Int, certainEnd: Int, state: UInt32) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    lastCertain = UInt32(truncatingIfNeeded: certainEnd)
    self.state = state
  }

  var tokens: Range<Int> { Int(start)..<Int(end) }

  /// Where the longest match at the same token ends that is not ambiguous; at its start when
  /// there is none.
  var certainEnd: Int { Int(lastCertain) }

  /// Whether only ambiguous entries fit.
  var isAmbiguous: Bool { lastCertain != end }
}

/// A concept found at a stretch of tokens.
struct Found: Hashable {
  private let start: UInt32
  private let end: UInt32
  let concept: UInt32

  init(tokens: Range<Int>, concept: UInt32) {
    start = UInt32(truncatingIfNeeded: tokens.lowerBound)
    end = UInt32(truncatingIfNeeded: tokens.upperBound)
    self.concept = concept
  }

  var tokens: Range<Int> { Int(start)..<Int(end) }

  /// By start, the longer first, then by concept.
  static func precedes(_ a: Found, _ b: Found) -> Bool {
    if a.start != b.start { return a.start < b.start }
    return a.end != b.end ? a.end > b.end : a.concept < b.concept
  }
}
