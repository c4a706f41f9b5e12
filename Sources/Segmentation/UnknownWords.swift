/// The words of some hundreds of spans that ``HotTerms`` does not know, on their way to their
/// terms.
///
/// A look-up in a large lexicon waits for memory. Done for one word after the other, each
/// wait is over before the next begins. Here each step is taken for all words before the next
/// step, in a loop so short that the processor waits for several words at a time.
struct UnknownWords {
  /// A word on its way.
  struct Word {
    /// What it folds to; without meaning when `length` is zero.
    var head: TermHead
    /// The low bits of its hash.
    var hash: UInt32
    /// Its length, or zero for a word that is not short ASCII.
    var length: UInt32
    /// The index of its span.
    var index: UInt32
    /// The number of its term plus one, or zero while that is unknown.
    var number: UInt32 = 0
  }

  /// The indices of their spans, and how many of them there are.
  var indices: [UInt32] = []
  var count = 0

  /// The words, once they are read.
  private(set) var words: [Word] = []

  /// The first bytes of all words, those that are known too.
  private(set) var heads: [TermHead] = []

  /// Reads and folds the heads of spans.
  ///
  /// - Parameter body: Called with the low bits of each hash.
  @inline(__always) mutating func readHeads(
    of spans: borrowing WordSpans, in text: Span<UInt8>, _ body: (UInt32) -> Void
  ) {
    makeRoom(spans.count)
    var heads = heads.mutableSpan
    precondition(spans.count <= heads.count)
    for index in 0..<spans.count {
      let head = TermHead(folding: spans[index].range, in: text)
      // Safety: `index` is below the count of heads.
      unsafe heads[unchecked: index] = head
      body(UInt32(truncatingIfNeeded: head.hash))
    }
  }

  private mutating func makeRoom(_ count: Int) {
    guard words.count < count else { return }
    let room = max(count, 2 * WordSpans.enough)
    let empty = Word(head: .empty, hash: 0, length: 0, index: 0)
    words = Array(repeating: empty, count: room)
    heads = Array(repeating: .empty, count: room)
    indices = Array(repeating: 0, count: room)
  }

  /// Reads the words, and finds those whose term lies where a search for it begins.
  @inline(__always) mutating func read(
    _ spans: borrowing WordSpans, _ terms: borrowing Lexicon
  ) {
    for place in 0..<count {
      let index = indices[place]
      let word = Word(heads[Int(index)], count: spans[Int(index)].range.count, index: index)
      terms.slots.prefetch(word.hash)
      words[place] = word
    }
    prepare(terms)
  }

  @inline(__always) private mutating func prepare(_ terms: borrowing Lexicon) {
    let count = count
    var words = words.mutableSpan
    precondition(count <= words.count)
    for place in 0..<count {
      // Safety: `place` is below the count of words.
      let word = unsafe words[unchecked: place]
      let slot = terms.slots.first(word.hash)
      unsafe words[unchecked: place].number =
        slot.difference(word.head, length: word.length) == 0 ? slot.number : 0
    }
  }
}

extension UnknownWords.Word {
  @inline(__always) init(_ head: TermHead, count: Int, index: UInt32) {
    self.head = head
    hash = UInt32(truncatingIfNeeded: head.hash)
    let isShort = count <= TermHead.capacity && head.isASCII
    length = isShort ? UInt32(truncatingIfNeeded: count) : 0
    self.index = index
  }

  /// The word as it is once it is folded.
  func folded(to folding: Folding) -> Self {
    var word = self
    word.head = folding.head
    word.hash = UInt32(truncatingIfNeeded: folding.head.hash)
    word.length = folding.length
    return word
  }

  /// Whether ``HotTerms`` can hold the word's term.
  @inline(__always) var canBeHot: Bool { length != 0 && length < TermHead.capacity }
}
