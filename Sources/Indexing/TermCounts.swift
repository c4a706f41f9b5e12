package import Segmentation

/// How often one term occurs.
package struct TermCount: Sendable, Equatable {
  /// Occurrences in all documents.
  package var frequency = 0
  /// Documents that hold the term.
  package var documentFrequency = 0
  /// Occurrences in documents whose verdict is `reliable`.
  package var reliableFrequency = 0
  /// Documents that hold the term and whose verdict is `reliable`.
  package var reliableDocumentFrequency = 0
}

/// What is counted of one term while documents are read.
///
/// Sixteen bytes: four to a cache line.
private struct TermCounter: Sendable {
  var frequency: UInt64 = 0
  var documentFrequency: UInt32 = 0
  /// The number of the last document that held the term.
  var lastDocument: UInt32 = 0
}

/// The term counts of one shard, with the lexicon that numbers its terms.
///
/// Counts lie in arrays indexed by term. Merging adds integers, so that the order in which shards
/// are merged changes the numbers of terms and nothing else.
package struct TermCounts: Sendable {
  package var lexicon = Lexicon()
  private var all: [TermCounter] = []

  /// Counts over reliable documents; as long as the highest term that one of them held.
  private var reliable: [TermCounter] = []
  private var documentCount: UInt32 = 0

  package init() {}

  /// The counts of a term.
  package subscript(term: TermID) -> TermCount {
    let every = term.index < all.count ? all[term.index] : TermCounter()
    let sound = term.index < reliable.count ? reliable[term.index] : TermCounter()
    return TermCount(
      frequency: Int(every.frequency), documentFrequency: Int(every.documentFrequency),
      reliableFrequency: Int(sound.frequency),
      reliableDocumentFrequency: Int(sound.documentFrequency))
  }

  /// Counts the tokens of one document.
  ///
  /// - Returns: The number of distinct terms among them.
  /// - Complexity: O(*n*) in tokens.
  package mutating func count(_ tokens: [Token], isReliable: Bool) -> Int {
    documentCount += 1
    Self.grow(&all, to: lexicon.count)
    let terms = tokens.map(\.term)
    let types = Self.count(terms.span, documentCount, &all)
    if isReliable {
      Self.grow(&reliable, to: lexicon.count)
      _ = Self.count(terms.span, documentCount, &reliable)
    }
    return types
  }

  /// Counts the tokens of one document of which nothing else is wanted: none is stored.
  ///
  /// - Returns: The number of tokens and of distinct terms among them.
  /// - Complexity: O(*n*) in bytes.
  package mutating func count(
    _ text: Span<UInt8>, _ tokenizer: inout Tokenizer
  ) throws(SegmentationError) -> (tokens: Int, types: Int) {
    documentCount += 1
    let document = documentCount
    var (tokens, types) = (0, 0)
    // Held apart from `self`, because the lexicon is handed out at the same time.
    var counters: [TermCounter] = []
    swap(&counters, &all)
    defer { swap(&counters, &all) }
    try tokenizer.forEachBatchOfTerms(in: text, terms: &lexicon) { terms, termCount in
      Self.grow(&counters, to: termCount)
      tokens += terms.count
      types += Self.count(terms, document, &counters)
    }
    return (tokens, types)
  }

  private static func count(
    _ terms: Span<TermID>, _ document: UInt32, _ counters: inout [TermCounter]
  ) -> Int {
    var types = 0
    var span = counters.mutableSpan
    for place in terms.indices {
      let index = terms[place].index
      let isNew: UInt32 = span[index].lastDocument == document ? 0 : 1
      span[index].frequency &+= 1
      span[index].documentFrequency &+= isNew
      span[index].lastDocument = document
      types &+= Int(isNew)
    }
    return types
  }

  /// Adds the counts of another shard.
  package mutating func merge(_ other: TermCounts) {
    for index in other.all.indices {
      let id = TermID(rawValue: UInt32(index))
      let term = lexicon.intern(other.lexicon.bytes.span.extracting(other.lexicon.range(of: id)))
      Self.grow(&all, to: lexicon.count)
      Self.add(other.all[index], to: &all[term.index])
      guard index < other.reliable.count else { continue }
      Self.grow(&reliable, to: lexicon.count)
      Self.add(other.reliable[index], to: &reliable[term.index])
    }
  }

  private static func add(_ other: TermCounter, to counter: inout TermCounter) {
    counter.frequency += other.frequency
    counter.documentFrequency += other.documentFrequency
  }

  /// The terms that occur, most frequent first; equals in the order of their bytes.
  ///
  /// - Complexity: O(*n* log *n*) in terms.
  package func sorted() -> [(term: TermID, count: TermCount)] {
    let keys = all.indices.filter { all[$0].frequency > 0 }.map { index in
      SortKey(frequency: all[index].frequency, head: head(of: index), index: index)
    }
    let ordered = keys.sorted { a, b in
      if a.frequency != b.frequency { return a.frequency > b.frequency }
      return a.head == b.head ? precedes(a.index, b.index) : a.head < b.head
    }
    return ordered.map { key in
      let term = TermID(rawValue: UInt32(key.index))
      return (term, self[term])
    }
  }

  /// What decides between most terms, side by side in memory.
  private struct SortKey {
    let frequency: UInt64
    /// The term's first eight bytes as a number, in the order of the bytes.
    let head: UInt64
    let index: Int
  }

  private func head(of index: Int) -> UInt64 {
    let range = lexicon.range(of: TermID(rawValue: UInt32(index)))
    let bytes = lexicon.bytes.span
    return (0..<8).reduce(0) { head, offset in
      let place = range.lowerBound + offset
      return head << 8 | (place < range.upperBound ? UInt64(bytes[place]) : 0)
    }
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let x = lexicon.range(of: TermID(rawValue: UInt32(a)))
    let y = lexicon.range(of: TermID(rawValue: UInt32(b)))
    return lexicon.bytes[x].lexicographicallyPrecedes(lexicon.bytes[y])
  }

  private static func grow(_ counters: inout [TermCounter], to count: Int) {
    guard counters.count < count else { return }
    counters.append(contentsOf: repeatElement(TermCounter(), count: count - counters.count))
  }
}
