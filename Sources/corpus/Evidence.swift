import ArgumentParser
import CorpusKit
import Glibc

/// `corpus evidence`.
struct Evidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the sentences that mention two concepts, and how each was read.",
    discussion: """
      The best sentences come first: each wording once, sound texts before damaged ones, sources \
      in turn.

        corpus evidence selenium "multiple sclerosis" results
      """)

  @Argument(help: "The first concept: a name or an id.")
  var first: String

  @Argument(help: "The second concept.")
  var second: String

  @Argument(help: ArgumentHelp("A folder that corpus analyze wrote.", valueName: "dir"))
  var results: String

  @Option(help: ArgumentHelp("Two kinds that were counted.", valueName: "kind:kind"))
  var pair = "nutrient:condition"

  @Option(help: ArgumentHelp("Print at most so many sentences.", valueName: "count"))
  var limit = 10

  @Flag(help: "Say which rules read each sentence, and which were overruled.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "The rules of the run, where they were not the built-in ones.", valueName: "file"))
  var assertionRules: String?

  mutating func run() throws {
    var explainer = explain ? try EvidenceExplainer(rulesFile: assertionRules) : nil
    let sentences = try FinishedRun(results).evidence(first, second, pair: pair)
    let documents = Set(sentences.map(\.documentID)).count
    let isTerminal = isatty(STDOUT_FILENO) != 0
    let marks = isTerminal ? ("\u{1b}[1m", "\u{1b}[22m") : ("[", "]")
    print(
      "\(first) + \(second): \(sentences.count.grouped) sentences in "
        + "\(documents.grouped) documents")
    for (place, sentence) in sentences.prefix(limit).enumerated() {
      print("\n\(place + 1). \(sentence.marked(marks.0, marks.1))")
      print("   \(sentence.reading)")
      print("   \(sentence.place)")
      for line in try explainer?.explain(sentence) ?? [] { print("     \(line)") }
    }
    if sentences.count > limit {
      print("\n\((sentences.count - limit).grouped) more: --limit \(sentences.count)")
    }
  }
}
