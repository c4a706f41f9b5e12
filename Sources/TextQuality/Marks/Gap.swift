internal import Segmentation

/// What lies between two words: the mark that it makes, and whether it makes them technical.
struct Gap {
  /// What a gap holds.
  struct Content: OptionSet {
    let rawValue: UInt16

    static let whiteSpace = Content(rawValue: 1 << 0)
    static let sign = Content(rawValue: 1 << 1)
    /// `. ! ? :`
    static let stop = Content(rawValue: 1 << 2)
    /// `, ; – —`
    static let comma = Content(rawValue: 1 << 3)
    /// A sign that joins parts of addresses, paths and formulas.
    static let glue = Content(rawValue: 1 << 4)
    /// U+FFFD, perhaps.
    static let replacement = Content(rawValue: 1 << 5)
  }

  /// A single space.
  static let space = Gap()

  private(set) var content: Content = .whiteSpace
  private(set) var newlineCount = 0
  /// Whether the word before the gap is technical because of the gap's first sign.
  private(set) var marksWordBefore = false
  /// Whether the word after the gap is technical because of the gap's last sign.
  private(set) var marksWordAfter = false

  private init() {}

  /// Reads the gap at a range of a text.
  ///
  /// - Complexity: O(*n*) in bytes of the gap.
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    content = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        add(byte)
      } else {
        if byte == 0xef { content.insert(.replacement) }
        add(scalar: UTF8Scalar.decode(text, at: &index))
      }
    }
    guard !range.isEmpty else { return }
    marksWordBefore = Self.joinsWordBefore(text[range.lowerBound])
    marksWordAfter = Self.joinsWordAfter(text[range.upperBound - 1])
  }

  private mutating func add(_ ascii: UInt8) {
    switch ascii {
    case 0x20, 0x09, 0x0b, 0x0c, 0x0d, 0x1c...0x1f: content.insert(.whiteSpace)
    case 0x0a:
      content.insert(.whiteSpace)
      newlineCount += 1
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "?"):
      content.formUnion([.sign, .stop, .glue])
    case UInt8(ascii: "!"): content.formUnion([.sign, .stop])
    case UInt8(ascii: ","): content.formUnion([.sign, .comma])
    case UInt8(ascii: ";"): content.formUnion([.sign, .comma, .glue])
    case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "_"),
      UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "%"),
      UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
      UInt8(ascii: "$"):
      content.formUnion([.sign, .glue])
    default: content.insert(.sign)
    }
  }

  private mutating func add(scalar: UInt32) {
    switch scalar {
    case 0x2013, 0x2014: content.formUnion([.sign, .comma])
    case 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
      content.insert(.whiteSpace)
    default: content.insert(.sign)
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
  var gluesWords: Bool { content.contains(.glue) && !content.contains(.whiteSpace) }

  /// The mark that stands for the gap.
  func mark(startsSentence: @autoclosure () -> Bool) -> UInt8 {
    if content == .whiteSpace {
      return newlineCount == 0 ? Mark.none : newlineCount == 1 ? Mark.lineBreak : Mark.stop
    }
    if content.isEmpty { return Mark.other }
    if content.contains(.stop) || startsSentence() { return Mark.stop }
    if content.contains(.comma) { return Mark.comma }
    return newlineCount > 1 ? Mark.stop : Mark.other
  }
}
