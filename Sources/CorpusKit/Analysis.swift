internal import Documents
internal import Indexing
internal import Reporting
internal import TextQuality
internal import Vocabulary

/// A run: documents in, tables out.
///
///     var configuration = AnalysisConfiguration(
///       paths: ["articles"], output: "results", threadCount: 4)
///     let summary = try await Analysis(configuration).run()
public struct Analysis: Sendable {
  private let configuration: AnalysisConfiguration
  private let encoder: CSVEncoder

  /// Checks the options.
  ///
  /// - Throws: ``AnalysisError`` for an option that means nothing.
  public init(_ configuration: AnalysisConfiguration) throws(AnalysisError) {
    guard configuration.threadCount > 0 else {
      throw AnalysisError("--threads must be 1 or more")
    }
    guard configuration.duplicateThreshold > 0, configuration.duplicateThreshold <= 1 else {
      throw AnalysisError("--duplicate-threshold must be above 0 and at most 1")
    }
    self.configuration = configuration
    encoder = try CSVEncoder(option: configuration.csvProfile)
  }

  /// Reads, counts and writes.
  ///
  /// - Parameter observe: Called once, before reading, with a progress that may be watched.
  /// - Throws: ``AnalysisError`` when there is nothing to read, when the results cannot be
  ///   written, or when the task is cancelled. Bad documents are not errors: they are rows of
  ///   `problems.csv`.
  public func run(
    observe: (Progress) -> Void = { _ in }
  ) async throws(AnalysisError) -> AnalysisSummary {
    do {
      return try await configuration.scope == .terms ? runTerms(observe) : runTables(observe)
    } catch is CancellationError {
      throw AnalysisError("interrupted: no results were written")
    } catch {
      throw AnalysisError(error)
    }
  }

  private func runTables(_ observe: (Progress) -> Void) async throws -> AnalysisSummary {
    let options = try configuration.associations.options()
    let parts = try configuration.makeParts()
    var folder = try OutputFolder(configuration.output, encoder: encoder)
    let index = try await makeIndex(parts, observe)
    let report = Report(
      index: index, scope: configuration.scope == .quality ? .quality : .everything,
      associations: options)
    try report.write(to: &folder, run: configuration.record(parts))
    try folder.commit()
    return AnalysisSummary(index, scope: configuration.scope, pairs: report.associations)
  }

  private func runTerms(_ observe: (Progress) -> Void) async throws -> AnalysisSummary {
    let index = try await makeIndex(configuration.makeParts(), observe)
    try SingleFile.writeTerms(
      of: index, toFileOrDash: configuration.output, encoder: encoder,
      threadCount: configuration.threadCount)
    return AnalysisSummary(index, scope: .terms, pairs: [])
  }

  private func makeIndex(
    _ parts: AnalysisParts, _ observe: (Progress) -> Void
  ) async throws -> Index {
    let listing = try configuration.listing()
    let indexer = Indexer(listing, parts, threadCount: configuration.threadCount)
    observe(Progress(indexer.progress))
    return try Index(
      try await indexer.run(), concepts: parts.concepts,
      duplicateThreshold: configuration.scope == .terms ? nil : configuration.duplicateThreshold)
  }
}
