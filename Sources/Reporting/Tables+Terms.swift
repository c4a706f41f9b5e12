internal import Association
package import Indexing
internal import Segmentation

/// One term with its counts and what they are relative to.
package struct TermRow: Sendable {
  let term: String
  let count: TermCount
  /// Tokens in all documents.
  let tokenCount: Int

  /// The rows of an index, most frequent term first.
  package static func make(_ index: Index) -> some Sequence<TermRow> {
    let tokenCount = index.tokenCount
    return index.terms.sorted().lazy.map { term in
      TermRow(
        term: index.terms.lexicon.string(for: term), count: index.terms[term],
        tokenCount: tokenCount)
    }
  }

  var perMillion: Double {
    tokenCount == 0 ? 0 : Double(count.frequency) * 1_000_000 / Double(tokenCount)
  }

  var dispersion: Double {
    count.dispersion.spread(frequency: count.frequency, totalSize: tokenCount)
  }
}

extension SingleFile {
  /// Writes the terms of an index to a file, or to standard output where `path` is `-`.
  ///
  /// Here, and not where it is called, so that the compiler knows the rows: there are many.
  package static func writeTerms(
    of index: Index, toFileOrDash path: String, encoder: CSVEncoder
  ) throws(OutputError) {
    try write(Tables.bareTerms, rows: TermRow.make(index), toFileOrDash: path, encoder: encoder)
  }
}

extension Tables {
  /// One row per term: the columns that need nothing but tokens.
  package static let bareTerms = Table<TermRow>(
    name: "terms", rowMeaning: "term", order: "frequency, falling, then bytes of term",
    columns: [
      Column("term", .string, "The token's bytes folded by NFKC_Casefold.") { .text($0.term) },
      Column("frequency", .integer, unit: "tokens", "Occurrences in all documents.") {
        .integer($0.count.frequency)
      },
      Column("document_frequency", .integer, unit: "documents", "Documents that hold the term.") {
        .integer($0.count.documentFrequency)
      },
      Column(
        "per_million", .number, unit: "per million tokens",
        "frequency relative to all tokens of all documents."
      ) { .number($0.perMillion) },
    ])

  /// One row per term, with counts on reliable text and dispersion.
  package static let terms = Table<TermRow>(
    name: bareTerms.name, rowMeaning: bareTerms.rowMeaning, order: bareTerms.order,
    columns: bareTerms.columns + [
      Column(
        "reliable_frequency", .integer, unit: "tokens",
        "Occurrences in documents whose verdict is reliable."
      ) { .integer($0.count.reliableFrequency) },
      Column(
        "reliable_document_frequency", .integer, unit: "documents",
        "Documents that hold the term and whose verdict is reliable."
      ) { .integer($0.count.reliableDocumentFrequency) },
      Column(
        "dispersion", .number,
        "Effective share of all tokens over whose documents the term is spread, in 0...1; 1 is even."
      ) { .number($0.dispersion) },
    ])
}
