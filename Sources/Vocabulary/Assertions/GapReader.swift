/// Reads what stands between the tokens of a sentence: ends of clauses, commas, brackets.
struct GapReader {
  /// The byte after the last token.
  var end: Int
  /// Whether a clause ends in the gap last read.
  private(set) var endsClause = false
  /// Whether the gap holds a question mark.
  private(set) var asks = false
  /// The number of round brackets that are open.
  private(set) var depth = 0
  /// The number of commas, colons and round brackets so far.
  private(set) var pauses: Int32 = 0
  /// The number of round brackets that opened so far.
  private(set) var brackets: Int32 = 0

  /// Whether the token before the gap is a number behind a full stop that follows a word: the
  /// reference of a paper, "in mice.12 In men".
  private var followsReference = false

  init(end: Int) { self.end = end }

  /// Reads the gap from `end` to `start`, where the next token begins, or the sentence ends.
  mutating func read(_ text: Span<UInt8>, to start: Int) {
    (endsClause, asks) = (false, false)
    if followsReference { endSentence(text, start) }
    if start == end + 1 && text[end] == 0x20 { return }
    var holdsStop = false
    for position in end..<start {
      switch text[position] {
      case UInt8(ascii: "("): open()
      case UInt8(ascii: ")"): close()
      case UInt8(ascii: ","), UInt8(ascii: ":"): pauses += 1
      case UInt8(ascii: ";"), UInt8(ascii: "!"), 0x0a: endsClause = true
      case UInt8(ascii: "?"): (endsClause, asks) = (true, true)
      case UInt8(ascii: "."): holdsStop = true
      case UInt8(ascii: "-"): endsClause = endsClause || isBullet(text, at: position, start)
      default: break
      }
    }
    if holdsStop && start == end + 1 && start < text.count && end > 0 {
      followsReference = text[start] &- 0x30 < 10 && text[end - 1] &- 0x30 >= 10
    }
    // A full stop inside a sentence is an abbreviation's, unless a capital follows.
    if holdsStop && depth == 0 && start < text.count && text[start] &- 0x41 < 26 {
      endsClause = true
    }
  }

  /// After the number of a reference a capital begins a sentence, another number the next reference.
  private mutating func endSentence(_ text: Span<UInt8>, _ start: Int) {
    guard start < text.count else { return }
    endsClause = text[start] &- 0x41 < 26
    followsReference = text[start] &- 0x30 < 10
  }

  private mutating func open() {
    depth += 1
    pauses += 1
    brackets += 1
  }

  private mutating func close() {
    depth = max(0, depth - 1)
    pauses += 1
  }

  /// Whether a hyphen stands between spaces, as lists have it that lost their lines.
  private func isBullet(_ text: Span<UInt8>, at position: Int, _ start: Int) -> Bool {
    position > end && position + 1 < start && text[position - 1] == 0x20
      && text[position + 1] == 0x20
  }
}
