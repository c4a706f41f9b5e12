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

  /// The counts of documents of which nothing but terms was wanted.
  package init(_ tally: consuming TermTally) {
    (lexicon, all, documentCount) = tally.finish()
  }

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
    var distinct: [(index: Int, before: UInt64)] = []
    all.grow(to: lexicon.count, with: TermCounter())
    Self.count(tokens, documentCount, &all) { index, before in distinct.append((index, before)) }
    addDispersion(of: distinct, tokenCount: tokens.count)
    if isReliable {
      reliable.grow(to: lexicon.count, with: TermCounter())
      Self.count(tokens, documentCount, &reliable) { _, _ in }
    }
    return distinct.count
  }

  /// Adds one to the counter of each token's term.
  ///
  /// - Parameter body: Called for each term that the document has not held before, with its index
  ///   and its frequency before the document.
  @inline(__always) private static func count(
    _ tokens: [Token], _ document: UInt32, _ counters: inout [TermCounter],
    _ body: (Int, UInt64) -> Void
  ) {
    var counters = counters.mutableSpan
    for token in tokens {
      // Not `index`: a call to another module, for each token.
      let index = Int(token.term.rawValue)
      if counters[index].add(document) { body(index, counters[index].frequency - 1) }
    }
  }

  /// Counts one document into the dispersion of its terms.
  ///
  /// - Parameter distinct: Its terms, with their frequency before it was counted.
  private mutating func addDispersion(
    of distinct: [(index: Int, before: UInt64)], tokenCount: Int
  ) {
    guard tokenCount > 0 else { return }
    dispersions.grow(to: lexicon.count, with: DispersionSum())
    let log2Size = FixedPointLog2.of(tokenCount)
    for (index, before) in distinct {
      dispersions[index].add(count: Int(all[index].frequency - before), log2Size: log2Size)
    }
  }

  /// Adds the counts of another shard.
  package mutating func merge(_ other: TermCounts) {
    let terms = lexicon.intern(termsOf: other.lexicon)
    Self.merge(other.all, into: &all, terms, count: lexicon.count, TermCounter(), Self.add)
    Self.merge(
      other.reliable, into: &reliable, terms, count: lexicon.count, TermCounter(), Self.add)
    Self.merge(
      other.dispersions, into: &dispersions, terms, count: lexicon.count, DispersionSum()
    ) { $1.merge($0) }
  }

  /// Adds what another shard counted of its terms, whose numbers here are `terms`.
  private static func merge<Counter>(
    _ others: [Counter], into counters: inout [Counter], _ terms: [TermID], count: Int,
    _ zero: Counter, _ add: (Counter, inout Counter) -> Void
  ) {
    guard !others.isEmpty else { return }
    counters.grow(to: count, with: zero)
    for (other, term) in zip(others, terms) { add(other, &counters[Int(term.rawValue)]) }
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
}
