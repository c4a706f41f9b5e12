import ArgumentParser
import CorpusKit

/// `corpus schema`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the reference of all tables and columns, in Markdown.")

  @Flag(help: "Print every limit of text quality instead, as a file that --limits takes.")
  var limits = false

  mutating func run() throws {
    print(limits ? Reference.limits : Reference.columns, terminator: "")
  }
}
