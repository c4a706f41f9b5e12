/// The terms seen last, in a small table before the large one of a ``Lexicon``.
///
/// A few thousand terms make up most of any text. In the table of the whole lexicon they lie far
/// apart, each in a cache line of its own; here they lie together and stay in the processor's
/// second-level cache. What is not found here is looked up there and takes the place of whatever
/// was here, so that the table follows the text.
struct HotTerms: ~Copyable {
  /// A power of two: 384 KiB of slots.
  private static let count = 1 << 14

  private var slots = [TermSlots.Slot](repeating: TermSlots.Slot(), count: HotTerms.count)

  /// Finds the words of a batch.
  ///
  /// - Parameter found: Gets the term of each word; where it is not known here, anything. The
  ///   words not known here are those left in the batch.
  @inline(__always) mutating func find(
    _ spans: borrowing WordSpans, of text: Span<UInt8>, in batch: inout TermBatch,
    into found: inout [TermID]
  ) {
    batch.makeRoom(spans.count)
    if found.count < spans.count { found = batch.noTerms }
    var words = batch.words.mutableSpan
    for index in 0..<spans.count {
      let word = TermBatch.Word(spans[index].range, of: text, place: index)
      // Safety: `words` has room for as many as there are spans.
      unsafe words[unchecked: index] = word
    }
    batch.count = keepUnknown(&words, spans.count, &found)
  }

  /// Looks `count` words up.
  ///
  /// A loop of its own and short, so that the processor waits for many slots at a time.
  ///
  /// - Returns: How many are unknown; those are moved to the front.
  @inline(__always) private func keepUnknown(
    _ words: inout MutableSpan<TermBatch.Word>, _ count: Int, _ found: inout [TermID]
  ) -> Int {
    let slots = slots.span
    var found = found.mutableSpan
    precondition(count <= words.count && count <= found.count)
    var unknown = 0
    for index in 0..<count {
      // Safety: the index is below both counts, that of a slot below the count of slots, and no
      // more words are unknown than were looked up.
      let word = unsafe words[unchecked: index]
      let slot = unsafe slots[unchecked: Self.index(word.hash)]
      unsafe found[unchecked: index] = slot.term
      unsafe words[unchecked: unknown] = word
      // Without a branch, which could not be predicted: 1 for any difference, else 0.
      let difference = slot.difference(word.head, length: word.length)
      unknown &+= Int(truncatingIfNeeded: (difference | (0 &- difference)) &>> 63)
    }
    return unknown
  }

  /// Puts a word with its term in the place of another.
  @inline(__always) mutating func keep(_ word: TermBatch.Word, _ term: TermID) {
    slots[Self.index(word.hash)] = TermSlots.Slot(word.head, length: word.length, term)
  }

  @inline(__always) private static func index(_ hash: UInt32) -> Int {
    Int(hash >> 8) & (count - 1)
  }
}
