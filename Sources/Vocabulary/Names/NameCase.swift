/// How the letters of a name are written, and what follows for its matching.
struct NameCase {
  /// Whether the name matches only as it is written.
  ///
  /// That holds for acronyms, which have at least two capitals and at most six letters, and for
  /// names of one or two letters. It does not hold for those with a digit and at least three
  /// letters ("COVID-19", "HbA1c"), because no English word has a digit.
  let isSensitive: Bool

  /// Whether the name, in lower case, is an English word.
  let isEnglishWord: Bool

  init(_ name: String) {
    var letters = 0
    var capitals = 0
    var digits = 0
    for byte in name.utf8 {
      if byte &- 0x41 < 26 {
        capitals += 1
        letters += 1
      } else if byte &- 0x61 < 26 || byte >= 0xc0 {
        letters += 1
      } else if byte &- 0x30 < 10 {
        digits += 1
      }
    }
    let isAcronym = capitals >= 2 && letters <= 6 && !(digits > 0 && letters >= 3)
    isSensitive = isAcronym || (letters <= 2 && digits == 0)
    isEnglishWord = isSensitive && Self.englishWords.contains(name.lowercased())
  }

  /// English words that are also acronyms of health writing.
  private static let englishWords: Set<String> = [
    "ad", "age", "aid", "aids", "all", "alps", "am", "an", "and", "arm", "art", "as", "at", "bad",
    "be", "bed", "big", "but", "by", "can", "cap", "cat", "cave", "chip", "cop", "cope", "dash",
    "do", "ed", "fan", "far", "fat", "fed", "fit", "for", "gad", "gas", "gem", "get", "go", "had",
    "has", "he", "hit", "id", "if", "in", "is", "it", "its", "lad", "lap", "last", "lead", "map",
    "mat", "may", "me", "men", "met", "mild", "mind", "mods", "my", "nag", "no", "not", "odd",
    "of", "on", "or", "pad", "pan", "pat", "pet", "pin", "plan", "ran", "rap", "rest", "ring",
    "sad", "sads", "sam", "sap", "set", "she", "sleep", "so", "star", "step", "tag", "tan", "tap",
    "the", "to", "top", "up", "us", "was", "we", "who",
  ]
}
