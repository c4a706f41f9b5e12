internal import Documents
internal import Reporting
internal import Vocabulary

/// Makes a vocabulary file of our own form from a published vocabulary.
public struct VocabularyImport: Sendable {
  /// The names of the forms that can be stated.
  public static var formats: [String] { ImportFormat.allCases.map(\.rawValue) }

  private let path: String

  /// The form of the file; `nil` means: find it by the content.
  public var format: String?
  /// Further tables of UMLS: MRREL.RRF and MRSTY.RRF.
  public var companions: [String] = []
  /// The kind of the concepts; `nil` means the form's own.
  public var kind: String?
  /// Concepts to take with those below them.
  public var roots: [String] = []
  /// Whether all branches are taken.
  public var takesAllBranches = false
  /// Concepts to leave out with those below them.
  public var excluded: [String] = []
  /// Scopes of synonyms to take, separated by commas.
  public var scopes = "exact"
  /// The language of names, or `all`.
  public var language = "en"
  /// The fewest letters and digits of a name.
  public var minimumLength = 3
  /// A file for the report; `nil` means that ``run(output:)`` returns it.
  public var reportFile: String?

  /// An import of one file.
  public init(path: String) { self.path = path }

  /// Imports.
  ///
  /// - Parameter output: Where the vocabulary file goes; `-` is standard output.
  /// - Returns: The report: what was taken, what was not, and why, as a table separated by tabs.
  /// - Throws: ``AnalysisError`` for options that mean nothing and files that cannot be read.
  public func run(output: String) throws(AnalysisError) -> String {
    do {
      let importer = try VocabularyImporter(options, compiled: .builtIn())
      let imported = try importer.importVocabulary(
        name: path, bytes: ConfigurationFile.read(path), format: statedFormat,
        companions: companions.map { try ConfigurationFile.read($0) })
      var table = try SingleOutput(toFileOrDash: output)
      try table.write(imported.tsv())
      try table.commit()
      guard let reportFile else { return imported.report.description }
      try SingleFile.write(Array(imported.report.description.utf8), to: reportFile)
      return ""
    } catch {
      throw AnalysisError(error)
    }
  }

  private var options: ImportOptions {
    get throws(AnalysisError) {
      var options = ImportOptions()
      options.kind = kind.map(ConceptKind.init(rawValue:))
      options.roots = roots
      options.takesAllBranches = takesAllBranches
      options.excluded = excluded
      options.language = language == "all" ? nil : language
      options.minimumLength = minimumLength
      options.scopes = []
      for name in scopes.split(separator: ",") {
        guard let scope = SynonymScope(rawValue: String(name)) else {
          let known = SynonymScope.allCases.map(\.rawValue).joined(separator: ", ")
          throw AnalysisError("unknown scope '\(name)': use \(known)")
        }
        options.scopes.insert(scope)
      }
      return options
    }
  }

  private var statedFormat: ImportFormat? {
    get throws(AnalysisError) {
      guard let format else { return nil }
      guard let known = ImportFormat(rawValue: format) else {
        let all = Self.formats.joined(separator: ", ")
        throw AnalysisError("unknown format '\(format)': use one of \(all)")
      }
      return known
    }
  }
}
