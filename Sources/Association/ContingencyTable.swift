/// How often two things occur together and apart, counted over documents (or sentences).
///
///                      condition    no condition
///     nutrient         both         firstOnly
///     no nutrient      secondOnly   neither
package struct ContingencyTable: Sendable, Hashable {
  /// Documents that mention both.
  package let both: Int
  /// Documents that mention the first.
  package let first: Int
  /// Documents that mention the second.
  package let second: Int
  /// All documents.
  package let total: Int

  /// Makes a table from its margins.
  ///
  /// - Precondition: The four cells that follow are not negative.
  package init(both: Int, first: Int, second: Int, total: Int) {
    precondition(both >= 0 && first >= both && second >= both)
    precondition(total - first - second + both >= 0)
    self.both = both
    self.first = first
    self.second = second
    self.total = total
  }

  /// Documents that mention the first and not the second.
  package var firstOnly: Int { first - both }
  /// Documents that mention the second and not the first.
  package var secondOnly: Int { second - both }
  /// Documents that mention neither.
  package var neither: Int { total - first - second + both }

  /// The documents that would mention both if the two were independent: first × second / total.
  package var expected: Double {
    total == 0 ? 0 : Double(first) * Double(second) / Double(total)
  }

  /// Whether the two occur together more often than independence expects, decided in integers.
  package var isAttracted: Bool {
    both.multipliedFullWidth(by: total) > first.multipliedFullWidth(by: second)
  }
}
