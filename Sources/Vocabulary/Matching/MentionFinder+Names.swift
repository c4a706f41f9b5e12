internal import Segmentation

extension MentionFinder {
  /// Fills ``matches`` with the names of the text: leftmost, longest, without overlaps.
  mutating func findNames(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    // A local copy of the reference: the loop is hot, and `self` changes in it.
    let terms = cache.terms
    let none = WordCache.Word(word: WordCache.none, root: 0, filter: 0)
    guard !tokens.isEmpty else { return }
    var index = 0
    var word = terms[Int(tokens[0].term.rawValue)]
    while index < tokens.count {
      let following = index + 1
      let next = following < tokens.count ? terms[Int(tokens[following].term.rawValue)] : none
      guard word.mayStart(before: next),
        let match = longestMatch(at: index, word.root, text, tokens)
      else {
        index = following
        word = next
        continue
      }
      matches.append(match)
      index = match.tokens.upperBound
      word = index < tokens.count ? terms[Int(tokens[index].term.rawValue)] : none
    }
  }

  /// The longest name that starts with the token at `start`.
  mutating func longestMatch(
    at start: Int, _ root: UInt32, _ text: Span<UInt8>, _ tokens: Span<Token>
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
      guard end < tokens.count, !automaton.nodes.isLeaf(state) else { break }
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
    _ state: UInt32, to index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> UInt32 {
    let word = cache.word(tokens[index])
    guard word != WordCache.none else { return 0 }
    let start = Int(tokens[index - 1].end)
    let end = Int(tokens[index].start)
    if end - start == 1 && (text[start] == 0x20 || text[start] == 0x2d) {
      return automaton.nodes.next(state, word)
    }
    switch Gap(text, start, end) {
    case .plain: return automaton.nodes.next(state, word)
    case .paragraph: return 0
    case .punctuation: return stepOverSign(state, word, start..<end, text)
    }
  }

  private mutating func stepOverSign(
    _ state: UInt32, _ word: UInt32, _ gap: Range<Int>, _ text: Span<UInt8>
  ) -> UInt32 {
    Gap.sign(text, gap.lowerBound, gap.upperBound, into: &sign)
    guard let known = automaton.words.find(sign.span) else { return 0 }
    let between = automaton.nodes.next(state, known.rawValue)
    return between == 0 ? 0 : automaton.nodes.next(between, word)
  }

  /// Whether some entry of a state fits the text, and then whether all that fit are ambiguous.
  func accepted(
    _ state: UInt32, _ range: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool? {
    var answer: Bool?
    for index in automaton.nodes.entryRange(state) {
      let entry = automaton.entries[index]
      guard fits(entry, range, text, tokens) else { continue }
      if !entry.isAmbiguous { return false }
      answer = true
    }
    return answer
  }

  /// Whether the tokens are written as an entry demands.
  func fits(
    _ entry: NameAutomaton.Entry, _ range: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
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
    _ range: Range<Int>, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    var words = 0
    let neighbours = [
      range.lowerBound - 2, range.lowerBound - 1, range.upperBound, range.upperBound + 1,
    ]
    for index in neighbours where tokens.indices.contains(index) {
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
