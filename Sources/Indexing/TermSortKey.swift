internal import Segmentation

/// What decides the order of terms, side by side in memory: most frequent first, equals in the
/// order of their bytes.
struct TermSortKey {
  let term: TermID
  /// All ones less the frequency, so that the most frequent term has the smallest.
  private let rarity: UInt64
  /// The term's first eight bytes as a number, in the order of the bytes.
  private let head: UInt64

  init(_ term: TermID, frequency: UInt64, in lexicon: Lexicon) {
    self.term = term
    rarity = ~frequency
    head = lexicon.sortPrefix(of: term)
  }

  /// The keys in order: a radix sort, and a comparison of those that it leaves equal.
  static func sorted(_ keys: [TermSortKey], _ lexicon: Lexicon) -> [TermSortKey] {
    var keys = keys
    var spare = keys
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) {
      sort(&keys, &spare) { UInt8(truncatingIfNeeded: $0.head >> shift) }
    }
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) {
      sort(&keys, &spare) { UInt8(truncatingIfNeeded: $0.rarity >> shift) }
    }
    sortRuns(&keys, lexicon)
    return keys
  }

  /// Sorts by one digit; keys of one digit keep their order.
  @inline(__always) private static func sort(
    _ keys: inout [TermSortKey], _ spare: inout [TermSortKey], by digit: (TermSortKey) -> UInt8
  ) {
    var starts = [Int](repeating: 0, count: 257)
    for key in keys { starts[Int(digit(key)) + 1] += 1 }
    guard !starts.contains(keys.count) else { return }
    for index in 1..<257 { starts[index] += starts[index - 1] }
    for key in keys {
      let place = Int(digit(key))
      spare[starts[place]] = key
      starts[place] += 1
    }
    swap(&keys, &spare)
  }

  /// Puts keys of one frequency and one head in the order of all their bytes.
  private static func sortRuns(_ keys: inout [TermSortKey], _ lexicon: Lexicon) {
    var start = 0
    while start < keys.count {
      let (rarity, head) = (keys[start].rarity, keys[start].head)
      var end = start + 1
      while end < keys.count && keys[end].head == head && keys[end].rarity == rarity { end += 1 }
      if end - start > 1 {
        keys[start..<end].sort { a, b in
          lexicon.bytes[lexicon.range(of: a.term)]
            .lexicographicallyPrecedes(lexicon.bytes[lexicon.range(of: b.term)])
        }
      }
      start = end
    }
  }
}
