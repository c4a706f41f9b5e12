/// The other number of a word: plurals of a singular, singulars of a plural.
///
/// Forms that do not exist are harmless, since no text holds them; forms that are another
/// English word are not, and are kept out by the list of invariable words.
enum WordNumber {
  /// The other forms of an English word, without the word itself.
  ///
  /// - Parameter word: A folded word. Words that are no letters (numbers) have no other form.
  static func otherForms(of word: [UInt8]) -> [[UInt8]] {
    guard word.count >= 3, let last = word.last, last &- 0x61 < 26 || last >= 0x80,
      !invariable.contains(String(decoding: word, as: UTF8.self))
    else { return [] }
    if let irregular = irregularForm(of: word) { return [irregular] }
    return last == UInt8(ascii: "s") ? formsOfSibilant(word) : plurals(of: word)
  }

  /// Words whose other form would be another word, or that look like a plural and are none.
  private static let invariable: Set<String> = [
    "hives", "shingles", "measles", "mumps", "rickets", "rabies", "diabetes", "herpes", "scabies",
    "piles", "aids", "bends", "iron", "copper", "lead", "gold", "water", "tin", "salts", "species",
    "caries", "series", "pus", "gas", "lens", "biceps", "molasses", "news", "yaws", "thrush",
    "stings", "cold", "gallstones", "cramps", "chills", "runs", "blues", "sweats", "tics",
    "ascites", "feces", "faeces", "greens", "oats", "sprue", "pass", "loss",
  ]

  private static let irregular: [(StaticString, StaticString)] = [
    ("tooth", "teeth"), ("foot", "feet"), ("child", "children"), ("woman", "women"),
    ("man", "men"), ("calculus", "calculi"), ("bacillus", "bacilli"), ("fungus", "fungi"),
    ("stimulus", "stimuli"), ("embolus", "emboli"), ("thrombus", "thrombi"),
    ("naevus", "naevi"), ("nevus", "nevi"), ("ganglion", "ganglia"),
  ]

  private static func irregularForm(of word: [UInt8]) -> [UInt8]? {
    for (singular, plural) in irregular {
      var other: [UInt8] = []
      if word.count == singular.utf8CodeUnitCount && word.matches(singular, at: 0) {
        other.append(plural)
        return other
      }
      if word.count == plural.utf8CodeUnitCount && word.matches(plural, at: 0) {
        other.append(singular)
        return other
      }
    }
    return nil
  }

  /// Of a word in "s": the singular where it is a plural, the plural where it is a singular.
  private static func formsOfSibilant(_ word: [UInt8]) -> [[UInt8]] {
    if word.hasSuffix("ss") { return [word.appending("es")] }
    if word.hasSuffix("us") { return [word.appending("es")] }
    if word.hasSuffix("itis") { return [word.dropping(2, appending: "ides")] }
    if word.hasSuffix("is") { return [word.dropping(2, appending: "es")] }
    if word.hasSuffix("itides") { return [word.dropping(3, appending: "s")] }
    if word.count > 4 && word.hasSuffix("ies") { return [word.dropping(3, appending: "y")] }
    var forms = [Array(word.dropLast())]
    if word.hasSuffix("ses") { forms.append(word.dropping(2, appending: "is")) }
    let isLengthened =
      word.hasSuffix("ses") || word.hasSuffix("xes") || word.hasSuffix("zes")
      || word.hasSuffix("ches") || word.hasSuffix("shes") || word.hasSuffix("oes")
    if isLengthened { forms.append(Array(word.dropLast(2))) }
    return forms
  }

  private static func plurals(of word: [UInt8]) -> [[UInt8]] {
    let isLengthened =
      word.hasSuffix("x") || word.hasSuffix("z") || word.hasSuffix("ch") || word.hasSuffix("sh")
    if isLengthened { return [word.appending("es")] }
    if word.hasSuffix("ae") && word.count > 4 { return [Array(word.dropLast())] }
    if word.hasSuffix("oma") { return [word.appending("s"), word.appending("ta")] }
    if word.hasSuffix("omata") { return [Array(word.dropLast(2))] }
    if word.hasSuffix("a") { return [word.appending("s"), word.appending("e")] }
    if word.hasSuffix("um") { return [word.appending("s"), word.dropping(2, appending: "a")] }
    if word.hasSuffix("y"), !isVowel(word[word.count - 2]) {
      return [word.dropping(1, appending: "ies")]
    }
    return [word.appending("s")]
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    "aeiou".utf8.contains(byte)
  }
}

extension [UInt8] {
  func appending(_ ending: StaticString) -> [UInt8] { dropping(0, appending: ending) }

  func dropping(_ length: Int, appending ending: StaticString) -> [UInt8] {
    var result = Array(dropLast(length))
    result.append(ending)
    return result
  }
}
