import ArgumentParser
import CorpusKit

/// What every command that judges text quality takes.
struct QualityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also compute the signals of curators' filters: gopher, c4, fineweb, redpajama, with commas "
        + "between.",
      valueName: "families"))
  var signals = ""

  @Option(
    help: ArgumentHelp(
      "A YAML file that changes limits of signals: see corpus schema --limits.", valueName: "file"))
  var limits: String?

  /// Adds the options to a configuration.
  func apply(to configuration: inout AnalysisConfiguration) {
    configuration.signals = signals.split(separator: ",").map(String.init)
    configuration.limitsFile = limits
  }
}
