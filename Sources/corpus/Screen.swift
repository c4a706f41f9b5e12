import ArgumentParser
import CorpusKit

/// `corpus screen`.
struct Screen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judges text quality only: which texts are garbled, and why.",
    discussion: """
      A verdict says whether a text is damaged, never whether it is true. What --output names is \
      a folder of tables (documents, quality, spans, problems); with --keep it is the file of the \
      documents that are kept.

        corpus screen articles --output screened
        corpus screen pages.jsonl --keep reliable --output kept.jsonl
        corpus screen articles --show
        corpus screen articles --fail-over 0.01
      """)

  @OptionGroup var options: RunOptions

  @OptionGroup var quality: QualityOptions

  @Option(
    help: ArgumentHelp(
      "The folder of results; with --keep, the file of documents, or - for standard output.",
      valueName: "path"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Write the documents with these verdicts as JSON Lines instead of tables, in the order of "
        + "the input: reliable, suspect, garbled, not_assessed, with commas between.",
      valueName: "verdicts"))
  var keep: String?

  @Flag(help: "Print the texts that have garbled passages, with those marked, instead of tables.")
  var show = false

  @Option(
    help: ArgumentHelp(
      "Exit code 3 when the share of garbled documents is larger.", valueName: "share"))
  var failOver: Double?

  mutating func validate() throws {
    if show && (keep != nil || output != nil) {
      throw ValidationError("--show prints; it goes with neither --keep nor --output.")
    }
    if keep != nil && output == nil {
      throw ValidationError("--keep needs --output: a file, or - for standard output.")
    }
    if let failOver, !(0...1).contains(failOver) {
      throw ValidationError("--fail-over \(failOver): give a share in 0...1, such as 0.01.")
    }
    if output == nil && !show && failOver == nil {
      throw ValidationError("Give --output, --show or --fail-over.")
    }
  }

  mutating func run() async throws {
    var configuration = options.configuration(output: output ?? "-", scope: .quality)
    quality.apply(to: &configuration)
    if let mode = stream {
      configuration.output = keep == nil ? "-" : configuration.output
      let summary = try await options.result { [configuration] observe in
        try await Screening(configuration, output: mode).run(observe: observe)
      }
      if !options.quiet { StandardError.write(summary.text(configuration, mode)) }
      for problem in options.quiet ? summary.losses : summary.problems {
        StandardError.write("corpus: \(problem)\n")
      }
      try end(summary.verdicts, unreadInputs: summary.losses.count)
    } else {
      let summary = try await options.summary(configuration)
      try end(summary.verdicts, unreadInputs: summary.unreadInputs)
    }
  }

  /// What is written of each document; `nil` where tables are.
  private var stream: Screening.Output? {
    if let keep { return .kept(keep.split(separator: ",").map(String.init)) }
    if show { return .marked(inColor: StandardOutput.isTerminal) }
    return output == nil ? .nothing : nil
  }

  /// Ends with exit code 3 for too many garbled documents, or 1 where input was lost.
  private func end(
    _ verdicts: [AnalysisSummary.VerdictCount], unreadInputs: Int
  ) throws {
    if let failOver, verdicts.garbledShare > failOver {
      StandardError.write(
        "corpus: the share of garbled documents, \(verdicts.garbledShare), is over \(failOver)\n")
      throw ExitCode(3)
    }
    if unreadInputs > 0 { throw ExitCode(1) }
  }
}

extension ScreeningSummary {
  /// What was found and where it went, for a person who has just run the program.
  fileprivate func text(
    _ configuration: AnalysisConfiguration, _ output: Screening.Output
  ) -> String {
    var text = "\(documents.grouped) documents: \(verdicts.text)\n"
    if output == .nothing { return text }
    let place = configuration.output == "-" ? "standard output" : configuration.output
    text += "\(written.grouped) written: \(place)\n"
    return text
  }
}
