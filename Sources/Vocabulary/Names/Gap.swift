/// What stands between two tokens that follow each other.
enum Gap: Equatable {
  /// Nothing, white space with at most one line break, hyphens, dashes, apostrophes.
  case plain(hasHyphen: Bool, hasSpace: Bool)
  /// A blank line, which no name crosses.
  case paragraph
  /// Anything else: commas, brackets, slashes.
  case punctuation

  /// Whether a name may run across the gap whatever its own punctuation.
  var isPlain: Bool {
    if case .plain = self { true } else { false }
  }

  /// The gap that the bytes `start..<end` of `text` are.
  ///
  /// - Complexity: O(*n*) in bytes of the gap, which mostly is one space.
  init(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
    var lineBreaks = 0
    var hasHyphen = false
    var hasSpace = false
    var isPunctuation = false
    var index = start
    while index < end {
      let byte = text[index]
      if byte == 0x20 || byte == 0x09 || byte == 0x0d {
        hasSpace = true
        index += 1
      } else if byte == 0x2d {
        hasHyphen = true
        index += 1
      } else if byte == 0x0a {
        lineBreaks += 1
        hasSpace = true
        index += 1
      } else {
        switch PlainSign(text, at: &index) {
        case .space: hasSpace = true
        case .hyphen: hasHyphen = true
        case .apostrophe: break
        case .other: isPunctuation = true
        }
      }
    }
    if lineBreaks > 1 {
      self = .paragraph
    } else if isPunctuation {
      self = .punctuation
    } else {
      self = .plain(hasHyphen: hasHyphen, hasSpace: hasSpace)
    }
  }

  /// Replaces `signature` by the gap's signs without white space, behind a byte that no word has.
  static func sign(_ text: Span<UInt8>, _ start: Int, _ end: Int, into signature: inout [UInt8]) {
    signature.removeAll(keepingCapacity: true)
    signature.append(1)
    for index in start..<end where text[index] > 0x20 { signature.append(text[index]) }
  }
}
