/// Names for the bytes that readers look for.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let formFeed: UInt8 = 0x0C
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let ampersand = UInt8(ascii: "&")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let backslash = UInt8(ascii: "\\")
  static let dash = UInt8(ascii: "-")
  static let bang = UInt8(ascii: "!")
  static let question = UInt8(ascii: "?")
  static let equals = UInt8(ascii: "=")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let hash = UInt8(ascii: "#")
  static let pipe = UInt8(ascii: "|")
  static let star = UInt8(ascii: "*")
  static let underscore = UInt8(ascii: "_")
  static let tilde = UInt8(ascii: "~")
  static let backquote = UInt8(ascii: "`")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let plus = UInt8(ascii: "+")
  static let dot = UInt8(ascii: ".")
}

extension UInt8 {
  /// Whether this is white space in HTML, in Markdown and in JSON.
  var isASCIISpace: Bool {
    self == ASCII.space || (self >= ASCII.tab && self <= ASCII.carriageReturn && self != 0x0B)
  }

  /// Whether this is `A` to `Z` or `a` to `z`.
  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether this is `0` to `9`.
  var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// What this stands for as a hexadecimal digit, if it is one.
  var hexDigitValue: UInt8? {
    if isASCIIDigit { return self - UInt8(ascii: "0") }
    let letter = asciiLowercased &- UInt8(ascii: "a")
    return letter < 6 ? letter + 10 : nil
  }

  /// Whether this is an ASCII letter or digit.
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

  /// Whether this is an ASCII character that is neither a letter, a digit, a space nor a control.
  var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }

  /// The lower-case form of an ASCII letter; every other byte itself.
  var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
