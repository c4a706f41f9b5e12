/// What a run reads, what it computes and where it writes.
public struct AnalysisConfiguration: Sendable {
  /// Which tables are wanted.
  public enum Scope: Sendable {
    /// Everything, in one pass.
    case everything
    /// Text quality only.
    case quality
    /// Term and document frequency only.
    case terms
  }

  /// Files, folders, or `-` for JSON Lines on standard input.
  public var paths: [String]
  /// The folder of results; for terms, a file, or `-` for standard output.
  public var output: String
  /// Which tables are wanted.
  public var scope: Scope
  /// How many workers count at once.
  ///
  /// Results do not depend on it.
  public var threadCount: Int
  /// `spreadsheet` or `plain`: see docs/csv.md.
  public var csvProfile = "spreadsheet"
  /// Further vocabulary files.
  ///
  /// The last takes precedence over those before it, all over the built-in one.
  public var vocabularyFiles: [String] = []
  /// Steps of matching to leave out: see docs/vocabulary.md.
  public var withoutSteps: [String] = []
  /// A file of assertion rules; `nil` means the built-in ones: see docs/assertions.md.
  public var assertionRulesFile: String?
  /// Further kinds to pair, such as `nutrient:drug`.
  public var pairs: [String] = []
  /// Families of curators' filters whose signals are computed: `gopher`, `c4`, `fineweb`,
  /// `redpajama`.
  public var signals: [String] = []
  /// A file that changes limits of signals: see docs/text-quality.md.
  public var limitsFile: String?
  /// The least Jaccard similarity of two near-duplicates.
  public var duplicateThreshold = 0.8
  /// How associations are computed.
  public var associations = AssociationSettings()
  /// The field of a document's metadata that says where it comes from.
  public var sourceField = "url"
  /// Whether `mentions.csv` is written.
  public var keepsMentions = false
  /// The member of a JSON line that holds the text.
  public var textField = "text"
  /// The member of a JSON line that holds the document's id.
  public var idField = "id"

  /// A run over `paths` with every option at its default.
  public init(paths: [String], output: String, scope: Scope = .everything, threadCount: Int) {
    self.paths = paths
    self.output = output
    self.scope = scope
    self.threadCount = threadCount
  }
}
