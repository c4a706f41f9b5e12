/// How often classes stand beside each other, with the sums that follow.
struct ClassCounts {
  /// Row by row: left class, right class.
  private(set) var pairs: [Int]
  /// The same, column by column, so that both directions are read in order.
  private(set) var transposed: [Int]
  /// Sums over what follows a class.
  private(set) var leftSums: [Int]
  /// Sums over what precedes a class.
  private(set) var rightSums: [Int]

  private static let count = ModelLayout.classCount

  init() {
    pairs = [Int](repeating: 0, count: Self.count * Self.count)
    transposed = pairs
    leftSums = [Int](repeating: 0, count: Self.count)
    rightSums = leftSums
  }

  /// Adds pairs of two classes; a negative number takes them away.
  mutating func add(_ weight: Int, left: Int, right: Int) {
    pairs[left * Self.count + right] += weight
    transposed[right * Self.count + left] += weight
    leftSums[left] += weight
    rightSums[right] += weight
  }

  subscript(left: Int, right: Int) -> Int { pairs[left * Self.count + right] }
}
