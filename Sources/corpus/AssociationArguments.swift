import ArgumentParser
import CorpusKit

/// Over what associations are computed: the same words for a fresh run and for a finished one.
struct AssociationArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Count only some documents: \(AssociationSettings.subsetNames.joined(separator: ", ")). "
        + "May be repeated; a document must then be all of them.",
      valueName: "subset"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "What two concepts must share: \(AssociationSettings.levelNames.joined(separator: ", ")).",
      valueName: "level"))
  var level = "document"

  @Option(
    help: ArgumentHelp(
      "Count windows of so many tokens, one after the other, instead of a level.",
      valueName: "tokens"))
  var window: Int?

  @Option(
    help: ArgumentHelp(
      "Further columns, separated by commas: all, "
        + "\(AssociationSettings.measureNames.joined(separator: ", ")).",
      valueName: "names"))
  var measures = ""

  @Option(help: ArgumentHelp("Leave out pairs that occur less often.", valueName: "count"))
  var minimumCount = 1

  @Option(
    help: ArgumentHelp(
      "Leave out pairs of which one concept occurs less often.", valueName: "count"))
  var minimumFrequency = 1

  @Option(
    help: ArgumentHelp("Leave out pairs that are expected less often.", valueName: "count"))
  var minimumExpected = 0.0

  /// What these options stand for.
  var settings: AssociationSettings {
    var settings = AssociationSettings()
    settings.only = only
    settings.level = level
    settings.window = window
    settings.measures = measures.split(separator: ",").map {
      String($0.drop { $0 == " " })
    }
    settings.minimumCount = minimumCount
    settings.minimumFrequency = minimumFrequency
    settings.minimumExpected = minimumExpected
    return settings
  }
}
