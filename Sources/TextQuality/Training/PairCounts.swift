/// How often entries of the vocabulary stand beside each other.
struct PairCounts {
  /// One neighbour of an entry.
  struct Neighbour {
    let entry: Int32
    let weight: Int32
  }

  /// Neighbours by entry, one entry after the other.
  struct Neighbours {
    private(set) var all: [Neighbour] = []
    private var starts: [Int] = []

    /// - Parameter pairs: Pairs in order: entry in the high, neighbour in the low half.
    init(_ pairs: [(pair: UInt64, weight: Int32)], entryCount: Int) {
      starts.reserveCapacity(entryCount + 1)
      all.reserveCapacity(pairs.count)
      for (pair, weight) in pairs {
        while starts.count <= Int(pair >> 32) { starts.append(all.count) }
        all.append(
          Neighbour(entry: Int32(truncatingIfNeeded: pair & 0xffff_ffff), weight: weight))
      }
      while starts.count <= entryCount { starts.append(all.count) }
    }

    /// Where the neighbours of an entry lie in ``all``.
    subscript(entry: Int) -> Range<Int> { starts[entry]..<starts[entry + 1] }
  }

  let right: Neighbours
  let left: Neighbours

  /// Counts the pairs of a stream.
  ///
  /// Neighbours count twice, and words with one mark between them once more: that is what the
  /// text would be without its punctuation. A line that ends between two words says nothing, so
  /// that these words count as neighbours.
  ///
  /// - Parameter stream: Entries in the order of the texts; `separator` between texts.
  init(_ stream: some Sequence<Int>, separator: Int, entryCount: Int) {
    var pairs: [UInt64] = []
    var (first, second) = (separator, separator)
    for entry in stream {
      Self.add(second, entry, separator, weight: 2, to: &pairs)
      if Self.isSkipped(second), first >= Mark.count, entry >= Mark.count {
        let isBreak = second == Int(Mark.lineBreak)
        Self.add(first, entry, separator, weight: isBreak ? 2 : 1, to: &pairs)
      }
      (first, second) = (second, entry)
    }
    right = Neighbours(Self.sum(&pairs), entryCount: entryCount)
    for index in pairs.indices { pairs[index] = Self.reversed(pairs[index]) }
    left = Neighbours(Self.sum(&pairs), entryCount: entryCount)
  }

  private static func isSkipped(_ entry: Int) -> Bool { entry < Int(Mark.neutral) }

  private static func isCounted(_ entry: Int, _ separator: Int) -> Bool {
    entry != Int(Mark.lineBreak) && entry != Int(Mark.neutral) && entry != separator
  }

  /// A pair is kept as 31 bits of each entry, and its weight less one in the lowest bit.
  private static func add(
    _ a: Int, _ b: Int, _ separator: Int, weight: Int, to pairs: inout [UInt64]
  ) {
    guard isCounted(a, separator), isCounted(b, separator) else { return }
    pairs.append(UInt64(a) << 33 | UInt64(b) << 2 | UInt64(weight - 1))
  }

  private static func reversed(_ pair: UInt64) -> UInt64 {
    let entries = pair >> 2
    return (entries & 0x7fff_ffff) << 33 | (entries >> 31) << 2 | pair & 3
  }

  /// The sums of weights of equal pairs, in the order of pairs.
  private static func sum(_ pairs: inout [UInt64]) -> [(pair: UInt64, weight: Int32)] {
    pairs.sort()
    var sums: [(pair: UInt64, weight: Int32)] = []
    for pair in pairs {
      let entries = pair >> 2
      let key = (entries >> 31) << 32 | entries & 0x7fff_ffff
      let weight = Int32(truncatingIfNeeded: pair & 3) + 1
      if sums.last?.pair == key {
        sums[sums.count - 1].weight += weight
      } else {
        sums.append((key, weight))
      }
    }
    return sums
  }
}
