internal import Segmentation

/// The language of a text, where its script makes it certain.
///
/// Scripts of one language name it; Cyrillic is told apart by letters that one language has and
/// the others lack. Latin, Arabic, Devanagari and others serve too many languages.
struct ScriptLanguage {
  private enum Script: Int, CaseIterable {
    case greek, armenian, thai, georgian, hangul, kana, han, cyrillic, other
  }

  private var letters = [Int](repeating: 0, count: Script.allCases.count)
  /// Letters of the Cyrillic script that languages differ in.
  private var russian = 0
  private var ukrainian = 0
  private var hardSigns = 0
  private var otherCyrillic = 0

  /// The ISO 639-1 code, or `nil` where the script does not tell.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func code(of text: Span<UInt8>) -> String? {
    var counts = ScriptLanguage()
    var index = 0
    while index < text.count { counts.add(UTF8Scalar.decode(text, at: &index)) }
    return counts.code
  }

  private mutating func add(_ scalar: UInt32) {
    // Letters and signs of Latin, then everything that is no letter.
    guard scalar >= 0x370, !(0x2000...0x303f).contains(scalar), scalar < 0xfe00 else { return }
    let script = Self.script(of: scalar)
    letters[script.rawValue] += 1
    guard script == .cyrillic else { return }
    switch scalar {
    case 0x42b, 0x44b, 0x42d, 0x44d: russian += 1  // ы, э
    case 0x404, 0x407, 0x454, 0x457, 0x490, 0x491: ukrainian += 1  // є, ї, ґ
    case 0x42a, 0x44a: hardSigns += 1  // ъ
    case 0x410...0x44f, 0x401, 0x451, 0x406, 0x456: break  // Russian's alphabet, and і
    default: otherCyrillic += 1
    }
  }

  private static func script(of scalar: UInt32) -> Script {
    switch scalar {
    case 0x370...0x3ff, 0x1f00...0x1fff: .greek
    case 0x400...0x52f: .cyrillic
    case 0x530...0x58f: .armenian
    case 0xe00...0xe7f: .thai
    case 0x10a0...0x10ff: .georgian
    case 0x1100...0x11ff, 0xac00...0xd7af: .hangul
    case 0x3040...0x30ff: .kana
    case 0x3400...0x9fff: .han
    default: .other
    }
  }

  private var code: String? {
    let all = letters.reduce(0, +)
    func holds(_ scripts: Script...) -> Bool {
      10 * scripts.reduce(0) { $0 + letters[$1.rawValue] } >= 9 * all
    }
    guard all > 0 else { return nil }
    if holds(.greek) { return "el" }
    if holds(.armenian) { return "hy" }
    if holds(.thai) { return "th" }
    if holds(.georgian) { return "ka" }
    if holds(.hangul) { return "ko" }
    if holds(.kana, .han) {
      let kana = letters[Script.kana.rawValue]
      return kana == 0 ? "zh" : 10 * kana >= all ? "ja" : nil
    }
    return holds(.cyrillic) ? cyrillicCode(all) : nil
  }

  /// Bulgarian writes ъ in one letter of sixty and lacks ы and э; Russian has these in one of
  /// forty; Ukrainian has є and ї in one of eighty.
  private func cyrillicCode(_ all: Int) -> String? {
    guard otherCyrillic == 0 else { return nil }
    if 100 * ukrainian >= all / 2 && ukrainian > 0 && russian == 0 { return "uk" }
    guard ukrainian == 0 else { return nil }
    if 100 * russian >= all { return "ru" }
    return russian == 0 && 200 * hardSigns >= all ? "bg" : nil
  }
}
