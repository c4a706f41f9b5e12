/// A stretch of tokens that is some name, before it is known which concept it means.
struct NameMatch: Equatable {
  let tokens: Range<Int>
  /// The state of the automaton whose entries are the meanings.
  let state: UInt32
  /// Whether only ambiguous entries fit.
  let isAmbiguous: Bool
  /// The longest match at the same token that is not ambiguous, to fall back on.
  let certainEnd: Int
}

/// A concept found at a stretch of tokens.
struct Found: Equatable {
  let tokens: Range<Int>
  let concept: UInt32
}
