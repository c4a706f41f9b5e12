import ArgumentParser
import CorpusKit

/// `corpus model`.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Trains and describes the reference statistics of text quality.",
    subcommands: [Train.self, Describe.self])

  /// `corpus model train`.
  struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Counts clean text of one language into a model file.",
      discussion: """
        The texts must be what that language looks like when nothing is wrong with it: some \
        millions of words of many kinds. The order of files does not matter.

          corpus model train clean/ --output english.model
        """)

    @Argument(help: "Files, folders, or - for JSON Lines on standard input.")
    var paths: [String]

    @Option(help: ArgumentHelp("The model file.", valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp("The language's ISO 639-1 code.", valueName: "code"))
    var language = "en"

    @Option(
      help: ArgumentHelp(
        "The language's function words, one a line; needed for any language but English.",
        valueName: "file"))
    var functionWords: String?

    @Option(help: "What the texts are, for those who will ask.")
    var provenance = ""

    @Option(help: "JSON Lines: the member that holds the text.")
    var textField = "text"

    mutating func run() throws {
      var training = ModelTraining(paths: paths, output: output)
      training.language = language
      training.functionWordsFile = functionWords
      training.provenance = provenance
      training.textField = textField
      StandardError.write(try training.run() + "\n")
    }
  }

  /// `corpus model describe`.
  struct Describe: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says what a model was made of; without a file, the one that is compiled in.")

    @Argument(help: "The model file.")
    var file: String?

    mutating func run() throws {
      print(try ModelTraining.describe(path: file))
    }
  }
}
