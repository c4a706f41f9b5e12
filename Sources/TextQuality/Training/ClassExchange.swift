/// Puts entries of the vocabulary into classes, so that classes tell as much as possible of
/// their neighbours.
///
/// The exchange algorithm of Martin, Liermann and Ney (1998), "Algorithms for bigram and trigram
/// word clustering": each entry in turn moves to the class that raises the likelihood of a bigram
/// model of classes most, until few move. The most frequent entries keep classes of their own.
///
/// The result is the same on every platform and for every order of texts.
struct ClassExchange {
  /// Entries with classes of their own: marks and the most frequent.
  private static let singleCount = 176
  private static let mostRounds = 6
  /// A move must gain more than this.
  private static let leastGain = 1e-9

  private(set) var classOf: [Int]
  private(set) var counts = ClassCounts()
  private let pairs: PairCounts
  private var left = ClassNeighbours()
  private var right = ClassNeighbours()
  private let terms = LikelihoodTerms()

  /// Finds the classes.
  ///
  /// - Complexity: O(*r* *v* *c* *d*) for *r* rounds, *v* entries, *c* classes to move to, and *d*
  ///   classes among the neighbours of an entry.
  init(_ pairs: PairCounts, entryCount: Int) {
    self.pairs = pairs
    let shared = ModelLayout.classCount - Self.singleCount
    classOf = (0..<entryCount).map { entry in
      entry < Self.singleCount
        ? entry : Self.singleCount + (entry - Self.singleCount) % shared
    }
    countPairs()
    guard entryCount > Self.singleCount else { return }
    for _ in 0..<Self.mostRounds {
      let moved = (Self.singleCount..<entryCount).count { exchange($0) }
      if moved * 100 < entryCount { break }
    }
  }

  private mutating func countPairs() {
    for entry in classOf.indices {
      for index in pairs.right[entry] {
        let neighbour = pairs.right.all[index]
        counts.add(
          Int(neighbour.weight), left: classOf[entry], right: classOf[Int(neighbour.entry)])
      }
    }
  }

  /// Moves an entry to its best class and says whether that is another one.
  private mutating func exchange(_ entry: Int) -> Bool {
    right.read(pairs.right, of: entry, classOf)
    left.read(pairs.left, of: entry, classOf)
    let old = classOf[entry]
    add(-1, to: old)
    let best = bestClass(otherwise: old)
    add(1, to: best)
    classOf[entry] = best
    return best != old
  }

  private mutating func add(_ sign: Int, to home: Int) {
    for found in right.classes {
      counts.add(sign * right.weights[found], left: home, right: found)
    }
    for found in left.classes {
      counts.add(sign * left.weights[found], left: found, right: home)
    }
    counts.add(sign * right.own, left: home, right: home)
  }

  private func bestClass(otherwise old: Int) -> Int {
    var best = old
    var bestGain = -Double.infinity
    for candidate in Self.singleCount..<ModelLayout.classCount {
      let gain = gain(candidate)
      if gain > bestGain + Self.leastGain {
        bestGain = gain
        best = candidate
      }
    }
    return best
  }

  /// What the likelihood gains by the entry in a class.
  private func gain(_ home: Int) -> Double {
    let row = home * ModelLayout.classCount
    let (pairs, transposed) = (counts.pairs.span, counts.transposed.span)
    var gain = 0.0
    for found in right.classes where found != home {
      gain += terms.growth(pairs[row + found], by: right.weights[found])
    }
    for found in left.classes where found != home {
      gain += terms.growth(transposed[row + found], by: left.weights[found])
    }
    gain += terms.growth(
      counts[home, home], by: right.weights[home] + left.weights[home] + right.own)
    return gain - terms.growth(counts.leftSums[home], by: right.total)
      - terms.growth(counts.rightSums[home], by: left.total)
  }
}

/// Terms *n* ln *n* of the likelihood, with the smaller ones kept in a table.
struct LikelihoodTerms {
  private static let tableCount = 1 << 15

  private let table = (0..<tableCount).map { compute($0) }

  /// How much the term grows from one count to a higher one.
  func growth(_ count: Int, by weight: Int) -> Double { self[count + weight] - self[count] }

  private subscript(count: Int) -> Double {
    count < Self.tableCount ? table[count] : Self.compute(count)
  }

  private static func compute(_ count: Int) -> Double {
    count > 0 ? Double(count) * NaturalLogarithm.of(Double(count)) : 0
  }
}
