import ArgumentParser
import CorpusKit

/// `corpus model`.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Trains and describes the reference statistics of text quality.",
    subcommands: [Describe.self])

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
