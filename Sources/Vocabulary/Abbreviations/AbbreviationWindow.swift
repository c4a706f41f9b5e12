/// The words before a bracket, read once: what each byte is, and what skipping costs.
struct AbbreviationWindow: Sendable {
  /// Where in its word a byte stands.
  enum Place: Sendable { case wordStart, joint, inside }

  /// What is known of a byte.
  struct Letter: Sendable {
    let place: Place
    /// Whether the byte is inside brackets of the window.
    let isBracketed: Bool
    /// The number of the word that the byte is in or behind.
    let word: Int32
    /// The cost of the commas before the byte.
    let commas: Float
  }

  /// The bytes, ASCII capitals made small.
  private(set) var bytes: [UInt8] = []
  /// What is known of each byte.
  private(set) var letters: [Letter] = []
  private var wordStarts: [Int] = []
  private var isSmallWord: [Bool] = []
  /// The cost of the words before each word, and that of all commas.
  private var costBefore: [Float] = []
  private var allCommas: Float = 0

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
    bytes.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    wordStarts.removeAll(keepingCapacity: true)
    var previous: UInt8 = 0x20
    var commas: Float = 0
    var depth = 0
    for index in range {
      let byte = text[index]
      let place = Self.place(byte, after: previous)
      // A quotation mark or the like may be all that is before the first word.
      if place == .wordStart || (wordStarts.isEmpty && BracketScan.isWordByte(byte)) {
        wordStarts.append(index - range.lowerBound)
      }
      if byte == 0x29 || byte == 0x5d { depth -= 1 }
      letters.append(
        Letter(
          place: place, isBracketed: depth > 0, word: Int32(max(0, wordStarts.count - 1)),
          commas: commas))
      if byte == 0x28 || byte == 0x5b { depth += 1 }
      if byte <= 0x20 && previous == UInt8(ascii: ",") { commas += weights.comma }
      bytes.append(Self.lower(byte))
      previous = byte
    }
    allCommas = commas
    sumCosts(weights)
  }

  /// Where in its word the byte at `index` stands, in a window that is `range`.
  static func place(at index: Int, in range: Range<Int>, _ text: Span<UInt8>) -> Place {
    place(text[index], after: index == range.lowerBound ? 0x20 : text[index - 1])
  }

  private static func place(_ byte: UInt8, after previous: UInt8) -> Place {
    guard BracketScan.isWordByte(byte) else { return .inside }
    if previous <= 0x20 || previous == 0x28 || previous == 0x5b { return .wordStart }
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

  /// Words that a short form mostly leaves out, their bytes in one number.
  private static let smallWords: [UInt32] = [
    "of", "the", "and", "in", "for", "to", "with", "a", "an", "or", "by", "on", "at", "from",
  ].map { (word: StaticString) in
    // Safety: the buffer is read only inside the closure.
    word.withUTF8Buffer { bytes in unsafe bytes.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  private func isSmall(_ start: Int) -> Bool {
    var word: UInt32 = 0
    var end = start
    while end < bytes.count && bytes[end] > 0x20 {
      guard end - start < 4 else { return false }
      word = word << 8 | UInt32(bytes[end])
      end += 1
    }
    return Self.smallWords.contains(word)
  }

  private func word(of offset: Int) -> Int { Int(letters[offset].word) }

  /// Whether the byte is in a small word.
  func isSmall(at offset: Int) -> Bool { isSmallWord[word(of: offset)] }

  func startsWord(_ offset: Int) -> Bool {
    longFormStart(of: offset) == wordStarts[word(of: offset)]
  }

  /// What it costs that nothing between two letters is used; `to` may be the window's end.
  func cost(from: Int, to: Int) -> Float {
    let first = word(of: from) + 1
    let last = to < letters.count ? word(of: to) : wordStarts.count
    let words = last > first ? costBefore[last] - costBefore[first] : 0
    let commas = to < letters.count ? letters[to].commas : allCommas
    return words + commas - letters[from].commas
  }

  /// The number of words from a letter's to the last.
  func words(from offset: Int) -> Int { wordStarts.count - word(of: offset) }

  /// Where a long form starts whose first letter is at `offset`: at its word, where nothing but
  /// digits, single letters and names of Greek letters is before it, as in "2,6-diaminopurine".
  func longFormStart(of offset: Int) -> Int {
    let start = wordStarts[word(of: offset)]
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
