internal import Segmentation

extension NameSearch {
  /// Adds what a match means to ``found``: one concept of each kind, and nutrients inside.
  mutating func add(_ match: NameMatch, _ text: Span<UInt8>, _ tokens: Span<Token>) {
    if match.isAmbiguous {
      if let concept = resolved(match, text, tokens) {
        take(match.tokens, concept, .fullNameElsewhere)
      } else if match.certainEnd > match.tokens.lowerBound {
        addShorter(match, text, tokens)
      }
      return
    }
    addCertain(match.tokens, match.state, text, tokens)
  }

  private mutating func addCertain(
    _ range: Range<Int>, _ state: UInt32, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) {
    let meaning = automaton.tables.nodes[state].meaning
    if meaning.kind == .single { return addSingle(range, UInt32(meaning.firstEntry), text, tokens) }
    let before = found.count
    var holdsCondition = false
    // A blocked phrase only keeps shorter names from matching; a name of the same words counts.
    for index in automaton.tables.entryRange(meaning) {
      let entry = automaton.tables[index]
      guard !entry.isAmbiguous, !entry.isBlocked, fits(entry, range, text, tokens) else {
        continue
      }
      let kind = automaton.kinds.number(of: entry.concept)
      let isFirstOfKind = !found[before...].contains {
        automaton.kinds.number(of: $0.concept) == kind
      }
      guard isFirstOfKind else { continue }
      take(range, entry.concept, .name)
      if automaton.kinds.role(of: entry.concept) == .condition { holdsCondition = true }
    }
    recorder.refuse(range, .nameOfAnother)
    if holdsCondition { addNutrients(inside: range, text, tokens) }
  }

  /// Adds a name that means one thing, as most do.
  private mutating func addSingle(
    _ range: Range<Int>, _ concept: UInt32, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) {
    take(range, concept, .name)
    if automaton.kinds.role(of: concept) == .condition {
      addNutrients(inside: range, text, tokens)
    }
  }

  /// The concept of an ambiguous name that the document names otherwise, if it is the only one.
  private mutating func resolved(
    _ match: NameMatch, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> UInt32? {
    recorder.refuse(match.tokens, .ambiguous)
    guard automaton.steps.contains(.fullNameElsewhere) else { return nil }
    var answer: UInt32?
    for index in automaton.tables.entryRange(match.state) {
      let entry = automaton.tables[index]
      guard !entry.isBlocked, senses.isNamed(entry.concept),
        fits(entry, match.tokens, text, tokens)
      else { continue }
      if let answer, answer != entry.concept {
        recorder.refuse(match.tokens, .severalMeanings)
        return nil
      }
      answer = entry.concept
    }
    if answer != nil { recorder.refuse(match.tokens, .otherMeaning) }
    return answer
  }

  /// Falls back on the longest name at the same token that is not ambiguous.
  private mutating func addShorter(
    _ match: NameMatch, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) {
    let start = match.tokens.lowerBound
    var state = cache.root(tokens[start])
    for index in start + 1..<match.certainEnd where state != 0 {
      state = step(state, to: index, text, tokens)
    }
    addCertain(start..<match.certainEnd, state, text, tokens)
  }

  /// Adds the nutrients named inside a condition's name: leftmost, longest.
  private mutating func addNutrients(
    inside range: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) {
    guard range.count > 1, automaton.steps.contains(.nestedNutrients) else { return }
    var index = range.lowerBound
    while index < range.upperBound {
      guard cache.terms[tokens[index].term.index].startsNutrient,
        let nutrient = nutrient(at: index, inside: range, text, tokens)
      else {
        index += 1
        continue
      }
      take(nutrient.tokens, nutrient.concept, .nestedNutrient)
      index = nutrient.tokens.upperBound
    }
  }

  private mutating func nutrient(
    at start: Int, inside range: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Found? {
    var state = cache.root(tokens[start])
    var end = start + 1
    var best: Found?
    while state != 0 && end - start < range.count {
      for index in automaton.tables.entryRange(state) {
        let entry = automaton.tables[index]
        guard !entry.isAmbiguous && !entry.isBlocked,
          automaton.kinds.role(of: entry.concept) == .nutrient,
          fits(entry, start..<end, text, tokens)
        else { continue }
        best = Found(tokens: start..<end, concept: entry.concept)
        break
      }
      guard end < range.upperBound else { break }
      state = step(state, to: end, text, tokens)
      end += 1
    }
    return best
  }
}
