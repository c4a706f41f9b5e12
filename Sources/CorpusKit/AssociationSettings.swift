internal import Association
internal import Indexing
internal import Reporting

/// Over what, at which level and by which measures associations are computed.
public struct AssociationSettings: Sendable {
  /// Parts of the collection that a document must belong to: `reliable`, `unique`.
  public var only: [String] = []
  /// `document`, `paragraph` or `sentence`.
  public var level = "document"
  /// The number of tokens of a window, instead of a level.
  public var window: Int?
  /// Further columns of `cooccurrence.csv`: names, or `all`.
  public var measures: [String] = []
  /// Pairs that fewer documents (or other units) mention are left out.
  public var minimumCount = 1
  /// Pairs of which one concept is mentioned in fewer documents (or other units) are left out.
  public var minimumFrequency = 1
  /// Pairs that fewer documents (or other units) are expected to mention are left out.
  public var minimumExpected = 0.0

  /// Every document, whole documents, the default columns.
  public init() {}

  /// The names that ``measures`` may hold besides `all`.
  public static var measureNames: [String] { AssociationOptions.measureNames }

  /// The names that ``only`` may hold.
  public static var subsetNames: [String] { DocumentSubsets.named.map(\.name) }

  /// The names that ``level`` may hold.
  public static let levelNames = ["document", "paragraph", "sentence"]

  /// What these settings stand for.
  func options() throws(AnalysisError) -> AssociationOptions {
    var options = AssociationOptions()
    for name in only {
      guard let known = DocumentSubsets.named.first(where: { $0.name == name }) else {
        throw AnalysisError.unknown("--only", name, of: Self.subsetNames)
      }
      options.within.insert(known.subset)
    }
    options.level = try contextLevel()
    for name in measures {
      guard name == "all" || Self.measureNames.contains(name) else {
        throw AnalysisError.unknown("--measures", name, of: Self.measureNames + ["all"])
      }
      options.measures.formUnion(name == "all" ? Self.measureNames : [name])
    }
    guard minimumCount >= 1 else { throw AnalysisError("--minimum-count must be 1 or more") }
    options.minimum = MinimumCounts(
      both: minimumCount, each: minimumFrequency, expected: minimumExpected)
    return options
  }

  private func contextLevel() throws(AnalysisError) -> ContextLevel {
    if let window {
      guard (2...1_000_000).contains(window) else {
        throw AnalysisError("--window \(window): use a number of tokens from 2 to 1,000,000")
      }
      return .window(window)
    }
    switch level {
    case "document": return .document
    case "paragraph": return .paragraph
    case "sentence": return .sentence
    default: throw AnalysisError.unknown("--level", level, of: Self.levelNames)
    }
  }

  /// What `run.json` records of these settings.
  var record: [(name: String, value: JSONValue)] {
    [
      ("only", .strings(only.sorted())),
      ("level", .string(window.map { "window of \($0) tokens" } ?? level)),
      ("measures", .strings(measures.sorted())),
      ("minimum_count", .integer(minimumCount)),
      ("minimum_frequency", .integer(minimumFrequency)),
      ("minimum_expected", .string("\(minimumExpected)")),
    ]
  }
}

extension AnalysisError {
  /// A name that an option does not know.
  static func unknown(_ option: String, _ name: String, of known: [String]) -> AnalysisError {
    AnalysisError("\(option) \(name): use one of \(known.joined(separator: ", "))")
  }
}
