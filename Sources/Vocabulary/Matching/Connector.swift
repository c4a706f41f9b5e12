internal import Segmentation

extension NameSearch {
  /// What joins two members of a list.
  enum Connector { case comma, conjunction }

  /// The token that follows the list connector behind token `index`, and which connector it is.
  mutating func connector(
    after index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> (next: Int, kind: Connector)? {
    guard index + 1 < tokens.count, mayConnect(before: index + 1, text, tokens) else { return nil }
    let sign = listSign(before: index + 1, text, tokens)
    guard sign != .none else { return nil }
    if cue(index + 1, tokens).contains(.conjunction) {
      guard index + 2 < tokens.count, listSign(before: index + 2, text, tokens) == .space,
        sign != .joint
      else { return nil }
      return (index + 2, .conjunction)
    }
    switch sign {
    case .comma: return (index + 1, .comma)
    case .joint: return (index + 1, .conjunction)
    default: return nil
    }
  }

  /// The token that stands before the list connector before token `index`, and which it is.
  mutating func connector(
    before index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> (previous: Int, kind: Connector)? {
    guard index >= 1,
      cue(index - 1, tokens).contains(.conjunction) || mayConnect(before: index, text, tokens)
    else { return nil }
    let isWord = cue(index - 1, tokens).contains(.conjunction)
    let previous = isWord ? index - 2 : index - 1
    guard previous >= 0, let found = connector(after: previous, text, tokens), found.next == index
    else { return nil }
    return (previous, found.kind)
  }

  mutating func cue(_ index: Int, _ tokens: Span<Token>) -> CueTable.Cue {
    cache.cue(tokens[index])
  }

  /// Whether a list connector may stand before a token, or be that token: mostly not, because the
  /// gap is one space and the token is no conjunction.
  private mutating func mayConnect(
    before index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    let start = Int(tokens[index - 1].end)
    return Int(tokens[index].start) - start != 1 || text[start] != 0x20
      || cue(index, tokens).contains(.conjunction)
  }

  private enum ListSign { case space, comma, joint, none }

  /// What stands between a token and the one before, as far as lists are concerned.
  private mutating func listSign(
    before index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> ListSign {
    var sign = ListSign.space
    for position in Int(tokens[index - 1].end)..<Int(tokens[index].start) {
      switch text[position] {
      case 0x20, 0x0a, 0x2d: continue
      case UInt8(ascii: ",") where sign == .space: sign = .comma
      case UInt8(ascii: "/") where sign == .space, UInt8(ascii: "&") where sign == .space:
        sign = .joint
      default: return .none
      }
    }
    return sign
  }
}
