/// The text in which no sentence can end, whatever stands around it.
///
/// A *plain* character leads the sentence rules from any quiet state to one quiet state that is
/// its own; a *transparent* one, such as a combining mark, leaves the quiet state as it is. What
/// the rules do after quiet text thus depends on its last plain character alone. Which characters
/// are so is learned from the rules.
struct QuietText: Sendable {
  /// The states between which plain and transparent characters lead; none when there are no such.
  let states: Set<Int>

  /// For each category, whether its characters are plain, and whether they are either.
  private let isPlain: [Bool]
  private let isQuiet: [Bool]

  /// For each byte, zero when every character that begins with it is quiet.
  private var stops = [UInt8](repeating: 1, count: 1 << 8)

  /// Learns what is quiet.
  ///
  /// - Parameter first: The state in which a sentence begins.
  init(_ rules: RuleTable, first: Int) {
    let category = { Int(rules.categories.table[$0] & CodePointClasses.category) }
    let letters = Set([0x20, 0x41, 0x61].map(category))
    let reached = Set(letters.map { rules.next(first, $0) })
    let plain = (0..<32).map { category in
      category < rules.categoryCount && reached.contains(rules.next(first, category))
        && reached.allSatisfy { rules.next($0, category) == rules.next(first, category) }
    }
    let transparent = (0..<32).map { category in
      category < rules.categoryCount && reached.contains(rules.next(first, category))
        && reached.allSatisfy { rules.next($0, category) == $0 }
    }
    isPlain = plain
    isQuiet = zip(plain, transparent).map { $0 || $1 }
    let holds =
      reached.allSatisfy { $0 != RuleTable.stop && rules.accepts[$0] }
      && plain[category(Int(UTF8Scalar.replacement))]
    states = holds ? reached.union([first]) : []
    if holds { learnBytes(category) }
  }

  /// Fills the table; bytes that begin no character read as U+FFFD, which is plain.
  private mutating func learnBytes(_ category: (Int) -> Int) {
    stops = Array(repeating: 0, count: 1 << 8)
    for codePoint in 0..<0x11_0000 where !isQuiet[category(codePoint)] {
      guard let lead = Unicode.Scalar(UInt32(codePoint)).flatMap({ UTF8.encode($0)?.first })
      else { continue }
      stops[Int(lead)] = 1
    }
  }
}

extension QuietText {
  /// Passes quiet text.
  ///
  /// - Parameters:
  ///   - index: Where the text begins; becomes its end.
  ///   - state: A quiet state; becomes the one that the text leads to.
  /// - Complexity: O(*n*) in the bytes passed.
  @inline(__always) func pass(
    _ text: Span<UInt8>, from index: inout Int, _ state: inout Int, _ rules: SentenceRules
  ) {
    let classes = rules.classes.table.span
    let start = index
    let end = self.end(of: text, from: start, classes)
    guard end > start else { return }
    var place = end
    index = end
    while place > start {
      place = Self.startOfLastCharacter(text, start, before: place)
      let category = Self.category(text, at: place, classes)
      if isPlain[category] { return state = rules.next(rules.first, category) }
    }
    // Transparent characters alone: after the first of them the others change nothing.
    state = rules.next(state, Self.category(text, at: start, classes))
  }

  private static func category(
    _ text: Span<UInt8>, at index: Int, _ classes: Span<UInt8>
  ) -> Int {
    var next = index
    return Int(classes[Int(UTF8Scalar.decode(text, at: &next))] & CodePointClasses.category)
  }

  /// The end of the quiet text from `start` on.
  @inline(__always) private func end(
    of text: Span<UInt8>, from start: Int, _ classes: Span<UInt8>
  ) -> Int {
    let (stops, isQuiet) = (stops.span, isQuiet.span)
    var index = start
    while index < text.count {
      if isQuietWord(text, at: index, stops) {
        index += 8
        continue
      }
      let reach = min(index + 64, text.count)
      while index < reach {
        let next = nextCharacter(text, at: index, stops, classes, isQuiet)
        guard next > index else { return index }
        index = next
      }
    }
    return index
  }

  /// Whether eight bytes are there and stop nothing.
  @inline(__always) private func isQuietWord(
    _ text: Span<UInt8>, at index: Int, _ stops: Span<UInt8>
  ) -> Bool {
    guard index + 8 <= text.count else { return false }
    // Safety: eight bytes are there, and the table has entries for all bytes.
    let word = unsafe text.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: index, as: UInt64.self)
    var any: UInt8 = 0
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) {
      any |= unsafe stops[unchecked: Int(truncatingIfNeeded: word &>> shift & 0xff)]
    }
    return any == 0
  }

  /// The index after a quiet byte or character, or `index` itself where it stops the text.
  @inline(__always) private func nextCharacter(
    _ text: Span<UInt8>, at index: Int, _ stops: Span<UInt8>, _ classes: Span<UInt8>,
    _ isQuiet: Span<Bool>
  ) -> Int {
    // Safety: `index` is below the count, and the table has entries for all bytes.
    let byte = unsafe text[unchecked: index]
    if byte < 0xc0 { return unsafe stops[unchecked: Int(byte)] == 0 ? index + 1 : index }
    // Not by the first byte alone: a script uses two or more of them in turn, and whether the
    // next one decides would be guessed wrong as often as not.
    var next = index + 1
    let scalar = UTF8Scalar.decodeSequence(byte, text, at: &next)
    // Safety: every code point is below the count of classes, which have 32 categories.
    let category = unsafe classes[unchecked: Int(scalar)] & CodePointClasses.category
    return unsafe isQuiet[unchecked: Int(category)] ? next : index
  }

  /// Where the last character before `end` begins, which is no place within a character.
  private static func startOfLastCharacter(
    _ text: Span<UInt8>, _ start: Int, before end: Int
  ) -> Int {
    var last = end - 1
    while last > max(start, end - 4) && text[last] & 0xc0 == 0x80 { last -= 1 }
    // Four bytes that all continue something: the last of them is a character by itself.
    if text[last] & 0xc0 == 0x80 { return end - 1 }
    var next = last
    while true {
      _ = UTF8Scalar.decode(text, at: &next)
      if next >= end { return last }
      last = next
    }
  }
}
