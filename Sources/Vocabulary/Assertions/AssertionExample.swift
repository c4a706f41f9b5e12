/// A sentence of the rules file that serves as a test.
package struct AssertionExample: Sendable {
  /// The sentence, without the marks.
  package var sentence = ""
  /// Where the sentence's `{nutrient}` lies, in bytes.
  package var nutrient = 0..<0
  /// Where the sentence's `[condition]` lies, in bytes.
  package var condition = 0..<0
  /// Whether the pair must be refused; the fields below then mean nothing.
  package var isRefused = false
  package var status = AssertionStatus.unspecified
  package var effect = AssertionEffect.none
  package var isNegated = false
  package var isHedged = false
  /// The rules file.
  package var file = ""
  /// The line of the rules file.
  package var line = 0
}

extension AssertionExample {
  /// Takes the sentence and its marks from `{nutrient}` and `[condition]`.
  mutating func read(_ marked: Substring) {
    var bytes: [UInt8] = []
    var opened = 0
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): opened = bytes.count
      case UInt8(ascii: "}"): nutrient = opened..<bytes.count
      case UInt8(ascii: "]"): condition = opened..<bytes.count
      default: bytes.append(byte)
      }
    }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    sentence = String(decoding: bytes, as: UTF8.self)
  }
}

extension AssertionRulesParser {
  /// `example Eat {zinc} against [colds]. => intake lowers hedged`, or `=> refused`.
  func example(_ text: Substring) throws(AssertionRulesError) -> AssertionExample {
    guard let arrow = text.lastIndex(of: "="), let start = text.firstIndex(of: "e") else {
      throw error("the example lacks `=>`", "say behind it what is to be read")
    }
    var example = AssertionExample()
    (example.file, example.line) = (file, line)
    example.read(text[start..<arrow].dropFirst("example".count).drop { $0 == " " })
    for word in text[arrow...].dropFirst(2).words {
      switch word {
      case "refused": example.isRefused = true
      case "negated": example.isNegated = true
      case "hedged": example.isHedged = true
      default:
        if let status = AssertionStatus(rawValue: String(word)) {
          example.status = status
        } else {
          example.effect = try effect(word)
        }
      }
    }
    guard !example.nutrient.isEmpty, !example.condition.isEmpty else {
      throw error(
        "the example marks no {nutrient} or no [condition]", "put both in their brackets")
    }
    return example
  }
}
