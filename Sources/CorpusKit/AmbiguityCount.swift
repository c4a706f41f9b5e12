internal import Reporting
internal import Vocabulary

/// Counts what the ambiguous names of documents mean, as far as the documents say.
struct AmbiguityCount {
  /// One name and what it may mean.
  private struct Meaning: Hashable {
    let name: String
    /// `nil` for anything that is not among the name's candidates.
    let concept: ConceptID?
  }

  private struct Counts {
    var unresolved = 0
    var unresolvedDocuments = 0
    var resolved = 0
    /// The last document, by number, that left the name open.
    var document = 0
  }

  private let vocabulary: Vocabulary
  private var counts: [Meaning: Counts] = [:]
  private var documentCount = 0

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Adds the candidates of a document, in their order.
  ///
  /// - Parameter name: The name of the vocabulary that a candidate is.
  mutating func add(
    _ candidates: [Explanation], name: (Explanation) throws -> String?
  ) rethrows {
    documentCount += 1
    var start = 0
    while start < candidates.count {
      var end = start + 1
      while end < candidates.count && candidates[end].tokens == candidates[start].tokens {
        end += 1
      }
      let place = candidates[start..<end]
      if let first = place.first(where: { $0.isAmbiguous && Self.isDecided($0.rule) }),
        let name = try name(first)
      {
        add(place, name)
      }
      start = end
    }
  }

  /// Whether the rule is about what an ambiguous name means, and not about where it stands.
  private static func isDecided(_ rule: DecisionRule) -> Bool {
    switch rule {
    case .ambiguous, .severalMeanings, .otherMeaning, .definedOtherwise, .fullNameElsewhere: true
    default: false
    }
  }

  /// Adds all candidates at some tokens.
  private mutating func add(_ place: ArraySlice<Explanation>, _ name: String) {
    if let taken = place.first(where: \.rule.takes) {
      counts[Meaning(name: name, concept: taken.concept), default: Counts()].resolved += 1
    } else if place.contains(where: { $0.rule == .definedOtherwise }) {
      counts[Meaning(name: name, concept: nil), default: Counts()].resolved += 1
    }
    for candidate in place where candidate.isAmbiguous && Self.isDecided(candidate.rule) {
      let meaning = Meaning(name: name, concept: candidate.concept)
      var known = counts[meaning] ?? Counts()
      if candidate.rule == .ambiguous || candidate.rule == .severalMeanings {
        known.unresolved += 1
        if known.document != documentCount { known.unresolvedDocuments += 1 }
        known.document = documentCount
      }
      counts[meaning] = known
    }
  }

  /// The rows in their order.
  func rows() -> [AmbiguityRow] {
    var resolved: [String: Int] = [:]
    var unresolved: [String: Int] = [:]
    for (meaning, count) in counts {
      resolved[meaning.name, default: 0] += count.resolved
      unresolved[meaning.name] = max(unresolved[meaning.name] ?? 0, count.unresolved)
    }
    let sorted = counts.sorted { a, b in
      let (left, right) = (unresolved[a.key.name] ?? 0, unresolved[b.key.name] ?? 0)
      if left != right { return left > right }
      if a.key.name != b.key.name {
        return a.key.name.utf8.lexicographicallyPrecedes(b.key.name.utf8)
      }
      if a.value.resolved != b.value.resolved { return a.value.resolved > b.value.resolved }
      return (a.key.concept?.rawValue ?? .max) < (b.key.concept?.rawValue ?? .max)
    }
    return sorted.map { meaning, count in
      let all = resolved[meaning.name] ?? 0
      return AmbiguityRow(
        text: meaning.name, concept: meaning.concept.map { vocabulary[$0] },
        unresolved: count.unresolved, unresolvedDocuments: count.unresolvedDocuments,
        resolved: count.resolved, share: all == 0 ? nil : Double(count.resolved) / Double(all))
    }
  }
}
