/// One sentence that mentions both concepts of a pair, as `evidence.csv` has it.
public struct EvidenceSentence: Sendable {
  /// The ids of the two concepts.
  public let conceptIDs: [String]
  /// The document.
  public let documentID: String
  /// The sentence's bytes in the document's source.
  public let sourceBytes: Range<Int>
  /// The sentence.
  public let sentence: String
  /// Where it mentions the two concepts, in code points.
  public let mentions: [Range<Int>]
  /// Status and effect, and `negated` and `hedged` where they hold.
  public let claims: [String]
  /// The words that decided; empty where none did.
  public let cue: String
  /// The rule that decided.
  public let rule: String
  /// How the document was judged.
  public let verdict: String

  /// The sentence in one line, with its mentions between two marks, and inert on a terminal.
  public func marked(_ start: String, _ end: String) -> String {
    let scalars = Array(sentence.unicodeScalars)
    var (text, position) = ("", 0)
    for mention in mentions.sorted(by: { $0.lowerBound < $1.lowerBound })
    where mention.lowerBound >= position && mention.upperBound <= scalars.count {
      text += Self.piece(scalars[position..<mention.lowerBound]) + start
      text += Self.piece(scalars[mention]) + end
      position = mention.upperBound
    }
    return text + Self.piece(scalars[position...])
  }

  private static func piece(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 })
    return TerminalText.inert(text)
  }

  /// How the sentence was read, in one line.
  public var reading: String {
    let cue = cue.isEmpty ? "" : " (cue: \(TerminalText.line(cue)))"
    return claims.joined(separator: ", ") + "; rule \(rule)" + cue
  }

  /// Where it stands, in one line.
  public var place: String {
    "\(TerminalText.line(documentID)), bytes \(sourceBytes.lowerBound) to "
      + "\(sourceBytes.upperBound), \(verdict)"
  }
}
