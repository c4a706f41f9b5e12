internal import Segmentation

extension MentionFinder {
  /// Fills ``matches`` with the names of the text: leftmost, longest, without overlaps.
  mutating func findNames(_ text: Span<UInt8>, _ tokens: [Token]) {
    var index = 0
    while index < tokens.count {
      let root = cache.roots[tokens[index].term.index]
      guard root != 0, let match = longestMatch(at: index, root, text, tokens) else {
        index += 1
        continue
      }
      matches.append(match)
      index = match.tokens.upperBound
    }
  }

  /// The longest name that starts with the token at `start`.
  mutating func longestMatch(
    at start: Int, _ root: UInt32, _ text: Span<UInt8>, _ tokens: [Token]
  ) -> NameMatch? {
    var state = root
    var end = start + 1
    var best: (end: Int, state: UInt32, isAmbiguous: Bool)?
    var certainEnd = start
    while state != 0 {
      if let isAmbiguous = accepted(state, start..<end, text, tokens) {
        best = (end, state, isAmbiguous)
        if !isAmbiguous { certainEnd = end }
      }
      guard end < tokens.count, automaton.outputs[Int(state)] & 1 != 0 else { break }
      state = step(state, to: end, text, tokens)
      end += 1
    }
    guard let best else { return nil }
    return NameMatch(
      tokens: start..<best.end, state: best.state, isAmbiguous: best.isAmbiguous,
      certainEnd: certainEnd)
  }

  /// The state after the token at `index` and what stands before it; zero when there is none.
  mutating func step(
    _ state: UInt32, to index: Int, _ text: Span<UInt8>, _ tokens: [Token]
  ) -> UInt32 {
    let word = cache.words[tokens[index].term.index]
    guard word != WordCache.none else { return 0 }
    let start = Int(tokens[index - 1].end)
    let end = Int(tokens[index].start)
    if end - start == 1 && (text[start] == 0x20 || text[start] == 0x2d) {
      return automaton.next(state, word)
    }
    switch Gap(text, start, end) {
    case .plain: return automaton.next(state, word)
    case .paragraph: return 0
    case .punctuation: return stepOverSign(state, word, start..<end, text)
    }
  }

  private mutating func stepOverSign(
    _ state: UInt32, _ word: UInt32, _ gap: Range<Int>, _ text: Span<UInt8>
  ) -> UInt32 {
    Gap.sign(text, gap.lowerBound, gap.upperBound, into: &sign)
    guard let known = automaton.words.find(sign.span) else { return 0 }
    let between = automaton.next(state, known.rawValue)
    return between == 0 ? 0 : automaton.next(between, word)
  }

  /// Whether some entry of a state fits the text, and then whether all that fit are ambiguous.
  func accepted(
    _ state: UInt32, _ range: Range<Int>, _ text: Span<UInt8>, _ tokens: [Token]
  ) -> Bool? {
    var answer: Bool?
    for index in automaton.entryRange(state) {
      let entry = automaton.entries[index]
      guard fits(entry, range, text, tokens) else { continue }
      if !entry.isAmbiguous { return false }
      answer = true
    }
    return answer
  }

  /// Whether the tokens are written as an entry demands.
  func fits(
    _ entry: NameAutomaton.Entry, _ range: Range<Int>, _ text: Span<UInt8>, _ tokens: [Token]
  ) -> Bool {
    guard !entry.spelling.isEmpty else { return true }
    let bytes = Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    let spelling =
      automaton.spellings[Int(entry.spelling.lowerBound)..<Int(entry.spelling.upperBound)]
    guard ExactSpelling.matches(text, bytes, spelling) else { return false }
    let isSuspect = entry.isEnglishWord && automaton.steps.contains(.capitalizedText)
    return !(isSuspect && isAmongCapitals(range, text, tokens))
  }

  /// Whether the words next to the tokens, at least one, are all in capitals.
  private func isAmongCapitals(
    _ range: Range<Int>, _ text: Span<UInt8>, _ tokens: [Token]
  ) -> Bool {
    var words = 0
    for index in [range.lowerBound - 2, range.lowerBound - 1, range.upperBound, range.upperBound + 1]
    where tokens.indices.contains(index) {
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
