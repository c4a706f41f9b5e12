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
    /// The number of its span.
    var place: UInt32
    /// The number of its term plus one, or zero while that is unknown.
    var number: UInt32 = 0
  }

  /// The words, and how many of them there are.
  var words: [Word] = []
  var count = 0

  /// As many terms as there is room for words, to be written over.
  var noTerms: [TermID] { Array(repeating: TermID(rawValue: 0), count: words.count) }

  mutating func makeRoom(_ count: Int) {
    guard words.count < count else { return }
    let empty = Word(head: .empty, hash: 0, length: 0, place: 0)
    words = Array(repeating: empty, count: max(count, 2 * WordSpans.enough))
  }
}

extension TermBatch.Word {
  /// Reads and folds a word.
  @inline(__always) init(_ range: Range<Int>, of text: Span<UInt8>, place index: Int) {
    head = TermHead(folding: range, in: text)
    hash = UInt32(truncatingIfNeeded: head.hash)
    let isShort = range.count <= TermHead.capacity && head.isASCII
    length = isShort ? UInt32(truncatingIfNeeded: range.count) : 0
    place = UInt32(truncatingIfNeeded: index)
  }
}

extension Lexicon {
  /// Finds those words of a batch whose term lies where a search for it begins.
  @inline(__always) func prepare(_ batch: inout TermBatch) {
    let count = batch.count
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
