import ArgumentParser
import CorpusKit

/// `corpus vocabulary`.
struct VocabularyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary",
    abstract: "Shows the vocabulary and what a text defines.",
    subcommands: [
      List.self, Check.self, Lookup.self, VocabularyImportCommand.self, Abbreviations.self,
      Explain.self, Ambiguous.self,
    ])

  /// `corpus vocabulary list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the concepts as CSV: id, kind, class, name, broader, identifiers.")

    @OptionGroup var vocabulary: VocabularyOptions

    mutating func run() throws {
      try VocabularyListing(files: vocabulary.vocabulary).writeConcepts()
    }
  }

  /// `corpus vocabulary check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says what is wrong with vocabulary files; exit code 1 when something is.")

    @OptionGroup var vocabulary: VocabularyOptions

    mutating func run() throws {
      let findings = try VocabularyListing(files: vocabulary.vocabulary).findings()
      for finding in findings { print(finding) }
      if !findings.isEmpty { throw ExitCode(1) }
    }
  }

  /// `corpus vocabulary lookup`.
  struct Lookup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says which concepts a name stands for.",
      discussion: "  corpus vocabulary lookup \"folic acid\"")

    @Argument(help: "The name.")
    var name: String

    @OptionGroup var vocabulary: VocabularyOptions

    mutating func run() throws {
      let concepts = try VocabularyListing(files: vocabulary.vocabulary).lookup(name)
      for concept in concepts { print(concept) }
      if concepts.isEmpty {
        StandardError.write("corpus: no concept is called '\(name)'\n")
        throw ExitCode(1)
      }
    }
  }

  /// `corpus vocabulary abbreviations`.
  struct Abbreviations: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists abbreviations that texts define: document_id,short_form,long_form.")

    @Argument(help: "Files or folders.")
    var paths: [String]

    mutating func run() throws {
      try StandardError.report(VocabularyListing.writeAbbreviations(paths: paths))
    }
  }

  /// `corpus vocabulary explain`.
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists all that texts may mention, and which rule took or refused it.")

    @Argument(help: "Files or folders.")
    var paths: [String]

    @OptionGroup var vocabulary: VocabularyOptions

    mutating func run() throws {
      let explanation = try VocabularyExplanation(files: vocabulary.vocabulary)
      try StandardError.report(explanation.writeCandidates(paths: paths))
    }
  }

  /// `corpus vocabulary ambiguous`.
  struct Ambiguous: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Counts the ambiguous names of texts that nothing resolves, and what they may mean."
    )

    @Argument(help: "Files or folders.")
    var paths: [String]

    @OptionGroup var vocabulary: VocabularyOptions

    mutating func run() throws {
      let explanation = try VocabularyExplanation(files: vocabulary.vocabulary)
      try StandardError.report(explanation.writeAmbiguities(paths: paths))
    }
  }
}

/// The vocabulary files that come before the built-in one.
struct VocabularyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A vocabulary file that comes before the built-in one. May be repeated.", valueName: "file"))
  var vocabulary: [String] = []
}
