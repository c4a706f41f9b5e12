internal import Documents
internal import Reporting
internal import Segmentation

/// The tokens, segments or sentences of files, one row each, for `corpus tokenize`.
public struct Tokenization: Sendable {
  /// What is listed.
  public enum Unit: Sendable {
    /// Words: segments that hold a letter or a number.
    case tokens
    /// Every segment between word boundaries, white space and punctuation too.
    case segments
    /// Every segment between sentence boundaries.
    case sentences
  }

  private let path: String
  private let unit: Unit

  /// Lists the units of the file, or of JSON Lines on standard input for `-`.
  public init(path: String, unit: Unit) {
    self.path = path
    self.unit = unit
  }

  /// Writes `start_byte,end_byte,kind,term` to standard output.
  ///
  /// - Returns: The details of problems met while reading.
  /// - Throws: ``AnalysisError`` when ICU cannot work or when standard output is closed.
  public func run() throws(AnalysisError) -> [String] {
    do {
      var rows: [SegmentRow] = []
      var segmenter = try Segmenter(unit)
      let problems = try DocumentLoop.run(over: [path]) { rows += try segmenter.rows(of: $0) }
      var output = StandardOutput()
      try CSVEncoder(.plain).write(Tables.segments, rows: rows, to: &output)
      return problems
    } catch {
      throw AnalysisError(error)
    }
  }
}

/// Lists the units of one document after another.
private struct Segmenter: ~Copyable {
  private let unit: Tokenization.Unit
  private var tokenizer: Tokenizer
  private var terms = Lexicon()

  init(_ unit: Tokenization.Unit) throws {
    tokenizer = try Tokenizer()
    self.unit = unit
  }

  mutating func rows(of document: Document) throws -> [SegmentRow] {
    var rows: [SegmentRow] = []
    let text = document.text.span
    if unit == .sentences {
      try tokenizer.forEachSentence(in: text) { range in
        let source = document.map.sourceRange(of: range)
        rows.append(SegmentRow(range: source, kind: "sentence", term: ""))
      }
      return rows
    }
    var segments: [(range: Range<Int>, kind: SegmentKind)] = []
    try tokenizer.forEachSegment(in: text) { range, kind in segments.append((range, kind)) }
    for segment in segments {
      let term = try tokenizer.term(of: text.extracting(segment.range), in: &terms)
      guard unit == .segments || term != nil else { continue }
      rows.append(
        SegmentRow(
          range: document.map.sourceRange(of: segment.range), kind: segment.kind.rawValue,
          term: term.map { terms.string(for: $0) } ?? ""))
    }
    return rows
  }
}
