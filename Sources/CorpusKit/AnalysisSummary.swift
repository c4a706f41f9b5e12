internal import Documents
internal import Indexing
internal import Reporting
internal import Segmentation
internal import TextQuality
internal import Vocabulary

/// What a run found, in a few figures.
public struct AnalysisSummary: Sendable {
  /// One verdict and how many documents have it.
  public struct VerdictCount: Sendable {
    /// Such as `reliable`.
    public let verdict: String
    /// Documents that have it.
    public let documents: Int
  }

  /// One of the strongest pairs.
  public struct Pair: Sendable {
    /// The first concept's name.
    public let first: String
    /// The second concept's name.
    public let second: String
    /// Documents that mention both.
    public let documents: Int
    /// Of them, those whose verdict is reliable.
    public let reliableDocuments: Int
  }

  /// Documents read.
  public let documents: Int
  /// Tokens in all documents.
  public let tokens: Int
  /// Distinct terms.
  public let terms: Int
  /// In the order reliable, suspect, garbled, not assessed; empty where quality was not asked for.
  public let verdicts: [VerdictCount]
  /// The strongest pairs of nutrient and condition, at most five.
  public let topPairs: [Pair]
  /// How many pairs there are in all.
  public let pairs: Int
  /// Documents that another one stands for, because they say the same.
  public let duplicates: Int
  /// Rows of `problems.csv`.
  public let problems: Int
  /// Of them, inputs of which nothing could be read.
  public let unreadInputs: Int

  init(_ index: Index, scope: AnalysisConfiguration.Scope, pairs rows: [AssociationRow]) {
    documents = index.documents.count
    tokens = index.tokenCount
    terms = index.terms.lexicon.count
    verdicts =
      scope == .terms
      ? []
      : Verdict.allCases.map { verdict in
        VerdictCount(
          verdict: verdict.rawValue,
          documents: index.documents.count { $0.assessment?.verdict == verdict })
      }
    topPairs = rows.prefix(5).map {
      Pair(
        first: $0.first.name, second: $0.second.name, documents: $0.count.documents.all,
        reliableDocuments: $0.count.documents.reliable)
    }
    pairs = rows.count
    duplicates = index.documents.count { $0.duplicates?.isSurvivor == false }
    problems = index.problems.count
    unreadInputs = index.problems.count { $0.code.isLoss }
  }
}
