package import Documents
internal import Synchronization

/// How far a run has come.
///
/// Workers add to it; anyone may read it at any time.
package final class RunProgress: Sendable {
  private let bytes = Atomic<Int>(0)
  private let documents = Atomic<Int>(0)

  /// Bytes of all sources together; 0 while that is not known.
  package let totalByteCount: Int

  package init(totalByteCount: Int) { self.totalByteCount = totalByteCount }

  /// Bytes of sources read so far.
  package var byteCount: Int { bytes.load(ordering: .relaxed) }

  /// Documents read so far.
  package var documentCount: Int { documents.load(ordering: .relaxed) }

  package func add(_ document: Document) {
    bytes.add(document.sourceByteCount, ordering: .relaxed)
    documents.add(1, ordering: .relaxed)
  }
}

/// The parts of the sources, handed out to workers one at a time.
///
/// It is one of the two things that workers share, the other being ``RunProgress``. Which worker
/// gets which part is a matter of chance; results do not depend on it.
package final class WorkQueue: Sendable {
  private let parts: [SourcePart]
  private let next = Atomic<Int>(0)

  package init(_ parts: [SourcePart]) { self.parts = parts }

  /// The first part that no worker has had yet, with its place among all, or `nil` when all are
  /// taken.
  package func take() -> (index: Int, part: SourcePart)? {
    let index = next.add(1, ordering: .relaxed).oldValue
    return index < parts.count ? (index, parts[index]) : nil
  }
}
