/// A counter for each term, those of frequent terms beside their bytes.
///
/// A word that is among the ``HotTerms`` is looked up and counted in one place. What was counted
/// there is brought home when another term takes the place, and at the end.
struct HotCounters: ~Copyable {
  private var counters: [TermCounter] = []
  private var hot = HotTerms()

  /// Words since all counts were brought home.
  private var wordCount = 0

  /// Counts those words that are hot.
  ///
  /// - Returns: How many terms among them are new to the document.
  @inline(__always) mutating func countHot(
    _ spans: borrowing WordSpans, of text: Span<UInt8>, _ document: UInt32,
    unknown: inout UnknownWords
  ) -> Int {
    // A hot count starts at 2^31 at most, and has 32 bits.
    if wordCount >= 1 << 30 { bringHome() }
    wordCount += spans.count
    var types: UInt32 = 0
    hot.find(spans, of: text, unknown: &unknown) { _, slot, isKnown in
      types &+= slot.count.add(document, isKnown)
    }
    return Int(types)
  }

  /// Asks for the counters of words that are about to be counted.
  @inline(__always) func prefetch(_ words: borrowing UnknownWords) {
    for place in 0..<words.count {
      counters.prefetch(Int(words.words[place].number &- 1))
    }
  }

  /// Counts a word that was not hot when it was looked up.
  ///
  /// - Returns: Whether its term is new to the document.
  @inline(__always) mutating func count(
    _ word: UnknownWords.Word, _ term: TermID, _ document: UInt32
  ) -> Bool {
    let place = HotTerms.place(word.hash)
    // An earlier word of the same batch may have made the term hot.
    if word.canBeHot && hot[place].head == word.head {
      return hot[place].count.add(document, 1) != 0
    }
    counters.grow(to: term.index + 1, with: TermCounter())
    let isNew = counters[term.index].add(document)
    if word.canBeHot { keepMoreFrequent(word, term, at: place) }
    return isNew
  }

  /// Makes a term hot if it is more frequent than the one in its place.
  @inline(__always) private mutating func keepMoreFrequent(
    _ word: UnknownWords.Word, _ term: TermID, at place: Int
  ) {
    let count = HotCount(counters[term.index])
    guard count.frequency > hot[place].count.frequency else { return }
    bringHome(place)
    hot[place] = HotTerms.Slot(word.head, term, count)
  }

  /// Adds what was counted in a slot to the counter of its term.
  private mutating func bringHome(_ place: Int) {
    let slot = hot[place]
    if !slot.isFree { counters[slot.term.index].add(slot.count) }
  }

  private mutating func bringHome() {
    for place in HotTerms.places where !hot[place].isFree {
      bringHome(place)
      hot[place].count = HotCount(counters[hot[place].term.index])
    }
    wordCount = 0
  }

  consuming func finish() -> [TermCounter] {
    bringHome()
    return counters
  }
}
