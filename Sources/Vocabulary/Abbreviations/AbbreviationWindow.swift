/// The words before a bracket, read once: what each byte is, and what skipping costs.
struct AbbreviationWindow: Sendable {
  /// Where in its word a byte stands.
  enum Place: Sendable { case wordStart, joint, inside }

  /// The bytes, ASCII capitals made small.
  private(set) var bytes: [UInt8] = []
  private(set) var places: [Place] = []
  /// The number of the word that a byte is in or behind.
  private var wordOf: [Int] = []
  private var wordStarts: [Int] = []
  private var isSmallWord: [Bool] = []
  /// Whether a byte is inside brackets of the window.
  private(set) var isBracketed: [Bool] = []
  /// The cost of the words before each word, and of the commas before each byte.
  private var costBefore: [Float] = []
  private var commasBefore: [Float] = []

  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// The last words of a range, at most as many as asked for.
  ///
  /// The start of a clause ends it; a bracket that is not closed in
  /// the range, or is closed before a comma or a conjunction, ends it.
  static func range(_ range: Range<Int>, words: Int, _ text: Span<UInt8>) -> Range<Int> {
    var left = words
    var depth = 0
    var start = range.upperBound
    while start > range.lowerBound {
      let byte = text[start - 1]
      if start < range.upperBound && BracketScan.isClauseStart(start, text) { break }
      if byte == 0x29 || byte == 0x5d {
        if endsList(start, text) { break }
        depth += 1
      } else if byte == 0x28 || byte == 0x5b {
        depth -= 1
        if depth < 0 { break }
      } else if byte <= 0x20 && start < range.upperBound && text[start] > 0x20 {
        left -= 1
        if left == 0 { break }
      }
      start -= 1
    }
    while start < range.upperBound && !BracketScan.isWordByte(text[start]) { start += 1 }
    return start..<range.upperBound
  }

  /// Whether a closing bracket is followed by a comma, or by "and" or "or".
  private static func endsList(_ next: Int, _ text: Span<UInt8>) -> Bool {
    guard next + 4 < text.count else { return true }
    if text[next] == UInt8(ascii: ",") || text[next] == UInt8(ascii: ";") { return true }
    guard text[next] == 0x20 else { return false }
    let isAnd = text[next + 1] == UInt8(ascii: "a") && text[next + 2] == UInt8(ascii: "n")
    let isOr = text[next + 1] == UInt8(ascii: "o") && text[next + 2] == UInt8(ascii: "r")
    return (isAnd && text[next + 4] == 0x20) || (isOr && text[next + 3] == 0x20)
  }

  /// Reads a range of a text.
  mutating func read(_ range: Range<Int>, _ text: Span<UInt8>, _ weights: AbbreviationWeights) {
    clear()
    var previous: UInt8 = 0x20
    var commas: Float = 0
    var depth = 0
    for index in range {
      let byte = text[index]
      if byte == 0x29 || byte == 0x5d { depth -= 1 }
      isBracketed.append(depth > 0)
      if byte == 0x28 || byte == 0x5b { depth += 1 }
      let isWordByte = BracketScan.isWordByte(byte)
      let isAfterBreak = previous <= 0x20 || previous == 0x28 || previous == 0x5b
      // A quotation mark or the like may be all that is before the first word.
      if isWordByte && (isAfterBreak || wordStarts.isEmpty) {
        startWord(at: index - range.lowerBound)
      }
      places.append(Self.place(byte, after: previous, isAfterBreak: isAfterBreak))
      wordOf.append(max(0, wordStarts.count - 1))
      commasBefore.append(commas)
      if byte <= 0x20 && previous == UInt8(ascii: ",") { commas += weights.comma }
      bytes.append(Self.lower(byte))
      previous = byte
    }
    commasBefore.append(commas)
    sumCosts(weights)
  }

  private mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    isBracketed.removeAll(keepingCapacity: true)
    wordOf.removeAll(keepingCapacity: true)
    wordStarts.removeAll(keepingCapacity: true)
    commasBefore.removeAll(keepingCapacity: true)
  }

  private mutating func startWord(at offset: Int) { wordStarts.append(offset) }

  private static func place(_ byte: UInt8, after previous: UInt8, isAfterBreak: Bool) -> Place {
    guard BracketScan.isWordByte(byte) else { return .inside }
    if isAfterBreak { return .wordStart }
    if !BracketScan.isWordByte(previous) { return .joint }
    let isDigit = byte &- 0x30 < 10
    return isDigit != (previous &- 0x30 < 10) ? .joint : .inside
  }

  private mutating func sumCosts(_ weights: AbbreviationWeights) {
    isSmallWord.removeAll(keepingCapacity: true)
    costBefore.removeAll(keepingCapacity: true)
    costBefore.append(0)
    for (number, start) in wordStarts.enumerated() {
      let isSmall = isSmall(start)
      isSmallWord.append(isSmall)
      costBefore.append(
        costBefore[number] + (isSmall ? weights.skippedSmallWord : weights.skippedWord))
    }
  }

  private static let smallWords: [StaticString] = [
    "of", "the", "and", "in", "for", "to", "with", "a", "an", "or", "by", "on", "at", "from",
  ]

  private func isSmall(_ start: Int) -> Bool {
    for word in Self.smallWords where bytes.matches(word, at: start) {
      let end = start + word.utf8CodeUnitCount
      if end == bytes.count || bytes[end] <= 0x20 { return true }
    }
    return false
  }

  /// Whether the byte is in a small word.
  func isSmall(at offset: Int) -> Bool { isSmallWord[wordOf[offset]] }

  func startsWord(_ offset: Int) -> Bool { longFormStart(of: offset) == wordStarts[wordOf[offset]] }

  /// What it costs that nothing between two letters is used; `to` may be the window's end.
  func cost(from: Int, to: Int) -> Float {
    let first = wordOf[from] + 1
    let last = to < wordOf.count ? wordOf[to] : wordStarts.count
    let words = last > first ? costBefore[last] - costBefore[first] : 0
    return words + commasBefore[to] - commasBefore[from]
  }

  /// The number of words from a letter's to the last.
  func words(from offset: Int) -> Int { wordStarts.count - wordOf[offset] }

  /// Where a long form starts whose first letter is at `offset`: at its word, where nothing but
  /// digits, single letters and names of Greek letters is before it, as in "2,6-diaminopurine".
  func longFormStart(of offset: Int) -> Int {
    let start = wordStarts[wordOf[offset]]
    var run = 0
    for index in start..<offset {
      let isLetter = BracketScan.isLetter(bytes[index])
      run = isLetter ? run + 1 : 0
      if run > 1 && !isGreek(at: index - run + 1) { return offset }
    }
    return start
  }

  private static let greek: [StaticString] = [
    "alpha", "beta", "gamma", "delta", "omega", "cis", "trans", "tert", "all", "di",
  ]

  private func isGreek(at start: Int) -> Bool {
    Self.greek.contains { bytes.matches($0, at: start) }
  }
}
