package import Documents
package import Duplicates
internal import Segmentation

/// What one worker found, complete in itself.
///
/// Shards merge by an associative and commutative operation with the empty shard as identity:
/// counts are added as integers, records are collected and put in their total order at the end.
/// Threads, machines and resumed runs are all this one operation.
package struct IndexShard: Sendable {
  package var terms = TermCounts()
  package var documents: [DocumentRecord] = []
  package var problems: [Problem] = []
  /// What duplicates are found by; keys are places in ``documents``.
  package var sketches = SketchShard()

  package init() {}

  /// Adds everything that another shard holds.
  ///
  /// - Throws: `SpoolError` when a temporary file cannot be written.
  package mutating func merge(_ other: consuming IndexShard) throws {
    try sketches.merge(other.sketches, shiftingKeysBy: UInt64(documents.count))
    if terms.lexicon.count == 0 { terms = other.terms } else { terms.merge(other.terms) }
    documents.append(contentsOf: other.documents)
    problems.append(contentsOf: other.problems)
  }
}
