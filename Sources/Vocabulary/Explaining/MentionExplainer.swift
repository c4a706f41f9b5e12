package import Segmentation

/// Says of everything that a text may mention which rule took or refused it.
///
/// The decisions are those of ``MentionFinder``: both run the same search, here with a record.
/// Candidates on which no decision was made are those whose words a name further left, or a longer
/// one, had taken before.
package struct MentionExplainer: Sendable {
  private var search: NameSearch<DecisionRecord>
  private var mentions: [Mention] = []
  private var explanations: [Explanation] = []

  /// Makes an explainer; the automaton's arrays are shared, not copied.
  package init(_ automaton: NameAutomaton) {
    search = NameSearch(automaton, recorder: DecisionRecord())
  }

  /// The candidates of one document by start, the longer first, then those taken, then by concept.
  ///
  /// - Parameters: As of ``MentionFinder/findMentions(in:_:_:into:)``.
  /// - Complexity: O(*n*) in tokens, and O(*m* log *m*) in candidates.
  package mutating func explain(
    _ text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon
  ) -> [Explanation] {
    search.recorder.removeAll()
    search.findMentions(in: text, tokenized, terms, into: &mentions)
    explanations.removeAll(keepingCapacity: true)
    addTaken(tokenized.tokens.span)
    addRefused(text, tokenized.tokens.span)
    explanations.sort(by: Self.precedes)
    return explanations
  }

  private static func precedes(_ a: Explanation, _ b: Explanation) -> Bool {
    let (left, right) = (a.tokens, b.tokens)
    if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
    if left.upperBound != right.upperBound { return left.upperBound > right.upperBound }
    if a.rule.takes != b.rule.takes { return a.rule.takes }
    return (a.concept?.rawValue ?? .max) < (b.concept?.rawValue ?? .max)
  }

  private mutating func addTaken(_ tokens: Span<Token>) {
    for mention in mentions {
      let rule = search.recorder.rule(taking: mention.concept.rawValue, at: mention.tokens) ?? .name
      explanations.append(
        Explanation(
          concept: mention.concept, tokens: mention.tokens, range: mention.range,
          isAmbiguous: rule == .fullNameElsewhere, rule: rule,
          reason: rule == .definition ? longForm(at: mention.tokens, tokens) : nil))
    }
  }

  /// Adds every name that the automaton has of the text's words, whether or not the search came to
  /// it, unless it was taken.
  private mutating func addRefused(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    let taken = Set(mentions.map { Found(tokens: $0.tokens, concept: $0.concept.rawValue) })
    var nextMatch = 0
    for start in 0..<tokens.count {
      while nextMatch < search.matches.count
        && search.matches[nextMatch].tokens.upperBound <= start
      { nextMatch += 1 }
      var state = search.cache.root(tokens[start])
      var end = start + 1
      while state != 0 {
        for index in search.automaton.tables.entryRange(state) {
          let entry = search.automaton.tables[index]
          let candidate = Found(tokens: start..<end, concept: entry.concept)
          guard !taken.contains(candidate) else { continue }
          addRefused(entry, start..<end, nextMatch, text, tokens)
        }
        guard end < tokens.count else { break }
        state = search.step(state, to: end, text, tokens)
        end += 1
      }
    }
  }

  private mutating func addRefused(
    _ entry: NameEntry, _ range: Range<Int>, _ nextMatch: Int, _ text: Span<UInt8>,
    _ tokens: Span<Token>
  ) {
    let (rule, reason) = refusal(of: entry, range, nextMatch, text, tokens)
    explanations.append(
      Explanation(
        concept: entry.isBlocked ? nil : ConceptID(rawValue: entry.concept), tokens: range,
        range: TokenIndex.bytes(of: range, tokens), isAmbiguous: entry.isAmbiguous, rule: rule,
        reason: reason))
  }

  /// The rule that refused a candidate, and the words that decided.
  ///
  /// - Parameter nextMatch: The first match that ends behind the candidate's start.
  private mutating func refusal(
    of entry: NameEntry, _ range: Range<Int>, _ nextMatch: Int, _ text: Span<UInt8>,
    _ tokens: Span<Token>
  ) -> (DecisionRule, Range<Int>?) {
    if let misfit = search.misfit(of: entry, range, text, tokens) { return (misfit, nil) }
    let match = nextMatch < search.matches.count ? search.matches[nextMatch] : nil
    if let match, match.tokens != range, match.tokens.overlaps(range) {
      let isBlocked = search.automaton.tables.nodes[match.state].meaning.kind == .blocked
      let isLonger = match.tokens.lowerBound == range.lowerBound
      let rule: DecisionRule = isBlocked ? .blockedPhrase : isLonger ? .longerName : .insideName
      return (rule, TokenIndex.bytes(of: match.tokens, tokens))
    }
    if entry.isBlocked { return (.blockedPhrase, nil) }
    let rule = search.recorder.rule(refusing: range) ?? .insideName
    return (rule, rule == .definedOtherwise ? longForm(at: range, tokens) : nil)
  }

  /// The long form that the document gives a short form.
  private func longForm(at range: Range<Int>, _ tokens: Span<Token>) -> Range<Int>? {
    search.senses.definition(startingWith: tokens[range.lowerBound].term).map {
      TokenIndex.bytes(of: $0.longForm, tokens)
    }
  }
}
