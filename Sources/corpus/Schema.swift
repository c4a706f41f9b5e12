import ArgumentParser
import CorpusKit

/// `corpus schema`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the reference of all tables and columns, in Markdown.")

  mutating func run() throws {
    print(Reference.columns, terminator: "")
  }
}
