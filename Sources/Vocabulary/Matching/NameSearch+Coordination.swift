internal import Segmentation

extension NameSearch {
  /// Adds names of which a list leaves out a part: "vitamins A and D", "breast and ovarian
  /// cancer", "type 1 and 2 diabetes".
  mutating func addCoordinated(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    orderedCount = found.count
    guard automaton.steps.contains(.coordination) else { return }
    var covered: [Found] = []
    for index in found.indices {
      let one = found[index]
      guard automaton.kinds.role(of: one.concept) != .other else { continue }
      let isLong = one.tokens.count > 1
      if isLong && connector(after: one.tokens.upperBound - 1, text, tokens) != nil {
        addSharedStart(one, text, tokens)
      }
      guard automaton.kinds.role(of: one.concept) == .condition else { continue }
      if isLong && connector(before: one.tokens.lowerBound, text, tokens) != nil {
        addSharedEnd(one, text, tokens)
      }
      if addSharedStartAndEnd(one, text, tokens) { covered.append(one) }
    }
    guard !covered.isEmpty else { return }
    for one in covered { recorder.refuse(one.tokens, .partOfList) }
    found.removeAll { covered.contains($0) }
    orderedCount -= covered.count
  }

  /// "type 1 and 2 diabetes": one word before the list and a name behind it are shared.
  ///
  /// - Returns: Whether that was so, and the name alone is no mention.
  private mutating func addSharedStartAndEnd(
    _ one: Found, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    let second = one.tokens.lowerBound - 1
    guard second >= 3, let before = connector(before: second, text, tokens),
      before.kind == .conjunction, before.previous >= 1
    else { return false }
    let whole = before.previous - 1..<one.tokens.upperBound
    let head = whole.lowerBound..<whole.lowerBound + 1
    guard
      let left = name(
        of: [head, before.previous..<before.previous + 1, one.tokens], one, text, tokens),
      let right = name(of: [head, second..<second + 1, one.tokens], one, text, tokens)
    else { return false }
    take(whole, left, .coordination)
    take(whole, right, .coordination)
    return true
  }

  /// The concept whose name is made of some stretches of tokens.
  private mutating func name(
    of parts: [Range<Int>], _ one: Found, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> UInt32? {
    guard let first = parts.first else { return nil }
    var state = walk(first, text, tokens)
    for part in parts.dropFirst() {
      if state != 0 {
        state = automaton.tables.nodes.next(state, cache.word(tokens[part.lowerBound]))
      }
      for index in part.dropFirst() where state != 0 {
        state = step(state, to: index, text, tokens)
      }
    }
    return state == 0 ? nil : certainConcept(state, kindOf: one)
  }

  /// Follows the list behind a name whose first words its members share.
  private mutating func addSharedStart(_ one: Found, _ text: Span<UInt8>, _ tokens: Span<Token>) {
    let isNutrient = automaton.kinds.role(of: one.concept) == .nutrient
    for shared in (1..<one.tokens.count).reversed() {
      var last = one.tokens.upperBound - 1
      var isExtended = false
      while let next = connector(after: last, text, tokens)?.next,
        let member = name(start: one.tokens.prefix(shared), at: next, one, text, tokens)
      {
        let start = isNutrient ? member.tokens.lowerBound : one.tokens.lowerBound
        take(start..<member.tokens.upperBound, member.concept, .coordination)
        last = member.tokens.upperBound - 1
        isExtended = true
      }
      if isExtended { return }
    }
  }

  /// The longest name made of shared first words and the tokens from `next` on.
  private mutating func name(
    start: Range<Int>, at next: Int, _ one: Found, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Found? {
    guard !isFound(at: next, kindOf: one), !isShortWord(next, text, tokens) else { return nil }
    var state = walk(start, text, tokens)
    guard state != 0 else { return nil }
    state = automaton.tables.nodes.next(state, cache.word(tokens[next]))
    var end = next + 1
    var best: Found?
    while state != 0 {
      if let concept = certainConcept(state, kindOf: one) {
        best = Found(tokens: next..<end, concept: concept)
      }
      guard end < tokens.count, end - next < 4 else { break }
      state = step(state, to: end, text, tokens)
      end += 1
    }
    return best
  }

  /// Follows the list before a name whose last words its members share.
  private mutating func addSharedEnd(_ one: Found, _ text: Span<UInt8>, _ tokens: Span<Token>) {
    for shared in (1..<one.tokens.count).reversed() {
      var first = one.tokens.lowerBound
      var isExtended = false
      while let before = connector(before: first, text, tokens),
        before.kind == .conjunction || isExtended,
        let member = name(
          endingAt: before.previous, end: one.tokens.suffix(shared), one, text, tokens)
      {
        take(
          member.tokens.lowerBound..<one.tokens.upperBound, member.concept, .coordination)
        first = member.tokens.lowerBound
        isExtended = true
      }
      if isExtended { return }
    }
  }

  /// The longest name made of the tokens up to `last` and shared last words.
  private mutating func name(
    endingAt last: Int, end: Range<Int>, _ one: Found, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Found? {
    for length in [3, 2, 1] {
      let start = last + 1 - length
      guard start >= 0, !isFound(at: last, kindOf: one) else { continue }
      var state = walk(start..<last + 1, text, tokens)
      guard state != 0 else { continue }
      state = automaton.tables.nodes.next(state, cache.word(tokens[end.lowerBound]))
      for index in end.dropFirst() where state != 0 {
        state = step(state, to: index, text, tokens)
      }
      if state != 0, let concept = certainConcept(state, kindOf: one) {
        return Found(tokens: start..<last + 1, concept: concept)
      }
    }
    return nil
  }

  private mutating func walk(
    _ range: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> UInt32 {
    var state = cache.root(tokens[range.lowerBound])
    for index in range.dropFirst() where state != 0 {
      state = step(state, to: index, text, tokens)
    }
    return state
  }

  /// The concept of a state's certain entries that has the kind of `one` and is another.
  private mutating func certainConcept(_ state: UInt32, kindOf one: Found) -> UInt32? {
    for index in automaton.tables.entryRange(state) {
      let entry = automaton.tables[index]
      guard !entry.isBlocked && !entry.isAmbiguous && entry.isFree else { continue }
      let isOfKind =
        automaton.kinds.number(of: entry.concept) == automaton.kinds.number(of: one.concept)
      if isOfKind { return entry.concept == one.concept ? nil : entry.concept }
    }
    return nil
  }

  /// Whether a token belongs to something of the same kind already.
  private mutating func isFound(at index: Int, kindOf one: Found) -> Bool {
    let kind = automaton.kinds.number(of: one.concept)
    return overlaps(index..<index + 1, kind: kind)
  }

  /// Whether something found overlaps some tokens and has a kind.
  ///
  /// - Complexity: O(log *n*) in what names and short forms gave, O(*m*) in what lists and states
  ///   gave, which is little.
  mutating func overlaps(_ tokens: Range<Int>, kind: UInt32) -> Bool {
    var low = 0
    var high = orderedCount
    while low < high {
      let middle = (low + high) / 2
      if found[middle].tokens.lowerBound < tokens.upperBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    // What starts further back is not looked at: a name of so many words is not expected.
    let longestName = 64
    while low > 0, found[low - 1].tokens.lowerBound > tokens.lowerBound - longestName {
      low -= 1
      if isOverlap(low, tokens, kind) { return true }
    }
    for index in orderedCount..<found.count where isOverlap(index, tokens, kind) { return true }
    return false
  }

  private mutating func isOverlap(_ index: Int, _ tokens: Range<Int>, _ kind: UInt32) -> Bool {
    found[index].tokens.overlaps(tokens)
      && automaton.kinds.number(of: found[index].concept) == kind
  }

  /// Whether a token of one or two letters is a word ("a", "in") and no letter ("D", "B6").
  private mutating func isShortWord(_ index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>)
    -> Bool
  {
    let range = tokens[index].range
    guard range.count <= 2 else { return false }
    return range.allSatisfy { text[$0] &- 0x61 < 26 }
  }
}
