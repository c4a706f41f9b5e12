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

  package static func += (sum: inout TermCount, other: TermCount) {
    sum.frequency += other.frequency
    sum.documentFrequency += other.documentFrequency
    sum.reliableFrequency += other.reliableFrequency
    sum.reliableDocumentFrequency += other.reliableDocumentFrequency
  }
}

/// The term counts of one shard, with the lexicon that numbers its terms.
///
/// Counts lie in an array indexed by term. Merging adds integers, so that the order in which
/// shards are merged changes the numbers of terms and nothing else.
package struct TermCounts: Sendable {
  package var lexicon = Lexicon()
  private var counts: [TermCount] = []

  /// For each term, one more than the number of the last document that held it.
  private var lastDocument: [UInt32] = []
  private var documentCount: UInt32 = 0

  package init() {}

  /// The counts of a term.
  package subscript(term: TermID) -> TermCount {
    term.index < counts.count ? counts[term.index] : TermCount()
  }

  /// Counts the tokens of one document.
  ///
  /// - Returns: The number of distinct terms among them.
  /// - Complexity: O(*n*) in tokens.
  package mutating func count(_ tokens: [Token], isReliable: Bool) -> Int {
    documentCount += 1
    growToLexicon()
    var types = 0
    for token in tokens {
      let index = token.term.index
      counts[index].frequency += 1
      if isReliable { counts[index].reliableFrequency += 1 }
      guard lastDocument[index] != documentCount else { continue }
      lastDocument[index] = documentCount
      types += 1
      counts[index].documentFrequency += 1
      if isReliable { counts[index].reliableDocumentFrequency += 1 }
    }
    return types
  }

  /// Adds the counts of another shard.
  package mutating func merge(_ other: TermCounts) {
    for index in other.counts.indices {
      let id = TermID(rawValue: UInt32(index))
      let term = lexicon.intern(other.lexicon.bytes.span.extracting(other.lexicon.range(of: id)))
      growToLexicon()
      counts[term.index] += other.counts[index]
    }
  }

  /// The terms that occur, most frequent first; equals in the order of their bytes.
  package func sorted() -> [(term: TermID, count: TermCount)] {
    let terms = counts.indices.filter { counts[$0].frequency > 0 }
    let ordered = terms.sorted { a, b in
      let (x, y) = (counts[a].frequency, counts[b].frequency)
      return x == y ? precedes(a, b) : x > y
    }
    return ordered.map { (TermID(rawValue: UInt32($0)), counts[$0]) }
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let x = lexicon.range(of: TermID(rawValue: UInt32(a)))
    let y = lexicon.range(of: TermID(rawValue: UInt32(b)))
    return lexicon.bytes[x].lexicographicallyPrecedes(lexicon.bytes[y])
  }

  private mutating func growToLexicon() {
    let missing = lexicon.count - counts.count
    guard missing > 0 else { return }
    counts.append(contentsOf: repeatElement(TermCount(), count: missing))
    lastDocument.append(contentsOf: repeatElement(0, count: missing))
  }
}
