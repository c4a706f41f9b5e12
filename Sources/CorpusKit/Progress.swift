internal import Indexing

/// How far a run has come, for display.
public struct Progress: Sendable {
  private let progress: RunProgress

  init(_ progress: RunProgress) { self.progress = progress }

  /// Bytes of sources read so far.
  public var bytes: Int { progress.byteCount }

  /// Bytes of all sources together; 0 where that is not known.
  public var totalBytes: Int { progress.totalByteCount }

  /// Documents read so far.
  public var documents: Int { progress.documentCount }
}
