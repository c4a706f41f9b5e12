/// Finds word boundaries: ICU's, at many times its speed.
///
/// ASCII is read in blocks of 64 bytes by ``ASCIIWords``; around anything else ``WordAutomaton``
/// reads one character at a time; only segments with characters that ICU looks up in a dictionary
/// are handed to ICU, each by itself. All three give the same answer where two could be asked.
///
/// A scanner stops between two segments and goes on from there, so that a position in the text
/// is all that it remembers.
package struct WordScanner: ~Copyable {
  private let rules: WordRules?
  private var icu: BoundaryIterator

  package init(rules: WordRules? = .installed) throws(SegmentationError) {
    let icu = try BoundaryIterator(.word, locale: ICU.wordLocale)
    self.rules = rules
    self.icu = icu
  }

  /// Replaces `spans` by the next segments of `text`, and moves `position` past them.
  ///
  /// - Parameters:
  ///   - position: Zero, or where the last call left it: always a boundary.
  ///   - tokensOnly: Whether to leave out segments without a letter or number.
  /// - Complexity: O(*n*) in the bytes passed.
  package mutating func next(
    in text: Span<UInt8>, from position: inout Int, tokensOnly: Bool, into spans: inout WordSpans
  ) throws(SegmentationError) {
    spans.removeAll()
    guard let rules else {
      try askICU(text, position..<text.count, tokensOnly, &spans)
      position = text.count
      return
    }
    while position < text.count && !spans.isFull {
      if let ascii = rules.ascii, readBlock(ascii, text, &position, tokensOnly, &spans) {
        continue
      }
      try walk(rules, text, &position, tokensOnly, &spans)
    }
  }

  /// ICU's status of a span.
  package func status(of span: WordSpan, in text: Span<UInt8>) -> Int32 {
    if span.status >= 0 { return span.status }
    return rules?.status(of: text.extracting(span.range)) ?? 0
  }
}

// MARK: - ASCII

extension WordScanner {
  /// Reads up to 64 bytes of ASCII from a boundary.
  ///
  /// - Returns: `false` when no boundary could be decided; the position is then where it was.
  @inline(__always) private func readBlock(
    _ ascii: ASCIIWords, _ text: Span<UInt8>, _ position: inout Int, _ tokensOnly: Bool,
    _ spans: inout WordSpans
  ) -> Bool {
    let rest = text.count - position
    let end: Int
    if rest >= ASCIIBlock.count {
      let block = ASCIIBlock(uncheckedAt: position, of: text, connector: ascii.connector)
      end = read(block, ascii, text, position, rest, tokensOnly, &spans)
    } else {
      end = readLastBlock(ascii, text, position, tokensOnly, &spans)
    }
    position += end
    return end > 0
  }

  /// The last bytes of a text, in a block that zeros fill up.
  private func readLastBlock(
    _ ascii: ASCIIWords, _ text: Span<UInt8>, _ position: Int, _ tokensOnly: Bool,
    _ spans: inout WordSpans
  ) -> Int {
    let rest = text.count - position
    var padded: InlineArray<64, UInt8> = InlineArray(repeating: 0)
    for offset in 0..<rest { padded[offset] = text[position + offset] }
    let block = ASCIIBlock(uncheckedAt: 0, of: padded.span, connector: ascii.connector)
    return read(block, ascii, text, position, rest, tokensOnly, &spans)
  }

  /// Adds the segments that the block decides, and returns where the last of them ends.
  ///
  /// - Parameter rest: The number of bytes from `start` to the end of the text.
  @inline(__always) private func read(
    _ block: ASCIIBlock, _ ascii: ASCIIWords, _ text: Span<UInt8>, _ start: Int, _ rest: Int,
    _ tokensOnly: Bool, _ spans: inout WordSpans
  ) -> Int {
    let alphanumerics = block.alphanumerics
    let connectors = block.connectors
    let runs = ascii.runs(
      text, at: start, joining: alphanumerics | connectors, middles: block.middles)
    let joined = runs & (runs << 1) | (tokensOnly ? 0 : block.joinedSpaces)
    let end = Self.end(ofDecided: ~joined, known: block.asciiCount, rest)
    guard end > 0 else { return 0 }
    spans.reserveBlock()
    if tokensOnly {
      let decided = runs & Self.bits(below: end)
      spans.appendTokens(decided, alphanumerics, isMixed: connectors != 0, at: start)
    } else {
      spans.appendSegments(~joined & Self.bits(below: end), end: end, at: start)
    }
    return end
  }

  /// The last boundary of a block that no byte beyond the known ones can change, or zero.
  ///
  /// A boundary is decided when the byte after it is known, or the text ends.
  @inline(__always) private static func end(
    ofDecided boundaries: UInt64, known: Int, _ rest: Int
  ) -> Int {
    if known >= rest { return rest }
    guard known > 2 else { return 0 }
    let decided = boundaries & bits(below: known - 1) & ~1
    return decided == 0 ? 0 : 63 - decided.leadingZeroBitCount
  }

  /// Ones below a bit, for 1 to 64.
  @inline(__always) private static func bits(below bit: Int) -> UInt64 {
    ~0 &>> UInt64(truncatingIfNeeded: 64 - bit)
  }
}

// MARK: - Beyond ASCII

/// How far a walk of the automaton has come, and what it knows of the segments on its way.
private struct Walk {
  /// Where the segment began, and where doubt began, if it did.
  var start: Int
  var doubt: Int

  /// The bits of all classes since the start, those of them before doubt, and since doubt.
  var marks: UInt8 = 0
  var marksBeforeDoubt: UInt8 = 0
  var marksSinceDoubt: UInt8 = 0
}

extension WordScanner {
  /// Reads characters from a boundary to one at which ASCII begins, or to the end of the text.
  private mutating func walk(
    _ rules: WordRules, _ text: Span<UInt8>, _ position: inout Int, _ tokensOnly: Bool,
    _ spans: inout WordSpans
  ) throws(SegmentationError) {
    let classes = rules.classes.table.span
    let transitions = rules.automaton.transitions.span
    var walk = Walk(start: position, doubt: position)
    var state: UInt16 = 0
    var index = position
    while index < text.count {
      let here = index
      // Safety: every code point is below the count of classes, and each state has 32 entries.
      let mark = unsafe classes[unchecked: Self.scalar(text, at: &index)]
      let entry = unsafe transitions[
        unchecked: Int(state) | Int(mark & CodePointClasses.category)]
      state = entry & WordAutomaton.state
      if entry & WordAutomaton.decisions != 0 {
        try decide(entry, &walk, here, text, tokensOnly, &spans)
        if entry & WordAutomaton.endsHere != 0 && (spans.isFull || Self.isASCII(text, at: here)) {
          position = here
          return
        }
      }
      walk.marks |= mark
      walk.marksSinceDoubt |= mark
    }
    if rules.automaton.isDoubtful[Int(state >> 5)] {
      try decide(WordAutomaton.endsBeforeDoubt, &walk, index, text, tokensOnly, &spans)
    }
    try decide(WordAutomaton.endsHere, &walk, index, text, tokensOnly, &spans)
    position = index
  }

  /// Adds the segments that end with a transition.
  @inline(__always) private mutating func decide(
    _ entry: UInt16, _ walk: inout Walk, _ here: Int, _ text: Span<UInt8>, _ tokensOnly: Bool,
    _ spans: inout WordSpans
  ) throws(SegmentationError) {
    if entry & WordAutomaton.endsBeforeDoubt != 0 {
      try add(walk.start..<walk.doubt, walk.marksBeforeDoubt, text, tokensOnly, &spans)
      walk.start = walk.doubt
      walk.marks = walk.marksSinceDoubt
    }
    if entry & WordAutomaton.endsHere != 0 {
      try add(walk.start..<here, walk.marks, text, tokensOnly, &spans)
      walk.start = here
      walk.marks = 0
    }
    if entry & WordAutomaton.doubts != 0 {
      walk.doubt = here
      walk.marksBeforeDoubt = walk.marks
      walk.marksSinceDoubt = 0
    }
  }

  @inline(__always) private mutating func add(
    _ range: Range<Int>, _ marks: UInt8, _ text: Span<UInt8>, _ tokensOnly: Bool,
    _ spans: inout WordSpans
  ) throws(SegmentationError) {
    guard marks & CodePointClasses.dictionary == 0 else {
      return try askICU(text, range, tokensOnly, &spans)
    }
    guard !tokensOnly || marks & CodePointClasses.letterOrNumber != 0 else { return }
    spans.append(range.lowerBound, range.upperBound)
  }

  /// Adds the segments that ICU finds in a range between two boundaries.
  private mutating func askICU(
    _ text: Span<UInt8>, _ range: Range<Int>, _ tokensOnly: Bool, _ spans: inout WordSpans
  ) throws(SegmentationError) {
    var start = range.lowerBound
    try icu.forEachBoundary(in: text.extracting(range)) { offset, status in
      let end = range.lowerBound + offset
      let segment = text.extracting(start..<end)
      if !tokensOnly || LetterOrNumber(in: segment) != .neither {
        spans.append(start, end, status: status)
      }
      start = end
    }
  }

  /// The code point at an index below the count.
  @inline(__always) private static func scalar(
    _ text: Span<UInt8>, at index: inout Int
  ) -> Int {
    // Safety: the index is below the count.
    let lead = unsafe text[unchecked: index]
    index += 1
    return Int(lead < 0x80 ? UInt32(lead) : UTF8Scalar.decodeSequence(lead, text, at: &index))
  }

  /// Whether the next eight bytes are there and ASCII.
  @inline(__always) private static func isASCII(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index + 8 <= text.count else { return false }
    // Safety: eight bytes are there.
    let bytes = unsafe text.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: index, as: UInt64.self)
    return bytes & 0x8080_8080_8080_8080 == 0
  }
}
