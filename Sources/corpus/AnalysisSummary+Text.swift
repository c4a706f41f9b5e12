import CorpusKit

extension AnalysisSummary {
  /// What was found and where the files are, for a person who has just run the program.
  func text(_ configuration: AnalysisConfiguration) -> String {
    var lines = [
      "\(documents.grouped) documents, \(tokens.grouped) tokens, \(terms.grouped) terms"
    ]
    if !verdicts.isEmpty {
      lines.append("text quality: " + verdicts.text)
    }
    if duplicates > 0 {
      lines.append("\(duplicates.grouped) documents are copies of others: see duplicates.csv")
    }
    if !topPairs.isEmpty {
      lines.append("strongest of \(pairs.grouped) pairs, by G2:")
      lines += topPairs.map { pair in
        "  \(pair.first) + \(pair.second): \(pair.documents.grouped) documents, "
          + "\(pair.reliableDocuments.grouped) of them reliable"
      }
    }
    if problems > 0 {
      lines.append(
        "\(problems.grouped) problems while reading, \(unreadInputs.grouped) of them with text lost"
      )
    }
    lines.append(
      "results: \(configuration.output == "-" ? "standard output" : configuration.output)")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension [AnalysisSummary.VerdictCount] {
  /// Such as `12 reliable, 1 garbled`.
  var text: String {
    filter { $0.documents > 0 }.map { verdict in
      "\(verdict.documents.grouped) \(verdict.verdict.replacing("_", with: " "))"
    }.joined(separator: ", ")
  }
}
