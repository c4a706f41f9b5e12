package import Association
package import Indexing

/// Over what, at which level and by which measures associations are computed.
package struct AssociationOptions: Sendable {
  /// The subsets that a document must belong to; none means every document.
  package var within: DocumentSubsets = []
  /// The unit of text of the 2x2 tables.
  package var level = ContextLevel.document
  /// Names of columns to add to the default ones.
  package var measures: Set<String> = []
  /// Which pairs are tested and printed.
  package var minimum = MinimumCounts()

  package init() {}

  /// Whether the weighted score is asked for, which alone needs paragraphs to be counted.
  var needsWeightedScore: Bool { measures.contains(PairMeasure.weightedScore.name) }

  /// The measures that are computed, in the order of their columns.
  var chosenMeasures: [Measure] {
    Measure.all(of: level.units).filter { $0.isDefault || measures.contains($0.name) }
  }

  /// The names that ``measures`` may hold.
  package static var measureNames: [String] {
    Measure.all.filter { !$0.isDefault }.map(\.name) + PairMeasure.all.map(\.name)
      + [Tables.statusByEffect]
  }
}
