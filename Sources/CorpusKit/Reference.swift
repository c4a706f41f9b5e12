internal import Reporting
internal import TextQuality

/// Reference pages made from the definitions that the program runs on.
public enum Reference {
  /// Every signal's limits, as a file that `--limits` takes.
  public static var limits: String { LimitsFile.text(of: .standard) }

  /// All tables and columns, in Markdown.
  public static var columns: String { Tables.reference }
}
