package import Association
package import Vocabulary

/// Two concepts, by index, in the order of their kinds.
package struct ConceptPair: Hashable, Sendable {
  package let first: Int
  package let second: Int
}

/// How often two concepts are mentioned together.
package struct PairCount: Sendable {
  /// Documents that mention both.
  package fileprivate(set) var documents = SubsetCounts()
  /// Clusters of duplicates of which a document mentions both; a document that is alone is one.
  package fileprivate(set) var clusters = 0
  /// Documents with a paragraph that mentions both.
  package fileprivate(set) var paragraphDocuments = 0
  /// Documents with a sentence that mentions both.
  package fileprivate(set) var sentenceDocuments = 0
  /// Units of the level counted at that mention both.
  package fileprivate(set) var units = SubsetCounts()
  /// Sentences that mention both.
  package fileprivate(set) var sentences = 0
  /// Distinct sources of the documents that mention both.
  package fileprivate(set) var sources = 0
  /// Of the sentences, how many make each assertion.
  package fileprivate(set) var assertions = AssertionTally()
  /// How evenly the sentences are spread over the documents.
  package fileprivate(set) var dispersion = DispersionSum()
  /// The last source counted, plus one.
  fileprivate var lastSource: UInt32 = 0

  package init() {}
}

/// The counts of the pairs of two kinds: a hash table of indices over arrays.
package struct PairTable: Sendable {
  /// The pairs met, in no meaningful order.
  package private(set) var pairs: [ConceptPair] = []
  /// The count of each pair, in the same order.
  package private(set) var counts: [PairCount] = []
  /// The clusters of more than one document that were counted, each beside the index of its pair.
  private var countedClusters: Set<UInt64> = []
  /// Of each slot, the index of its pair plus one; 0 where free, and a power of two of them.
  private var slots = [UInt32](repeating: 0, count: 1 << 8)

  /// The count of a pair; empty where it was not met.
  package subscript(pair: ConceptPair) -> PairCount {
    let slot = slots[slot(of: pair)]
    return slot == 0 ? PairCount() : counts[Int(slot) - 1]
  }

  /// Counts a document that mentions both.
  ///
  /// Documents of one source must follow each other.
  ///
  /// - Parameter isUnit: Whether the document is the unit counted at.
  mutating func countDocument(_ pair: ConceptPair, _ document: ObservedDocument, isUnit: Bool) {
    let index = index(of: pair)
    counts[index].documents.add(document.subsets)
    if isUnit { counts[index].units.add(document.subsets) }
    let isNew =
      !document.subsets.contains(.duplicated)
      || countedClusters.insert(UInt64(index) << 32 | UInt64(document.cluster)).inserted
    if isNew { counts[index].clusters += 1 }
    guard counts[index].lastSource != document.sourceGroup + 1 else { return }
    counts[index].lastSource = document.sourceGroup + 1
    counts[index].sources += 1
  }

  /// Counts units of a document that mention both.
  mutating func countUnits(_ pair: ConceptPair, _ subsets: DocumentSubsets, count: Int = 1) {
    counts[index(of: pair)].units.add(subsets, count: count)
  }

  /// Counts a document with a paragraph that mentions both.
  mutating func countParagraphDocument(_ pair: ConceptPair) {
    counts[index(of: pair)].paragraphDocuments += 1
  }

  /// Counts one sentence and what it asserts.
  mutating func countSentence(_ pair: ConceptPair, _ claim: Claim) {
    let index = index(of: pair)
    counts[index].sentences += 1
    counts[index].assertions.count(
      claim.status, claim.effect, isNegated: claim.isNegated, isHedged: claim.isHedged)
  }

  /// Counts the sentences of one document, all of which were counted before one by one.
  mutating func closeDocument(_ pair: ConceptPair, sentences: Int, log2Size: Int) {
    let index = index(of: pair)
    counts[index].sentenceDocuments += 1
    counts[index].dispersion.add(count: sentences, log2Size: log2Size)
  }

  private mutating func index(of pair: ConceptPair) -> Int {
    let place = slot(of: pair)
    if slots[place] != 0 { return Int(slots[place]) - 1 }
    pairs.append(pair)
    counts.append(PairCount())
    slots[place] = UInt32(pairs.count)
    if pairs.count * 2 > slots.count { double() }
    return pairs.count - 1
  }

  /// The slot that holds a pair, or the free one where it belongs.
  @inline(__always) private func slot(of pair: ConceptPair) -> Int {
    // Fibonacci hashing (Knuth, TAOCP 3, 6.4) of the two numbers side by side.
    let hash = (UInt64(pair.first) << 32 | UInt64(pair.second)) &* 0x9E37_79B9_7F4A_7C15
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[place] != 0 && pairs[Int(slots[place]) - 1] != pair { place = (place + 1) & mask }
    return place
  }

  private mutating func double() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in pairs.indices { slots[slot(of: pairs[index])] = UInt32(index + 1) }
  }
}
