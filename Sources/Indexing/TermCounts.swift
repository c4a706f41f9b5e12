package import Association
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
  /// How evenly the term is spread over documents; empty where only frequencies were counted.
  package var dispersion = DispersionSum()
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
  /// Counts over all documents; there may be more counters than terms.
  private var all: [TermCounter] = []

  /// Counts over reliable documents.
  private var reliable: [TermCounter] = []

  /// Empty where only frequencies are counted.
  private var dispersions: [DispersionSum] = []
  private var documentCount: UInt32 = 0

  package init() {}

  /// The counts of a term.
  package subscript(term: TermID) -> TermCount {
    let every = term.index < all.count ? all[term.index] : TermCounter()
    let sound = term.index < reliable.count ? reliable[term.index] : TermCounter()
    return TermCount(
      frequency: Int(every.frequency), documentFrequency: Int(every.documentFrequency),
      reliableFrequency: Int(sound.frequency),
      reliableDocumentFrequency: Int(sound.documentFrequency),
      dispersion: term.index < dispersions.count ? dispersions[term.index] : DispersionSum())
  }

  /// Counts the tokens of one document.
  ///
  /// - Returns: The number of distinct terms among them.
  /// - Complexity: O(*n*) in tokens.
  package mutating func count(_ tokens: [Token], isReliable: Bool) -> Int {
    documentCount += 1
    Self.grow(&all, to: lexicon.count, with: TermCounter())
    let terms = tokens.map(\.term)
    var distinct: [(index: Int, before: UInt64)] = []
    Self.count(terms.span, documentCount, &all) { isNew, index, frequency in
      if isNew { distinct.append((index, frequency)) }
    }
    addDispersion(of: distinct, tokenCount: tokens.count)
    if isReliable {
      Self.grow(&reliable, to: lexicon.count, with: TermCounter())
      Self.count(terms.span, documentCount, &reliable) { _, _, _ in }
    }
    return distinct.count
  }

  /// Counts one document into the dispersion of its terms.
  ///
  /// - Parameter distinct: Its terms, with their frequency before it was counted.
  private mutating func addDispersion(
    of distinct: [(index: Int, before: UInt64)], tokenCount: Int
  ) {
    guard tokenCount > 0 else { return }
    Self.grow(&dispersions, to: lexicon.count, with: DispersionSum())
    let log2Size = FixedPointLog2.of(tokenCount)
    for (index, before) in distinct {
      dispersions[index].add(count: Int(all[index].frequency - before), log2Size: log2Size)
    }
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
      Self.grow(&counters, to: termCount, with: TermCounter())
      tokens += terms.count
      Self.count(terms, document, &counters) { isNew, _, _ in types &+= isNew ? 1 : 0 }
    }
    return (tokens, types)
  }

  /// Adds one to the counters of `terms`.
  ///
  /// - Parameter body: Called for each of them, with whether it comes up in the document for the
  ///   first time, its index, and its frequency so far.
  @inline(__always) private static func count(
    _ terms: Span<TermID>, _ document: UInt32, _ counters: inout [TermCounter],
    _ body: (Bool, Int, UInt64) -> Void
  ) {
    var span = counters.mutableSpan
    for place in terms.indices {
      // Not `index`: a call to another module, for each token.
      let index = Int(terms[place].rawValue)
      var counter = span[index]
      let isNew = counter.lastDocument != document
      body(isNew, index, counter.frequency)
      counter.frequency &+= 1
      counter.documentFrequency &+= isNew ? 1 : 0
      counter.lastDocument = document
      span[index] = counter
    }
  }

  /// Adds the counts of another shard.
  package mutating func merge(_ other: TermCounts) {
    for index in 0..<min(other.all.count, other.lexicon.count) {
      let id = TermID(rawValue: UInt32(index))
      let term = lexicon.intern(other.lexicon.bytes.span.extracting(other.lexicon.range(of: id)))
      Self.grow(&all, to: lexicon.count, with: TermCounter())
      Self.add(other.all[index], to: &all[term.index])
      if index < other.dispersions.count {
        Self.grow(&dispersions, to: lexicon.count, with: DispersionSum())
        dispersions[term.index].merge(other.dispersions[index])
      }
      guard index < other.reliable.count else { continue }
      Self.grow(&reliable, to: lexicon.count, with: TermCounter())
      Self.add(other.reliable[index], to: &reliable[term.index])
    }
  }

  private static func add(_ other: TermCounter, to counter: inout TermCounter) {
    counter.frequency += other.frequency
    counter.documentFrequency += other.documentFrequency
  }

  /// The terms that occur, most frequent first; equals in the order of their bytes.
  ///
  /// - Complexity: O(*n*) in terms, but for those that begin with the same eight bytes.
  package func sorted() -> [TermID] {
    var keys: [TermSortKey] = []
    keys.reserveCapacity(lexicon.count)
    for index in 0..<min(all.count, lexicon.count) where all[index].frequency > 0 {
      let term = TermID(rawValue: UInt32(index))
      keys.append(TermSortKey(term, frequency: all[index].frequency, in: lexicon))
    }
    return TermSortKey.sorted(keys, lexicon).map(\.term)
  }

  /// Makes room for what is counted of `count` terms and more.
  private static func grow<Counter>(
    _ counters: inout [Counter], to count: Int, with zero: Counter
  ) {
    guard counters.count < count else { return }
    var larger = [Counter](
      repeating: zero, onLargePages: max(count, 2 * counters.count, 1 << 10))
    for index in counters.indices { larger[index] = counters[index] }
    counters = larger
  }
}
