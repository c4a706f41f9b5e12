import ArgumentParser
import CorpusKit

/// `corpus analyze`.
struct Analyze: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads a collection once and writes every table.",
    discussion: """
      Reads plain text, Markdown, HTML and JSON Lines. Writes to DIR: documents, terms, concepts, \
      cooccurrence, evidence, quality, spans and problems as CSV, datapackage.json with the meaning \
      of every column, and run.json with versions and options.

        corpus analyze articles --output results
        zcat pages.jsonl.gz | corpus analyze - --output results --id-field url
      """)

  @OptionGroup var options: RunOptions

  @OptionGroup var quality: QualityOptions

  @Option(help: ArgumentHelp("The folder of results; made when missing.", valueName: "dir"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "Also pair other kinds, such as nutrient:drug. May be repeated.", valueName: "kind:kind"))
  var pair: [String] = []

  @Option(
    help: ArgumentHelp(
      "A vocabulary file that comes before the built-in one. May be repeated.",
      valueName: "file"))
  var vocabulary: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out a step of matching names: see docs/vocabulary.md. May be repeated.",
      valueName: "name"))
  var withoutStep: [String] = []

  @OptionGroup(title: "Associations") var associations: AssociationArguments

  @Option(
    help: ArgumentHelp(
      """
      Rules for reading sentences, instead of the built-in ones or beside them: see \
      docs/assertions.md.
      """, valueName: "file"))
  var assertionRules: String?

  @Flag(help: "Also write mentions.csv: every mention of every concept.")
  var mentions = false

  mutating func run() async throws {
    var configuration = options.configuration(output: output, scope: .everything)
    configuration.pairs = pair
    configuration.vocabularyFiles = vocabulary
    configuration.withoutSteps = withoutStep
    configuration.assertionRulesFile = assertionRules
    configuration.keepsMentions = mentions
    quality.apply(to: &configuration)
    configuration.associations = associations.settings
    try await options.run(configuration)
  }
}
