/// Weighs how well the letters of a short form fit the words before it.
///
/// Every letter and digit of the short form must occur, in order, in the long form, the first at
/// the start of its first word. A letter at the start of a word counts most, one inside a word
/// less, and a word that no letter comes from costs something, unless it is a small word.
struct AbbreviationAligner: Sendable {
  /// What one letter or skipped word is worth. Set on the development half of the MED1250 corpus.
  private enum Weight {
    static let wordStart: Float = 3
    static let afterHyphen: Float = 2.5
    static let following: Float = 1
    static let inside: Float = 0.2
    static let skippedWord: Float = 2
    static let skippedSmallWord: Float = 0.2
    static let threshold: Float = 1.2
  }

  private var letters: [UInt8] = []
  private var scores: [Float] = []
  private var starts: [Int32] = []
  private var nextScores: [Float] = []
  private var nextStarts: [Int32] = []

  /// The long form of `short` at the end of `before`, if there is a good one.
  mutating func longForm(
    of short: Range<Int>, in before: Range<Int>, _ text: Span<UInt8>
  ) -> Range<Int>? {
    takeLetters(of: short, text)
    guard !letters.isEmpty else { return nil }
    let window = Self.window(before, words: min(letters.count + 5, letters.count * 2), text)
    guard let (start, score) = align(window, text) else { return nil }
    let long = start..<before.upperBound
    return score >= Weight.threshold * Float(letters.count) && long.count > short.count
      && !contains(short, in: long, text) ? long : nil
  }

  /// Whether all of `long` is a long form of `short`.
  mutating func isLongForm(
    _ long: Range<Int>, of short: Range<Int>, _ text: Span<UInt8>
  ) -> Bool {
    takeLetters(of: short, text)
    guard letters.count >= 2, long.count > short.count * 2,
      let (start, score) = align(long, text)
    else { return false }
    return start == long.lowerBound && score >= Weight.threshold * Float(letters.count)
  }

  private mutating func takeLetters(of short: Range<Int>, _ text: Span<UInt8>) {
    letters.removeAll(keepingCapacity: true)
    for index in short where BracketScan.isWordByte(text[index]) {
      letters.append(Self.lower(text[index]))
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// The last words of a range, at most as many as asked for.
  private static func window(
    _ range: Range<Int>, words: Int, _ text: Span<UInt8>
  ) -> Range<Int> {
    var left = words
    var start = range.upperBound
    while start > range.lowerBound {
      if text[start - 1] <= 0x20 {
        left -= 1
        if left == 0 { break }
      }
      start -= 1
    }
    return start..<range.upperBound
  }

  /// Whether the short form itself stands as a word in the long form.
  private func contains(_ short: Range<Int>, in long: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard long.count >= short.count else { return false }
    for start in long.lowerBound...(long.upperBound - short.count) {
      let isWord =
        (start == long.lowerBound || !BracketScan.isWordByte(text[start - 1]))
        && (start + short.count == long.upperBound
          || !BracketScan.isWordByte(text[start + short.count]))
      guard isWord else { continue }
      if short.indices.allSatisfy({ text[$0] == text[start + $0 - short.lowerBound] }) {
        return true
      }
    }
    return false
  }

  /// The best alignment of all letters with `window`: where it starts, and what it is worth.
  ///
  /// `scores[j]` is the worth of the best alignment of the letters so far whose last letter is
  /// at byte *j* of the window, less the cost of all words up to *j*'s, so that the cost of
  /// skipped words between two letters is a difference of two sums.
  private mutating func align(
    _ window: Range<Int>, _ text: Span<UInt8>
  ) -> (start: Int, score: Float)? {
    let costs = WordCosts(
      window, text, word: Weight.skippedWord, smallWord: Weight.skippedSmallWord)
    guard let first = letters.first else { return nil }
    let none = -Float.infinity
    scores = [Float](repeating: none, count: window.count)
    starts = [Int32](repeating: -1, count: window.count)
    for offset in 0..<window.count
    where Self.lower(text[window.lowerBound + offset]) == first && costs.isStart[offset] {
      scores[offset] = Weight.wordStart
      starts[offset] = Int32(offset)
    }
    for letter in letters.dropFirst() { advance(letter, window, costs, text) }
    var best: (start: Int, score: Float)?
    for offset in 0..<window.count where scores[offset] > none {
      let score = scores[offset] - costs.between(offset, window.count)
      if score >= best?.score ?? none {
        best = (window.lowerBound + Int(starts[offset]), score)
      }
    }
    return best
  }

  private mutating func advance(
    _ letter: UInt8, _ window: Range<Int>, _ costs: WordCosts, _ text: Span<UInt8>
  ) {
    let none = -Float.infinity
    nextScores = [Float](repeating: none, count: window.count)
    nextStarts = [Int32](repeating: -1, count: window.count)
    for offset in 0..<window.count
    where Self.lower(text[window.lowerBound + offset]) == letter {
      for previous in 0..<offset where scores[previous] > none {
        let worth =
          scores[previous] - costs.between(previous, offset)
          + weight(at: offset, after: previous, window, costs, text)
        if worth >= nextScores[offset] {
          nextScores[offset] = worth
          nextStarts[offset] = starts[previous]
        }
      }
    }
    swap(&scores, &nextScores)
    swap(&starts, &nextStarts)
  }

  private func weight(
    at offset: Int, after previous: Int, _ window: Range<Int>, _ costs: WordCosts,
    _ text: Span<UInt8>
  ) -> Float {
    if costs.isStart[offset] { return Weight.wordStart }
    let before = text[window.lowerBound + offset - 1]
    if !BracketScan.isWordByte(before) { return Weight.afterHyphen }
    return previous == offset - 1 ? Weight.following : Weight.inside
  }
}

/// What it costs to skip the words of a window.
struct WordCosts {
  /// Whether a word starts at a byte: after white space or an opening bracket.
  private(set) var isStart: [Bool] = []
  /// The number of the word that a byte is in or behind.
  private var word: [Int] = []
  /// The cost of the words before each word.
  private var costBefore: [Float] = [0]

  init(_ window: Range<Int>, _ text: Span<UInt8>, word cost: Float, smallWord: Float) {
    var number = -1
    var length = 0
    var wordStart = window.lowerBound
    for index in window {
      let isBreak = text[index] <= 0x20
      let starts =
        !isBreak && BracketScan.isWordByte(text[index])
        && (index == window.lowerBound || text[index - 1] <= 0x20 || text[index - 1] == 0x28
          || text[index - 1] == 0x22)
      if starts {
        if number >= 0 { costBefore.append(costBefore[number] + (Self.isSmall(wordStart, length, text) ? smallWord : cost)) }
        number += 1
        length = 0
        wordStart = index
      }
      if !isBreak { length += 1 }
      isStart.append(starts)
      word.append(max(0, number))
    }
    let last = Self.isSmall(wordStart, length, text) ? smallWord : cost
    costBefore.append(costBefore[max(0, number)] + last)
  }

  /// The cost of the words that lie wholly between two bytes; the end of the window is one.
  func between(_ a: Int, _ b: Int) -> Float {
    let from = word[a] + 1
    let to = b < word.count ? word[b] : (word.last ?? 0) + 1
    return to > from ? costBefore[to] - costBefore[from] : 0
  }

  private static let small: [StaticString] = [
    "of", "the", "and", "in", "for", "to", "with", "a", "an", "or", "by", "on", "at", "from", "de",
  ]

  private static func isSmall(_ start: Int, _ length: Int, _ text: Span<UInt8>) -> Bool {
    for word in small where word.utf8CodeUnitCount == length && start + length <= text.count {
      var bytes: [UInt8] = []
      for index in start..<start + length { bytes.append(text[index]) }
      if bytes.matches(word, at: 0) { return true }
    }
    return false
  }
}
