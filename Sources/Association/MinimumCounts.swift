/// Which pairs are tested and printed at all.
///
/// A rule may look at margins and at the expected count: these say nothing of the association.
/// Choosing pairs by their observed count is common and makes p values of those kept too small;
/// `both` is 1 by default because a table lists what occurs.
package struct MinimumCounts: Sendable, Equatable {
  /// Documents that mention both, at the least.
  package var both: Int
  /// Documents that mention each of the two, at the least.
  package var each: Int
  /// Documents expected to mention both, at the least.
  package var expected: Double

  /// Makes a rule; as it stands, a pair is listed if it occurs once.
  package init(both: Int = 1, each: Int = 1, expected: Double = 0) {
    self.both = both
    self.each = each
    self.expected = expected
  }

  /// Whether the pair of this table is tested and printed.
  package func admits(_ table: ContingencyTable) -> Bool {
    table.both >= both && min(table.first, table.second) >= each && table.expected >= expected
  }
}
