internal import CICU

/// What a word-break segment holds, as `corpus tokenize` prints it.
package enum SegmentKind: String, Sendable, CaseIterable {
  /// A word with letters.
  case letter
  /// A number.
  case number
  /// A word of Hiragana or Katakana that is not in ICU's dictionary run.
  case kana
  /// A word that ICU's dictionary found among ideographs.
  case ideographic
  /// White space, punctuation, symbols: not a token.
  case other

  /// The kind of a segment with ICU's rule status and its own bytes.
  package init(status: Int32, bytes: Span<UInt8>) {
    let content = LetterOrNumber(in: bytes)
    switch (content, status) {
    case (.neither, _): self = .other
    case (_, 100..<200): self = .number
    case (_, 300..<400): self = .kana
    case (_, 400..<500): self = .ideographic
    case (.number, 0..<100): self = .number
    default: self = .letter
    }
  }
}

/// Whether a segment holds a letter (category L), else a number (category N), else neither.
enum LetterOrNumber {
  case letter, number, neither

  init(in bytes: Span<UInt8>) {
    var found = LetterOrNumber.neither
    var index = 0
    while index < bytes.count {
      switch Self.classify(UTF8Scalar.decode(bytes, at: &index)) {
      case .letter:
        self = .letter
        return
      case .number: found = .number
      case .neither: continue
      }
    }
    self = found
  }

  private static func classify(_ scalar: UInt32) -> LetterOrNumber {
    if scalar < 0x80 {
      if (0x30...0x39).contains(scalar) { return .number }
      return (0x61...0x7a).contains(scalar | 0x20) ? .letter : .neither
    }
    return LetterOrNumber(generalCategory: UInt32(cicu_u_charType(Int32(scalar))))
  }

  /// What a character of one of ICU's general categories is.
  init(generalCategory: UInt32) {
    switch generalCategory {
    case UInt32(CICU_FIRST_LETTER)...UInt32(CICU_LAST_LETTER): self = .letter
    case UInt32(CICU_FIRST_NUMBER)...UInt32(CICU_LAST_NUMBER): self = .number
    default: self = .neither
    }
  }
}
