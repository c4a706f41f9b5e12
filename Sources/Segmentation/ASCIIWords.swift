/// Word boundaries of ASCII, a block of 64 bytes at a time, by bit operations.
///
/// Letters, digits and connectors join each other; a middle, such as the point in `3.5`, joins
/// what stands on its two sides when both are letters, or both digits, as the rules say. The
/// words and numbers of ASCII text are therefore the runs of ones in one mask.
///
/// Which bytes do so is learned from ``WordAutomaton``, and that the bit operations say the same
/// as the automaton, of any ASCII text whatever, is proved by ``ASCIIProof`` when they are made.
package struct ASCIIWords: Sendable {
  /// A further byte that joins like a letter, which is `@` in some versions of ICU, or else `_`.
  let connector: UInt8

  /// For each ASCII byte: 1 for what joins as a letter, 2 as a digit, 0 for others.
  let sides: [UInt8]

  /// For each ASCII byte: the ``sides`` that it may stand between.
  let between: [UInt8]

  /// Learns the bytes.
  ///
  /// - Returns: `nil` when the rules of ASCII are not of the form above.
  init?(_ automaton: WordAutomaton, _ classes: CodePointClasses) {
    let category = (0..<128).map { classes.table[$0] & CodePointClasses.category }
    let letters = (0..<128).map { category[$0] == category[0x61] }
    connector = letters[0x40] ? 0x40 : 0x5f
    sides = (0..<128).map { byte in
      letters[byte] ? 1 : category[byte] == category[0x30] ? 2 : 0
    }
    let form = ASCIIForm(automaton, category)
    between = (0..<128).map { byte in
      ASCIIForm.isMiddle(byte) ? form.sidesJoined(by: byte) : 0
    }
    let isAsExpected = (0..<128).allSatisfy { byte in
      let joins = ASCIIForm.isAlphanumeric(byte) || byte == 0x5f || byte == connector
      return (sides[byte] != 0 || byte == 0x5f) == joins
    }
    guard isAsExpected, ASCIIProof(self, automaton, category).holds() else { return nil }
  }

  /// The runs of ones are words, numbers, and connectors.
  ///
  /// - Parameters:
  ///   - joining: Letters, digits and connectors of the block.
  ///   - middles: What may stand between two of them.
  @inline(__always) func runs(
    _ block: Span<UInt8>, at start: Int, joining: UInt64, middles: UInt64
  ) -> UInt64 {
    var runs = joining
    var candidates = middles & (joining << 1) & (joining >> 1)
    while candidates != 0 {
      let offset = candidates.trailingZeroBitCount
      let index = start + offset
      // Safety: a candidate has a neighbour on each side within the block.
      let (left, middle, right) = unsafe (
        block[unchecked: index - 1], block[unchecked: index], block[unchecked: index + 1]
      )
      if joins(left, middle, right) { runs |= 1 << UInt64(offset) }
      candidates &= candidates - 1
    }
    return runs
  }

  /// Whether a middle stands between two letters, or two digits, that it joins.
  func joins(_ left: UInt8, _ middle: UInt8, _ right: UInt8) -> Bool {
    sides[Int(left)] & sides[Int(right)] & between[Int(middle)] != 0
  }

  /// Whether there is no boundary between `left` and `right`, given what stands around them.
  ///
  /// This is the bit operations for one place, as ``ASCIIProof`` compares it with the automaton.
  func areJoined(_ before: UInt8, _ left: UInt8, _ right: UInt8, _ after: UInt8) -> Bool {
    let isRun = { (a: UInt8, b: UInt8, c: UInt8) in joinsAlways(b) || joins(a, b, c) }
    if isRun(before, left, right) && isRun(left, right, after) { return true }
    return left == 0x20 && right == 0x20 || left == 0x0d && right == 0x0a
  }

  private func joinsAlways(_ byte: UInt8) -> Bool { sides[Int(byte)] != 0 || byte == 0x5f }
}

/// What the automaton says of short ASCII texts.
struct ASCIIForm {
  private let automaton: WordAutomaton
  private let category: [UInt8]

  init(_ automaton: WordAutomaton, _ category: [UInt8]) {
    self.automaton = automaton
    self.category = category
  }

  static func isAlphanumeric(_ byte: Int) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20)
  }

  /// The bytes that ``ASCIIBlock/middles`` finds.
  static func isMiddle(_ byte: Int) -> Bool { [0x27, 0x2c, 0x2e, 0x3a, 0x3b].contains(byte) }

  /// 1 when `byte` joins letters, plus 2 when it joins digits.
  func sidesJoined(by byte: Int) -> UInt8 {
    (isOneSegment([0x61, byte, 0x61]) ? 1 : 0) | (isOneSegment([0x30, byte, 0x30]) ? 2 : 0)
  }

  private func isOneSegment(_ text: [Int]) -> Bool {
    var state: UInt16 = 0
    for byte in text {
      let entry = automaton.transitions[Int(state) | Int(category[byte])]
      if entry & (WordAutomaton.endsHere | WordAutomaton.endsBeforeDoubt) != 0 { return false }
      state = entry & WordAutomaton.state
    }
    return !automaton.isDoubtful[Int(state >> 5)]
  }
}
