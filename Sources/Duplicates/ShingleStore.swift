/// The distinct contents of a collection in an order of their own, and how similar two are.
///
/// A content's rank is its place by content hash: it does not depend on the order in which
/// documents came, and neither does what is computed from ranks.
struct ShingleStore: Sendable {
  let contents: [Content]
  let threshold: Double
  /// For each rank the number of the content, and the reverse.
  let numberOfRank: [UInt32]
  let rankOfNumber: [UInt32]
  private let spool: WordSpool

  init(contents: [Content], spool: WordSpool, threshold: Double) {
    precondition(threshold > 0 && threshold <= 1)
    self.contents = contents
    self.spool = spool
    self.threshold = threshold
    numberOfRank = contents.indices.map { UInt32($0) }.sorted {
      contents[Int($0)].hash < contents[Int($1)].hash
    }
    var ranks = [UInt32](repeating: 0, count: contents.count)
    for (rank, number) in numberOfRank.enumerated() { ranks[Int(number)] = UInt32(rank) }
    rankOfNumber = ranks
  }

  /// The content with a rank.
  func content(ranked rank: UInt32) -> Content { contents[Int(numberOfRank[Int(rank)])] }

  /// Reads the shingles of a content into the first places of `words`.
  func read(_ content: Content, into words: inout [UInt64]) throws(SpoolError) {
    try spool.read(content.address, count: content.shingleCount, into: &words)
  }

  /// Whether the similarity of two contents could reach the threshold, from their sizes.
  ///
  /// Exact: the intersection is at most the smaller set, the union at least the larger.
  func mayReachThreshold(_ a: UInt32, _ b: UInt32) -> Bool {
    let (m, n) = (content(ranked: a).shingleCount, content(ranked: b).shingleCount)
    return m > 0 && n > 0 && Double(min(m, n)) / Double(max(m, n)) >= threshold
  }
}

/// Computes the similarity of contents, with room for two sets.
struct SimilarityReader {
  private var first: [UInt64] = []
  private var second: [UInt64] = []

  /// The Jaccard similarity of the sets of shingles of two contents: shared over all.
  ///
  /// - Complexity: O(*n*) in shingles.
  mutating func similarity(
    _ a: UInt32, _ b: UInt32, in store: ShingleStore
  ) throws(SpoolError) -> Double {
    let (one, other) = (store.content(ranked: a), store.content(ranked: b))
    try store.read(one, into: &first)
    try store.read(other, into: &second)
    let (m, n) = (one.shingleCount, other.shingleCount)
    let shared = Self.sharedCount(
      first.span.extracting(first: m), second.span.extracting(first: n))
    return Double(shared) / Double(m + n - shared)
  }

  /// How many words are in both of two ascending sequences.
  private static func sharedCount(_ a: Span<UInt64>, _ b: Span<UInt64>) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < a.count && j < b.count {
      // Without a branch, as none could be guessed.
      let (x, y) = (a[i], b[j])
      shared &+= x == y ? 1 : 0
      i &+= x <= y ? 1 : 0
      j &+= y <= x ? 1 : 0
    }
    return shared
  }
}
