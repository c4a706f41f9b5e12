internal import Documents
internal import Indexing
internal import Reporting
internal import TextQuality

/// Text quality judged document by document, and each document written out as asked for: for
/// curators who filter, and for readers who look.
///
/// Documents come out in the order of the listing and of their sources, whatever the number of
/// workers. Memory does not grow with the collection.
///
///     let screening = try Screening(configuration, output: .kept(["reliable"]))
///     let summary = try await screening.run()
public struct Screening: Sendable {
  /// What is written of documents.
  public enum Output: Sendable, Equatable {
    /// JSON Lines of the documents with one of the verdicts of these names.
    case kept([String])
    /// The texts that have garbled passages, with those marked; in colours of a terminal or with
    /// brackets.
    case marked(inColor: Bool)
    /// Nothing: only the summary is wanted.
    case nothing
  }

  private let configuration: AnalysisConfiguration
  private let rendering: ScreenRendering

  /// Checks the options.
  ///
  /// The documents go to ``AnalysisConfiguration/output``, a file or `-` for standard output.
  ///
  /// - Throws: ``AnalysisError`` for a verdict that does not exist or no workers.
  public init(_ configuration: AnalysisConfiguration, output: Output) throws(AnalysisError) {
    guard configuration.threadCount > 0 else {
      throw AnalysisError("--threads must be 1 or more")
    }
    self.configuration = configuration
    rendering = try ScreenRendering(output, configuration)
  }

  /// Reads, judges and writes.
  ///
  /// - Parameter observe: Called once, before reading, with a progress that may be watched.
  /// - Throws: ``AnalysisError`` as ``Analysis/run(observe:)`` does.
  public func run(
    observe: (Progress) -> Void = { _ in }
  ) async throws(AnalysisError) -> ScreeningSummary {
    do {
      return try await run(SingleOutput(toFileOrDash: configuration.output), observe)
    } catch is CancellationError {
      throw AnalysisError("interrupted: no results were written")
    } catch {
      throw AnalysisError(error)
    }
  }

  private func run<Sink: ByteSink & ~Copyable & SendableMetatype>(
    _ sink: consuming sending Sink, _ observe: (Progress) -> Void
  ) async throws -> ScreeningSummary {
    let listing = try configuration.listing()
    var parts = try configuration.makeParts()
    parts.reading.keepsLines = rendering.needsLines
    let queue = WorkQueue(listing.files.flatMap { $0.parts(ofByteCount: Self.partByteCount) })
    let progress = RunProgress(totalByteCount: listing.files.reduce(0) { $0 + $1.byteCount })
    observe(Progress(progress))
    let output = OrderedOutput(sink)
    var summary = ScreeningSummary(problems: listing.problems)
    try await withThrowingTaskGroup(of: ScreeningSummary.self) { group in
      for _ in 0..<configuration.threadCount {
        group.addTask { [rendering, parts] in
          var worker = try ScreenWorker(parts, rendering)
          return try worker.work(queue, output, progress)
        }
      }
      for try await found in group { summary.add(found) }
    }
    try output.commit()
    return summary
  }

  /// Small enough that what waits for an earlier part needs little memory.
  private static let partByteCount = 4 << 20
}
