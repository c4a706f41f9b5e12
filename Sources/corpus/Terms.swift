import ArgumentParser
import CorpusKit

/// `corpus terms`.
struct Terms: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Counts terms: how often, and in how many documents.",
    discussion: """
      A token is a segment between ICU word boundaries that holds a letter or a number; a term is \
      its form under NFKC_Casefold.

        corpus terms articles --output terms.csv
      """)

  @OptionGroup var options: RunOptions

  @Option(help: ArgumentHelp("The CSV file, or - for standard output.", valueName: "file"))
  var output = "-"

  mutating func run() async throws {
    try await options.run(options.configuration(output: output, scope: .terms))
  }
}
