internal import Documents
internal import Indexing
internal import Reporting
internal import Vocabulary

/// A folder of results, from which associations are computed again without reading a text.
public struct FinishedRun: Sendable {
  private let directory: String

  /// The results in a folder.
  public init(_ directory: String) { self.directory = directory }

  /// Writes the table of one kind of pair, as a run with these settings would have.
  ///
  /// - Parameters:
  ///   - pair: Two kinds that the run counted, such as `nutrient:condition`.
  ///   - output: A file, or `-` for standard output.
  /// - Throws: ``AnalysisError`` where the folder holds no observations or did not count the
  ///   pair, and when the table cannot be written.
  public func associate(
    _ settings: AssociationSettings, pair: String, output: String, csvProfile: String
  ) throws(AnalysisError) {
    let options = try settings.options()
    let kinds = try KindPair(option: pair)
    let encoder = try CSVEncoder(option: csvProfile)
    let observations = try observations()
    guard observations.pairs.contains(kinds) else {
      let known = observations.pairs.map { "\($0.first.rawValue):\($0.second.rawValue)" }
      throw AnalysisError.unknown("--pair", pair, of: known)
    }
    let rows = AssociationRows(observations, options).rows(kinds)
    do throws(OutputError) {
      try SingleFile.writePairs(
        of: kinds, options, rows, toFileOrDash: output, encoder: encoder)
    } catch {
      throw AnalysisError(error)
    }
  }

  /// The observations that the run kept.
  func observations() throws(AnalysisError) -> Observations {
    guard let observations = Observations(try read(Observations.fileName)) else {
      throw AnalysisError(
        "\(directory)/\(Observations.fileName): not whole, or written by another version: "
          + "run corpus analyze again")
    }
    return observations
  }

  /// A file of the results.
  func read(_ name: String) throws(AnalysisError) -> [UInt8] {
    do throws(ConfigurationFileError) {
      return try ConfigurationFile.read("\(directory)/\(name)", limit: .max)
    } catch {
      throw AnalysisError("\(error) Give a folder that corpus analyze wrote.")
    }
  }
}
