/// What the filters of curators ask of a code point.
///
/// They are written in Python; these are Python's classes, and those of spaCy's tokenizer.
struct CodePoint: Equatable, Sendable {
  let value: UInt32

  init(_ value: UInt32) { self.value = value }

  private var isASCII: Bool { value < 0x80 }

  private var properties: Unicode.Scalar.Properties? { Unicode.Scalar(value)?.properties }

  /// What `str.isspace` accepts: also the separators of ASCII, U+001C to U+001F.
  var isSpace: Bool {
    if isASCII { return value == 0x20 || (0x09...0x0d).contains(value) || isSeparator }
    return properties?.isWhitespace ?? false
  }

  private var isSeparator: Bool { (0x1c...0x1f).contains(value) }

  /// What `str.splitlines` ends a line at.
  var endsLine: Bool {
    switch value {
    case 0x0a...0x0d, 0x1c...0x1e, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// What `str.isalpha` accepts.
  var isLetter: Bool {
    if isASCII { return (0x61...0x7a).contains(value | 0x20) }
    switch properties?.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  var isLower: Bool {
    isASCII ? (0x61...0x7a).contains(value) : properties?.isLowercase ?? false
  }

  var isUpper: Bool {
    isASCII ? (0x41...0x5a).contains(value) : properties?.isUppercase ?? false
  }

  /// What Python's `\w` accepts.
  var isWordCharacter: Bool {
    if isASCII { return isLetter || isDigit || value == 0x5f }
    return isLetter || properties?.numericType != nil
  }

  /// The first code point of its lower case.
  var lowered: CodePoint {
    if isASCII { return isUpper ? CodePoint(value | 0x20) : self }
    let lower = properties?.lowercaseMapping.unicodeScalars.first?.value
    return CodePoint(lower ?? value)
  }

  /// Python's `string.punctuation`.
  var isPunctuationOfASCII: Bool {
    isASCII && value > 0x20 && value != 0x7f && !isLetter && !isDigit
  }

  /// Whether datatrove does not count a word of nothing but such code points.
  var isSymbol: Bool {
    if isASCII { return value < 0x20 || value == 0x7f || isPunctuationOfASCII }
    return Self.symbols.contains(value) || (0x7f..<0xa0).contains(value)
      || properties?.isSentenceTerminal == true
  }

  private static let symbols = Set(
    "—”：％１〈（、━【「，】；“《„»«〉》。…►．～｛∶´－–？！：；）’".unicodeScalars.map(\.value))

  // MARK: - spaCy

  /// What spaCy splits off both ends of a word.
  var isPunctuationOfSpaCy: Bool {
    if isASCII { return Self.asciiPunctuation.contains(value) }
    return Self.otherPunctuation.contains(value) || isIcon
  }

  private static let asciiPunctuation = Set(
    ",:;!?()[]{}<>_#*&\"'`".unicodeScalars.map(\.value))

  private static let otherPunctuation = Set(
    "…¿؟¡。？！，、；：～·।،۔؛٪”“‘´’‚„»«「」『』（）〔〕【】《》〈〉⟦⟧".unicodeScalars.map(\.value))

  /// Symbols that are neither mathematical nor currency: spaCy's icons.
  var isIcon: Bool { !isASCII && properties?.generalCategory == .otherSymbol }

  var isQuote: Bool {
    switch value {
    case 0x22, 0x27, 0x60, 0xab, 0xbb, 0xb4, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e: true
    default: false
    }
  }

  /// Hyphens between letters, which split words.
  var isHyphen: Bool {
    switch value {
    case 0x2d, 0x2013, 0x2014, 0x7e: true
    default: false
    }
  }

  var isCurrency: Bool {
    isASCII ? value == 0x24 : properties?.generalCategory == .currencySymbol
  }
}

extension CodePoint: ExpressibleByUnicodeScalarLiteral {
  init(unicodeScalarLiteral scalar: Unicode.Scalar) { value = scalar.value }
}

extension Array<CodePoint> {
  /// The code points of well-formed UTF-8.
  init(utf8 text: [UInt8]) {
    self = String(decoding: text, as: UTF8.self).unicodeScalars.map { CodePoint($0.value) }
  }
}

extension ArraySlice<CodePoint> {
  /// The slice without white space at its ends.
  var trimmed: ArraySlice<CodePoint> {
    var slice = self
    while let first = slice.first, first.isSpace { slice.removeFirst() }
    while let last = slice.last, last.isSpace { slice.removeLast() }
    return slice
  }

  func hasSuffix(_ suffix: String) -> Bool {
    let ending = suffix.unicodeScalars.map { CodePoint($0.value) }
    return self.suffix(ending.count).elementsEqual(ending)
  }

  /// Whether the slice holds a string; both in lower case, or letter case counts.
  func contains(_ string: String) -> Bool {
    let pattern = string.unicodeScalars.map { CodePoint($0.value) }
    guard let first = pattern.first, count >= pattern.count else { return false }
    return indices.dropLast(pattern.count - 1).contains { index in
      self[index] == first && self[index..<index + pattern.count].elementsEqual(pattern)
    }
  }

  var lowered: ArraySlice<CodePoint> { map(\.lowered)[...] }

  /// FNV-1a over the code points.
  var hash: UInt64 {
    reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01b3 }
  }
}
