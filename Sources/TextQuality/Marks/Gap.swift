internal import Segmentation

/// What lies between two words: the mark that it makes, and whether it makes them technical.
struct Gap: OptionSet {
  let rawValue: UInt16

  static let whiteSpace = Gap(rawValue: 1 << 0)
  static let sign = Gap(rawValue: 1 << 1)
  static let newline = Gap(rawValue: 1 << 2)
  static let secondNewline = Gap(rawValue: 1 << 3)
  /// Full stop, exclamation mark, question mark or colon.
  static let stop = Gap(rawValue: 1 << 4)
  /// Comma, semicolon or dash.
  static let comma = Gap(rawValue: 1 << 5)
  /// A sign that joins parts of addresses, paths and formulas.
  static let glue = Gap(rawValue: 1 << 6)
  /// U+FFFD, perhaps.
  static let replacement = Gap(rawValue: 1 << 7)
  /// The word before the gap is technical because of the gap's first sign.
  static let marksWordBefore = Gap(rawValue: 1 << 8)
  /// The word after the gap is technical because of the gap's last sign.
  static let marksWordAfter = Gap(rawValue: 1 << 9)
}

extension Gap {
  /// Stands before each line that a letter quotes.
  private static let quotationSign = UInt8(ascii: ">")

  /// Reads the gap at a range of a text.
  ///
  /// - Complexity: O(*n*) in bytes of the gap.
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    self = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      let found: Gap
      if byte == Self.quotationSign && contains(.newline) {
        index += 1
        found = .whiteSpace
      } else if byte < 0x80 {
        index += 1
        found = Self.kind(ascii: byte)
      } else {
        found = Self.kind(scalar: UTF8Scalar.decode(text, at: &index))
        if byte == 0xef { insert(.replacement) }
      }
      if found.contains(.newline) && contains(.newline) { insert(.secondNewline) }
      formUnion(found)
    }
    guard !range.isEmpty else { return }
    if Self.joinsWordBefore(text[range.lowerBound]) { insert(.marksWordBefore) }
    let last = text[range.upperBound - 1]
    if last == Self.quotationSign && contains(.newline) { return }
    if Self.joinsWordAfter(last) { insert(.marksWordAfter) }
  }

  private static func kind(ascii: UInt8) -> Gap {
    switch ascii {
    case 0x20, 0x09, 0x0b, 0x0c, 0x0d, 0x1c...0x1f: .whiteSpace
    case 0x0a: [.whiteSpace, .newline]
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "?"): [.sign, .stop, .glue]
    case UInt8(ascii: "!"): [.sign, .stop]
    case UInt8(ascii: ","): [.sign, .comma]
    case UInt8(ascii: ";"): [.sign, .comma, .glue]
    case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "_"),
      UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "%"),
      UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
      UInt8(ascii: "$"):
      [.sign, .glue]
    default: .sign
    }
  }

  private static func kind(scalar: UInt32) -> Gap {
    switch scalar {
    case 0x2013, 0x2014: [.sign, .comma]
    case 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: .whiteSpace
    default: .sign
    }
  }

  private static func joinsWordAfter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "$") || joinsWordBefore(byte)
  }

  private static func joinsWordBefore(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "_"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"), UInt8(ascii: "="),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }
}

extension Gap {
  /// Whether the gap joins its words to something technical: no white space, and a joining sign.
  var gluesWords: Bool { contains(.glue) && !contains(.whiteSpace) }

  /// Whether a paragraph ends here: at a blank line, or at a line that ends as sentences do.
  var endsParagraph: Bool {
    contains(.secondNewline) || (contains(.newline) && contains(.stop))
  }

  /// The mark that stands for the gap.
  func mark(startsSentence: Bool) -> UInt8 {
    if !contains(.sign) {
      if !contains(.whiteSpace) { return Mark.other }
      if !contains(.newline) { return Mark.none }
      return contains(.secondNewline) ? Mark.stop : Mark.lineBreak
    }
    if contains(.stop) || startsSentence { return Mark.stop }
    if contains(.comma) { return Mark.comma }
    return contains(.secondNewline) ? Mark.stop : Mark.other
  }
}
