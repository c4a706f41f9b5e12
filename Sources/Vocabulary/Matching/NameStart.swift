/// Whether a name may start with a word, given the word behind it: 64 bits for each.
///
/// The top six bits are the word's mark, which is below 57 for words of the automaton; each bit
/// below is set when a word with that mark leads on. Where the word alone may be a name all of
/// those bits are set, the last one included.
struct NameStart: Sendable, Equatable {
  private let bits: UInt64

  /// The mark of words that no name has, and of the end of a text.
  private static let unknownMark: UInt64 = 57

  private static func mark(_ word: UInt32) -> UInt64 {
    word == WordCache.none ? unknownMark : UInt64(word % 57)
  }

  /// - Parameters:
  ///   - word: The word, or ``WordCache/none``.
  ///   - root: The state behind the word at a name's start, or zero.
  init(word: UInt32, root: UInt32, _ nodes: NameStates) {
    var bits = Self.mark(word) << 58
    if root != 0 {
      if nodes[root].meaning != .none {
        bits |= (1 << 58) - 1
      } else {
        for next in nodes.nextRange(root) { bits |= 1 << Self.mark(nodes.word(next)) }
      }
    }
    self.bits = bits
  }

  /// The end of a text.
  static let end = NameStart(word: WordCache.none, root: 0, NameStates())

  /// Whether a name may start with this word when `next` follows.
  func mayStart(before next: NameStart) -> Bool { bits >> (next.bits >> 58) & 1 != 0 }
}
