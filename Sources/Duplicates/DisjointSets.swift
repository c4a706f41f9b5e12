/// Disjoint sets of numbers; the least number of a set names it.
struct DisjointSets: Sendable, Equatable {
  private var parents: [UInt32]

  /// Each number below `count` in a set of its own.
  init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  /// The least number of the set that a number is in.
  ///
  /// - Complexity: O(log *n*) amortised, by halving paths.
  mutating func root(of number: UInt32) -> UInt32 {
    var number = number
    while parents[Int(number)] != number {
      let grandparent = parents[Int(parents[Int(number)])]
      parents[Int(number)] = grandparent
      number = grandparent
    }
    return number
  }

  /// Joins the sets of two numbers.
  mutating func join(_ a: UInt32, _ b: UInt32) {
    let (x, y) = (root(of: a), root(of: b))
    parents[Int(max(x, y))] = min(x, y)
  }
}
