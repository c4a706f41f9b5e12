import ArgumentParser
import CorpusKit
import Dispatch
import Glibc

/// What every command that reads a collection takes.
struct RunOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders (read with everything below them), or - for JSON Lines on standard input.",
      valueName: "path"))
  var paths: [String]

  @Option(help: "How many workers count at once. Results do not depend on it.")
  var threads: Int = sysconf(Int32(_SC_NPROCESSORS_ONLN))

  @Option(help: "JSON Lines: the member that holds the text.")
  var textField = "text"

  @Option(help: "JSON Lines: the member that holds the document's id.")
  var idField = "id"

  @Option(
    help: ArgumentHelp(
      "Metadata that say where a document comes from; of a web address, the host counts.",
      valueName: "field"))
  var sourceField = "url"

  @Option(
    help: ArgumentHelp(
      "The share of shingles, 0 to 1, from which two documents are duplicates.",
      valueName: "share"))
  var duplicateThreshold = 0.8

  @Option(
    help: ArgumentHelp(
      "spreadsheet (byte-order mark, formulas made inert) or plain.", valueName: "profile"))
  var csvProfile = "spreadsheet"

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  /// The configuration that these options stand for.
  func configuration(
    output: String, scope: AnalysisConfiguration.Scope
  ) -> AnalysisConfiguration {
    var configuration = AnalysisConfiguration(
      paths: paths, output: output, scope: scope, threadCount: threads)
    configuration.textField = textField
    configuration.idField = idField
    configuration.sourceField = sourceField
    configuration.duplicateThreshold = duplicateThreshold
    configuration.csvProfile = csvProfile
    return configuration
  }

  /// Runs with progress, prints the summary, and ends with the right exit code.
  func run(_ configuration: AnalysisConfiguration) async throws {
    if try await summary(configuration).unreadInputs > 0 { throw ExitCode(1) }
  }

  /// Runs with progress and prints the summary.
  func summary(_ configuration: AnalysisConfiguration) async throws -> AnalysisSummary {
    let analysis = try Analysis(configuration)
    let summary = try await result { try await analysis.run(observe: $0) }
    if !quiet { StandardError.write(summary.text(configuration)) }
    return summary
  }

  /// What a run comes to, which is shown while it lasts and stopped on request.
  func result<Summary: Sendable>(
    _ run: @escaping @Sendable (@escaping @Sendable (Progress) -> Void) async throws -> Summary
  ) async throws -> Summary {
    let display = quiet ? nil : ProgressDisplay()
    let task = Task { try await run { display?.start($0) } }
    let signals = Signals.onStop { task.cancel() }
    defer { signals.forEach { $0.cancel() } }
    let result = await task.result
    display?.stop()
    return try result.get()
  }
}
