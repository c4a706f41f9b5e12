/// Why a run could not be made: one line that says what, where, and what to do.
public struct AnalysisError: Error, Sendable, CustomStringConvertible {
  /// The line.
  public let description: String

  init(_ description: String) { self.description = description }

  /// Any error of the parts below, in its own words.
  init(_ error: any Error) {
    description = (error as? AnalysisError)?.description ?? "\(error)"
  }
}
