import ArgumentParser
import CorpusKit

/// `corpus tokenize`.
struct Tokenize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the tokens of a file as CSV: start_byte,end_byte,kind,term.",
    discussion: """
        corpus tokenize article.txt
        corpus tokenize article.txt --all         white space and punctuation too
        corpus tokenize article.txt --sentences   sentences instead of words
      """)

  @Argument(help: "The file.")
  var file: String

  @Flag(help: "List every segment between ICU word boundaries, not tokens only.")
  var all = false

  @Flag(help: "List sentences instead.")
  var sentences = false

  mutating func run() throws {
    let unit: Tokenization.Unit = sentences ? .sentences : all ? .segments : .tokens
    try StandardError.report(Tokenization(path: file, unit: unit).run())
  }
}
