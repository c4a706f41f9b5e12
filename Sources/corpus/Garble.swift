import ArgumentParser
import CorpusKit

/// `corpus garble`.
struct Garble: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Damages the text of a file on purpose, to try out the detection of damage.",
    discussion: """
      Prints the damaged text. With --spans it prints CSV instead: document_id,start_byte,end_byte \
      of each damaged word in the damaged text. The same seed damages the same words.

        corpus garble article.txt --family substitution --dose 0.4 --seed 1
      """)

  @Argument(help: "The file.")
  var file: String

  @Option(help: "How: \(Garbling.families.joined(separator: ", ")).")
  var family = "substitution"

  @Option(help: "The probability that a word which can be damaged is, in 0...1.")
  var dose = 0.4

  @Option(help: "Which words: the same seed, the same words.")
  var seed: UInt64 = 1

  @Flag(help: "Print where the damage is instead of the text.")
  var spans = false

  mutating func run() throws {
    let documents = try Garbling.garble(path: file, family: family, dose: dose, seed: seed)
    if spans { print("document_id,start_byte,end_byte") }
    for document in documents {
      guard spans else {
        print(document.text)
        continue
      }
      for range in document.damage {
        print("\(document.id),\(range.lowerBound),\(range.upperBound)")
      }
    }
  }
}
