internal import Segmentation

extension NameSearch {
  /// Fills ``matches`` with the names of the text: leftmost, longest, without overlaps.
  mutating func findNames(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    var index = 0
    while let start = nextStart(from: index, tokens) {
      index = start + 1
      if let match = longestMatch(at: start, text, tokens) {
        matches.append(match)
        index = match.tokens.upperBound
      }
    }
  }

  /// The first token from `index` on at which a name may start.
  ///
  /// Most tokens are settled here, by one read of memory each.
  private mutating func nextStart(from first: Int, _ tokens: Span<Token>) -> Int? {
    guard first < tokens.count else { return nil }
    let starts = cache.starts.span
    var index = first
    var start = starts[Int(tokens[index].term.rawValue)]
    while index + 1 < tokens.count {
      let next = starts[Int(tokens[index + 1].term.rawValue)]
      if start.mayStart(before: next) { return index }
      start = next
      index += 1
    }
    return start.mayStart(before: .end) ? index : nil
  }

  /// The longest name that starts with the token at `start`.
  private mutating func longestMatch(
    at start: Int, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> NameMatch? {
    let first = cache.terms[tokens[start].term.index]
    var state = first.root
    var meaning = first.meaning
    var isLeaf = first.filter == 0
    var end = start + 1
    var best: UInt32 = 0
    var bestEnd = start
    var certainEnd = start
    while true {
      if meaning != .none,
        let isAmbiguous = accepted(meaning, start..<end, text, tokens)
      {
        best = state
        bestEnd = end
        if !isAmbiguous { certainEnd = end }
      }
      guard end < tokens.count, !isLeaf else { break }
      state = step(state, to: end, text, tokens)
      guard state != 0 else { break }
      meaning = automaton.tables.nodes[state].meaning
      isLeaf = automaton.tables.nodes[state].isLeaf
      end += 1
    }
    guard best != 0 else { return nil }
    return NameMatch(start: start, end: bestEnd, certainEnd: certainEnd, state: best)
  }

  /// The state after the token at `index` and what stands before it; zero when there is none.
  mutating func step(
    _ state: UInt32, to index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> UInt32 {
    let word = cache.word(tokens[index])
    guard word != WordCache.none else { return 0 }
    let start = Int(tokens[index - 1].end)
    let end = Int(tokens[index].start)
    if end - start == 1 && (text[start] == 0x20 || text[start] == 0x2d) {
      return automaton.tables.nodes.next(state, word)
    }
    switch Gap(text, start, end) {
    case .plain: return automaton.tables.nodes.next(state, word)
    case .paragraph: return 0
    case .punctuation: return stepOverSign(state, word, start..<end, text)
    }
  }

  private mutating func stepOverSign(
    _ state: UInt32, _ word: UInt32, _ gap: Range<Int>, _ text: Span<UInt8>
  ) -> UInt32 {
    Gap.sign(text, gap.lowerBound, gap.upperBound, into: &sign)
    guard let known = automaton.words.find(sign.span) else { return 0 }
    let between = automaton.tables.nodes.next(state, known)
    return between == 0 ? 0 : automaton.tables.nodes.next(between, word)
  }

  /// Whether some entry of a state fits the text, and then whether all that fit are ambiguous.
  private mutating func accepted(
    _ meaning: NameMeaning, _ range: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool? {
    switch meaning.kind {
    case .none: return nil
    case .single, .blocked, .certain: return false
    case .ambiguous: return true
    case .dependent: break
    }
    var answer: Bool?
    for index in automaton.tables.entryRange(meaning) {
      let entry = automaton.tables[index]
      guard fits(entry, range, text, tokens) else { continue }
      if !entry.isAmbiguous { return false }
      answer = true
    }
    return answer
  }

  /// Whether the tokens are written as an entry demands.
  mutating func fits(
    _ entry: NameEntry, _ range: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    entry.isFree || misfit(of: entry, range, text, tokens) == nil
  }

  /// Why the tokens are not written as an entry demands; `nil` when they are.
  mutating func misfit(
    of entry: NameEntry, _ range: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> DecisionRule? {
    guard !entry.isFree else { return nil }
    let bytes = TokenIndex.bytes(of: range, tokens)
    if entry.isCharged && !ExactSpelling.isChargeBehind(bytes.upperBound, text) { return .charge }
    let spelling = automaton.tables.spellings[entry.spelling]
    guard spelling.isEmpty || ExactSpelling.matches(text, bytes, spelling) else {
      return .acronymCase
    }
    let isSuspect = entry.isEnglishWord && automaton.steps.contains(.capitalizedText)
    return isSuspect && isAmongCapitals(range, text, tokens) ? .capitalizedText : nil
  }

  /// Whether the words next to the tokens, at least one, are all in capitals.
  private mutating func isAmongCapitals(
    _ range: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    var words = 0
    for index in range.lowerBound - 2..<range.upperBound + 2
    where !range.contains(index) && index >= 0 && index < tokens.count {
      var letters = 0
      for byte in tokens[index].range {
        if text[byte] &- 0x61 < 26 { return false }
        if text[byte] &- 0x41 < 26 { letters += 1 }
      }
      if letters > 1 { words += 1 }
    }
    return words >= 2
  }
}
