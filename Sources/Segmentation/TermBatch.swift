/// The words of some hundreds of spans on their way to their terms.
///
/// A look-up in a large lexicon waits for memory. Done for one word after the other, each
/// wait is over before the next begins. Here each step is taken for
/// all words of a batch before the next step, in a loop so short that the processor waits for
/// several words at a time.
struct TermBatch {
  /// A word on its way.
  struct Word {
    /// What it folds to; without meaning when `length` is zero.
    var head: TermHead
    /// The low bits of its hash.
    var hash: UInt32
    /// Its length, or zero for a word that is not short ASCII.
    var length: UInt32
    /// The number of its term plus one, or zero while that is unknown.
    var number: UInt32 = 0
  }

  /// The words, of which a batch uses as many as it has spans.
  var words: [Word] = []

  /// Reads and folds the words of `spans`.
  @inline(__always) mutating func read(_ spans: borrowing WordSpans, of text: Span<UInt8>) {
    makeRoom(spans.count)
    var words = words.mutableSpan
    for index in 0..<spans.count {
      let range = spans[index].range
      let head = TermHead(folding: range, in: text)
      let isShort = range.count <= TermHead.capacity && head.isASCII
      let length = isShort ? UInt32(truncatingIfNeeded: range.count) : 0
      // Safety: room was made for as many words as there are spans.
      unsafe words[unchecked: index] = Word(
        head: head, hash: UInt32(truncatingIfNeeded: head.hash), length: length)
    }
  }

  private mutating func makeRoom(_ count: Int) {
    guard words.count < count else { return }
    let empty = Word(head: .empty, hash: 0, length: 0)
    words = Array(repeating: empty, count: max(count, 2 * WordSpans.enough))
  }
}

extension Lexicon {
  /// Finds those words of a batch whose term lies where a search for it begins.
  @inline(__always) func prepare(_ batch: inout TermBatch, count: Int) {
    var words = batch.words.mutableSpan
    precondition(count <= words.count)
    for index in 0..<count {
      // Safety: `index` is below the count of words.
      let word = unsafe words[unchecked: index]
      let slot = slots.first(word.hash)
      unsafe words[unchecked: index].number =
        slot.difference(word.head, length: word.length) == 0 ? slot.number : 0
    }
  }
}
