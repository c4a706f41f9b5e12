internal import Reporting

/// Reference pages made from the definitions that the program runs on.
public enum Reference {
  /// All tables and columns, in Markdown.
  public static var columns: String { Tables.reference }
}
