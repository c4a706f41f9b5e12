/// Finds which contents are linked: candidates from equal bands, each verified on the whole sets.
///
/// Contents that share the hash of a band form a bucket. Within a bucket each content meets those
/// before it, until `comparisonLimit` of them have failed or `window` of them have passed. Buckets
/// of up to 17 contents are compared completely. Larger ones are sorted by the hash of the next
/// band, so that contents which agree in two bands stand together; what is lost there are pairs
/// that agree in no smaller bucket either. A pair that is in one cluster already is not compared,
/// which changes no cluster.
///
/// Everything here works on ranks, so that no result depends on the order of input.
struct LinkSearch {
  private static let window = 64
  private static let comparisonLimit = 16
  /// Bytes that are used whatever the limit, so that passes do not become many.
  private static let leastMemory = 1 << 12

  /// A content in a bucket.
  private struct Entry {
    /// 40 bits of the band's hash, then 24 bits of the next band's.
    let key: UInt64
    let rank: UInt32

    /// What entries of one bucket have in common.
    var bucket: UInt64 { key >> 24 }
  }

  let store: ShingleStore
  private let memoryLimit: Int
  private let folder: String?
  private var sets: DisjointSets
  private var reader = SimilarityReader()
  private var failed = FailedPairs()
  /// Pairs whose sets were read and compared.
  private(set) var comparisonCount = 0

  init(_ store: ShingleStore, memoryLimit: Int, folder: String?) {
    self.store = store
    self.memoryLimit = memoryLimit
    self.folder = folder
    sets = DisjointSets(count: store.contents.count)
  }

  /// The clusters of contents, as sets of ranks.
  ///
  /// - Complexity: O(*n*) in shingles and O(*n* log *n*) in contents, times the number of bands.
  mutating func links() throws(SpoolError) -> DisjointSets {
    var minHash = MinHash(threshold: store.threshold)
    let columns = try columns(&minHash)
    // As many passes as it takes to hold one part of a band's entries in memory.
    let size = MemoryLayout<Entry>.stride * columns.count
    let passCount = UInt64(size / max(Self.leastMemory, memoryLimit) + 1)
    for band in 0..<minHash.bandCount {
      for pass in 0..<passCount {
        try link(entries(columns, band, pass, of: passCount))
      }
    }
    return sets
  }

  private func columns(_ minHash: inout MinHash) throws(SpoolError) -> BandColumns {
    var columns = BandColumns(
      bandCount: minHash.bandCount, memoryLimit: memoryLimit, folder: folder)
    var hashes = [UInt64](repeating: 0, count: minHash.bandCount)
    var shingles: [UInt64] = []
    for content in store.contents {
      try store.read(content, into: &shingles)
      minHash.hashBands(
        of: shingles.span.extracting(first: content.shingleCount), into: &hashes)
      try columns.append(hashes)
    }
    return columns
  }

  /// The entries of a band whose hashes fall into one pass, bucket after bucket.
  ///
  /// Most hashes occur once. A table of counts by some bits of the hash, which may be too high and
  /// never too low, keeps most of those from being sorted.
  private func entries(
    _ columns: BandColumns, _ band: Int, _ pass: UInt64, of passCount: UInt64
  ) throws(SpoolError) -> [Entry] {
    var isFound = [UInt8](repeating: 0, count: columns.count * 4 / Int(passCount) + 1)
    let isInPass = { (hash: UInt64) in hash.multipliedFullWidth(by: passCount).high == pass }
    let slots = UInt64(isFound.count)
    // By 32 bits of those that name the bucket, which the pass does not depend on.
    let slot = { (hash: UInt64) in Int((hash >> 24 & 0xffff_ffff) &* slots >> 32) }
    try columns.forEach(band) { _, hash, _ in
      guard isInPass(hash) else { return }
      isFound[slot(hash)] = isFound[slot(hash)] == 0 ? 1 : 2
    }
    var entries: [Entry] = []
    try columns.forEach(band) { number, hash, next in
      guard isInPass(hash), isFound[slot(hash)] == 2 else { return }
      let key = (hash >> 24) << 24 | next >> 40
      entries.append(Entry(key: key, rank: store.rankOfNumber[number]))
    }
    entries.sort { $0.key == $1.key ? $0.rank < $1.rank : $0.key < $1.key }
    return entries
  }

  private mutating func link(_ entries: [Entry]) throws(SpoolError) {
    var start = 0
    for index in entries.indices {
      if entries[index].bucket != entries[start].bucket { start = index }
      guard index > start else { continue }
      let first = max(start, index - Self.window)
      try link(entries[index].rank, toThoseIn: entries[first..<index])
    }
  }

  /// Compares a content with those before it in its bucket, the nearest first.
  private mutating func link(
    _ rank: UInt32, toThoseIn earlier: ArraySlice<Entry>
  ) throws(SpoolError) {
    var failures = 0
    for other in earlier.reversed() where sets.root(of: rank) != sets.root(of: other.rank) {
      guard store.mayReachThreshold(rank, other.rank) else { continue }
      if try areLinked(rank, other.rank) {
        sets.join(rank, other.rank)
      } else {
        failures += 1
        if failures == Self.comparisonLimit { return }
      }
    }
  }

  private mutating func areLinked(_ a: UInt32, _ b: UInt32) throws(SpoolError) -> Bool {
    if failed.contains(a, b) { return false }
    comparisonCount += 1
    if try reader.similarity(a, b, in: store) >= store.threshold { return true }
    failed.insert(a, b)
    return false
  }
}

/// Some of the pairs that are not linked, so that they are not compared in each band.
///
/// A pair that is forgotten is compared again, with the same result.
private struct FailedPairs {
  private var slots = [UInt64](repeating: 0, count: 1 << 16)

  func contains(_ a: UInt32, _ b: UInt32) -> Bool {
    let pair = Self.pair(a, b)
    return slots[slot(of: pair)] == pair
  }

  mutating func insert(_ a: UInt32, _ b: UInt32) {
    let pair = Self.pair(a, b)
    slots[slot(of: pair)] = pair
  }

  /// Both numbers in one, the lesser first; never zero, as they differ.
  private static func pair(_ a: UInt32, _ b: UInt32) -> UInt64 {
    UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }

  private func slot(of pair: UInt64) -> Int {
    Int(truncatingIfNeeded: Mixing.finish(pair)) & (slots.count - 1)
  }
}
