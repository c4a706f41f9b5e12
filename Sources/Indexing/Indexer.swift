package import Documents
internal import Segmentation

/// Reads the files of a listing with several workers and merges what they found.
package struct Indexer: Sendable {
  private let queue: WorkQueue
  private let listing: SourceListing
  private let parts: AnalysisParts
  private let threadCount: Int

  /// How far the run has come.
  package let progress: RunProgress

  /// Prepares a run over the files of `listing`.
  ///
  /// - Precondition: `threadCount` is positive.
  package init(_ listing: SourceListing, _ parts: AnalysisParts, threadCount: Int) {
    precondition(threadCount > 0)
    self.listing = listing
    self.parts = parts
    self.threadCount = threadCount
    queue = WorkQueue(listing.files.flatMap { $0.parts() })
    progress = RunProgress(totalByteCount: listing.files.reduce(0) { $0 + $1.byteCount })
  }

  /// Reads everything.
  ///
  /// - Returns: The merged shard, with the problems of the listing itself.
  /// - Throws: ``SegmentationError`` when ICU's data cannot be read, `SpoolError` when a
  ///   temporary file cannot be used, or `CancellationError`.
  package func run() async throws -> IndexShard {
    var merged = IndexShard()
    merged.problems = listing.problems
    try await withThrowingTaskGroup(of: IndexShard.self) { group in
      for _ in 0..<threadCount { group.addTask { try work() } }
      for try await shard in group { try merged.merge(shard) }
    }
    return merged
  }

  /// One worker: takes parts until none is left.
  private func work() throws -> IndexShard {
    var indexer = try DocumentIndexer(parts)
    var reader = DocumentReader(options: parts.reading)
    while let part = queue.take()?.part {
      try reader.read(part) { reading in
        try Task.checkCancellation()
        switch reading {
        case .document(let document):
          try indexer.index(document)
          progress.add(document)
        case .problem(let problem):
          indexer.note(problem)
        }
      }
    }
    return indexer.finish()
  }
}
