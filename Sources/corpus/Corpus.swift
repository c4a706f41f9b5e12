import ArgumentParser
import CorpusKit

/// The command line: arguments, progress and exit codes; everything else is CorpusKit's.
@main
struct Corpus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract:
      "Measures collections of health texts: terms, what is written together, what to trust.",
    discussion: """
      corpus analyze FOLDER --output DIR reads every text of a folder once and writes tables that \
      open in a spreadsheet: how often each word occurs, which nutrients are written about together \
      with which conditions and what the sentences say of them, and which texts are garbled.

      Exit codes: 0 done; 1 done, but some input could not be read (see problems.csv); 2 could not \
      run; 3 done, and screen --fail-over says that too much is garbled.
      """,
    version: Versions.description,
    subcommands: [
      Analyze.self, Associate.self, Evidence.self, Terms.self, Screen.self, Tokenize.self,
      VocabularyCommand.self,
      ModelCommand.self, Garble.self, Schema.self,
    ])

  /// Runs, with one rule for exit codes: 2 for whatever keeps a command from running, so that 1
  /// can mean that input was skipped.
  static func main() async {
    Signals.ignoreClosedPipe()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as AnalysisError {
      StandardError.write("corpus: \(error)\n")
      exit(withError: ExitCode(2))
    } catch {
      let isMistake = exitCode(for: error) == .validationFailure
      if isMistake {
        StandardError.write(fullMessage(for: error) + "\n")
        exit(withError: ExitCode(2))
      }
      exit(withError: error)
    }
  }
}
