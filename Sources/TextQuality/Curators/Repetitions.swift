/// How much of a text is said again: the measures of Gopher and RedPajama.
///
/// Pieces are compared by 64-bit hashes.
enum Repetitions {
  /// Pieces that came before, and their code points.
  static func duplicates(of pieces: [ArraySlice<CodePoint>]) -> (count: Int, length: Int) {
    var seen: Set<UInt64> = []
    var (count, length) = (0, 0)
    for piece in pieces where !seen.insert(piece.hash).inserted {
      count += 1
      length += piece.count
    }
    return (count, length)
  }

  /// The most frequent `n` words in a row, the first of equals: how often, and their code points
  /// without blanks between them.
  static func top(_ words: [Piece], _ n: Int) -> (count: Int, length: Int)? {
    var counts: [UInt64: (count: Int, first: Int)] = [:]
    for start in starts(words, n) { counts[hash(words, start, n), default: (0, start)].count += 1 }
    let best = counts.values.max { a, b in
      a.count != b.count ? a.count < b.count : a.first > b.first
    }
    return best.map { ($0.count, length(words, $0.first, n)) }
  }

  /// Code points of `n` words in a row that came before, none counted twice: Gopher's way, which
  /// goes on behind what it found.
  static func repeatedLength(_ words: [Piece], _ n: Int) -> Int {
    var seen: Set<UInt64> = []
    var (total, start) = (0, 0)
    while start + n <= words.count {
      if seen.insert(hash(words, start, n)).inserted {
        start += 1
      } else {
        total += length(words, start, n)
        start += n
      }
    }
    return total
  }

  /// Code points of all words that lie in `n` words in a row which occur twice or more:
  /// RedPajama's way.
  static func coveredLength(_ words: [Piece], _ n: Int) -> Int {
    var counts: [UInt64: Int] = [:]
    for start in starts(words, n) { counts[hash(words, start, n), default: 0] += 1 }
    var (total, covered) = (0, 0)
    for start in starts(words, n) where (counts[hash(words, start, n)] ?? 0) > 1 {
      for index in max(start, covered)..<start + n { total += words[index].length }
      covered = start + n
    }
    return total
  }

  private static func starts(_ words: [Piece], _ n: Int) -> Range<Int> {
    0..<max(0, words.count - n + 1)
  }

  private static func hash(_ words: [Piece], _ start: Int, _ n: Int) -> UInt64 {
    words[start..<start + n].reduce(0x9e37_79b9_7f4a_7c15) { hash, word in
      let mixed = (hash ^ word.hash) &* 0xbf58_476d_1ce4_e5b9
      return mixed ^ (mixed >> 29)
    }
  }

  private static func length(_ words: [Piece], _ start: Int, _ n: Int) -> Int {
    words[start..<start + n].reduce(0) { $0 + $1.length }
  }
}
