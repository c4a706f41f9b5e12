import ArgumentParser
import CorpusKit

/// `corpus screen`.
struct Screen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judges text quality only: which texts are garbled, and why.",
    discussion: """
      Writes documents, quality, spans and problems as CSV. A verdict says whether a text is \
      damaged, never whether it is true.

        corpus screen articles --output screened
      """)

  @OptionGroup var options: RunOptions

  @Option(help: ArgumentHelp("The folder of results; made when missing.", valueName: "dir"))
  var output: String

  mutating func run() async throws {
    try await options.run(options.configuration(output: output, scope: .quality))
  }
}
