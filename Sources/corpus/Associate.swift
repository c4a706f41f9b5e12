import ArgumentParser
import CorpusKit

/// `corpus associate`.
struct Associate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Computes associations again from finished results, under another filter.",
    discussion: """
      Reads no text: the observations that corpus analyze kept in its results are enough. The \
      table is the one that corpus analyze would have written with the same options.

        corpus associate results --only reliable --level sentence --output sentences.csv
      """)

  @Argument(help: ArgumentHelp("A folder that corpus analyze wrote.", valueName: "dir"))
  var results: String

  @Option(help: ArgumentHelp("Two kinds that were counted.", valueName: "kind:kind"))
  var pair = "nutrient:condition"

  @OptionGroup(title: "Associations") var associations: AssociationArguments

  @Option(
    help: ArgumentHelp(
      "spreadsheet (byte-order mark, formulas made inert) or plain.", valueName: "profile"))
  var csvProfile = "spreadsheet"

  @Option(help: ArgumentHelp("The CSV file, or - for standard output.", valueName: "file"))
  var output = "-"

  mutating func run() throws {
    try FinishedRun(results).associate(
      associations.settings, pair: pair, output: output, csvProfile: csvProfile)
  }
}
