internal import Segmentation

/// A term as the model spells it: one kind of apostrophe, and no soft hyphens.
struct Word {
  private(set) var bytes: [UInt8] = []
  private(set) var scalars: [UInt32] = []

  /// Spells a folded term.
  init(_ term: Span<UInt8>) {
    var index = 0
    while index < term.count {
      let start = index
      let scalar = UTF8Scalar.decode(term, at: &index)
      if scalar == 0x2019 {
        append(0x27)
      } else if scalar != 0xad {
        for place in start..<index { bytes.append(term[place]) }
        scalars.append(scalar)
      }
    }
  }

  private mutating func append(_ ascii: UInt8) {
    bytes.append(ascii)
    scalars.append(UInt32(ascii))
  }
}

// MARK: - What the word is made of

extension Word {
  private static let apostrophe: UInt32 = 0x27

  var startsWithDigit: Bool { scalars.first.map(Self.isDigit) ?? false }

  var endsWithDigit: Bool { scalars.last.map(Self.isDigit) ?? false }

  var holdsDigit: Bool { scalars.contains(where: Self.isDigit) }

  var isASCII: Bool { scalars.allSatisfy { $0 < 0x80 } }

  /// Whether a scalar belongs to a script other than Latin, as everything from U+0250 on.
  var isForeign: Bool { scalars.contains { $0 >= 0x250 } }

  /// Whether the word consists of letters, apart from apostrophes.
  var isAlphabetic: Bool {
    let letters = scalars.filter { $0 != Self.apostrophe }
    return !letters.isEmpty && letters.allSatisfy(Self.isLetter)
  }

  /// Whether the word is part of an address or a name of software ("u.s", "a_b").
  var isTechnical: Bool {
    !startsWithDigit && scalars.contains { [0x2e, 0x5f, 0x40, 0x3a].contains($0) }
  }

  /// Whether the word is a single letter, or letters of a to z without a vowel ("d", "pt", "thx"):
  /// such words stand for others, and in each kind of text for others of their own.
  var isAbbreviation: Bool {
    scalars.count == 1 || isASCII && !scalars.contains { Self.vowels.contains($0) }
  }

  private static let vowels: [UInt32] = "aeiouy".unicodeScalars.map(\.value)

  /// Whether the word may begin UTF-8 that was read as another encoding: â ã ä å ð ñ ï.
  var mayBeMojibake: Bool {
    scalars.contains { [0xe2, 0xe3, 0xe4, 0xe5, 0xf0, 0xf1, 0xef].contains($0) }
  }

  /// The letters as numbers: the border of the word twice, a...z as 1...26, others as 27, and the
  /// border again.
  var letters: [Int] {
    let inner = scalars.lazy.filter { $0 != Self.apostrophe }.map { scalar in
      (0x61...0x7a).contains(scalar) ? Int(scalar) - 0x60 : 27
    }
    return [0, 0] + inner + [0]
  }

  static func isDigit(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x30...0x39).contains(scalar) }
    return Unicode.Scalar(scalar)?.properties.generalCategory == .decimalNumber
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x61...0x7a).contains(scalar | 0x20) }
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }
}

// MARK: - Shapes

extension Word {
  /// The shape of every word that nothing else can be said of.
  static let anyShape = Array("~?".utf8)

  /// What stands for the word when it is not in the vocabulary: the shape of a number, or the
  /// word's last letters, which tell most of how it is used ("~ing", "~ous").
  var shape: [UInt8] {
    if startsWithDigit || endsWithDigit { return Array(shapeOfNumber.utf8) }
    guard isASCII else { return Self.anyShape }
    return [0x7e] + (bytes.count > 4 ? Array(bytes.suffix(3)) : Array("\(bytes.count)".utf8))
  }

  private var shapeOfNumber: String {
    if scalars.allSatisfy(Self.isDigit) { return "#\(min(scalars.count, 5))" }
    let isPlain = scalars.allSatisfy { Self.isDigit($0) || $0 == 0x2e || $0 == 0x2c }
    return isPlain ? "#." : "#x"
  }

  /// The shape with one letter fewer; `nil` for the shapes of numbers.
  static func shorter(_ shape: [UInt8]) -> [UInt8]? {
    shape.first == 0x7e && shape.count > 2 ? [0x7e] + shape.dropFirst(2) : nil
  }
}
