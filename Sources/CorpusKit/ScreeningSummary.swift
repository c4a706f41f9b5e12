internal import Documents
internal import TextQuality

/// What a screening found, in a few figures.
public struct ScreeningSummary: Sendable {
  /// Documents read.
  public private(set) var documents = 0
  /// Of them, those that were written.
  public private(set) var written = 0
  /// What was met while reading, one line each, in a fixed order.
  public var problems: [String] { Self.lines(found) }

  /// Of them, what input was lost to.
  public var losses: [String] { Self.lines(found.filter(\.code.isLoss)) }

  private var counts: [Verdict: Int] = [:]
  private var found: [Problem]

  init(problems: [Problem] = []) { found = problems }

  /// How many documents have each verdict, in the order reliable, suspect, garbled, not assessed.
  public var verdicts: [AnalysisSummary.VerdictCount] {
    Verdict.allCases.map {
      AnalysisSummary.VerdictCount(verdict: $0.rawValue, documents: counts[$0] ?? 0)
    }
  }

  mutating func add(_ document: Document, _ verdict: Verdict, isWritten: Bool) {
    documents += 1
    if isWritten { written += 1 }
    counts[verdict, default: 0] += 1
    found += document.notes
  }

  mutating func add(_ problem: Problem) { found.append(problem) }

  private static func lines(_ problems: [Problem]) -> [String] {
    problems.map { TerminalText.inert("\($0.documentID ?? $0.source): \($0.detail)") }.sorted()
  }

  /// Adds what another worker found.
  mutating func add(_ other: ScreeningSummary) {
    documents += other.documents
    written += other.written
    counts.merge(other.counts, uniquingKeysWith: +)
    found += other.found
  }
}

extension Sequence<AnalysisSummary.VerdictCount> {
  /// The share of documents whose verdict is garbled; 0 where there are none.
  public var garbledShare: Double {
    let all = reduce(0) { $0 + $1.documents }
    let garbled = reduce(0) { $0 + ($1.verdict == Verdict.garbled.rawValue ? $1.documents : 0) }
    return all == 0 ? 0 : Double(garbled) / Double(all)
  }
}
