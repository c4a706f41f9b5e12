/// The steps by which names are matched.
///
/// They say how a name in a text may differ from the name in the vocabulary, and how a match is
/// accepted or refused. Each can be switched off, to measure what it brings.
package struct MatchingSteps: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Acronyms and names of one or two letters match only as they are written: "ALL", not "all".
  package static let acronymCase = MatchingSteps(rawValue: 1 << 0)
  /// "Crohn's", "Crohns" and "Crohn" are one word; so are "’" and "'".
  package static let possessive = MatchingSteps(rawValue: 1 << 1)
  /// The last word of a name matches in the singular and in the plural.
  package static let number = MatchingSteps(rawValue: 1 << 2)
  /// "anaemia" is "anemia", "tumour" "tumor", "fibre" "fiber", "ionise" "ionize".
  package static let britishSpelling = MatchingSteps(rawValue: 1 << 3)
  /// "β" is "beta", "é" is "e".
  package static let greekAndDiacritics = MatchingSteps(rawValue: 1 << 4)
  /// "pre-eclampsia" is "preeclampsia", "omega 3" "omega3", "B-12" "B12".
  package static let joining = MatchingSteps(rawValue: 1 << 5)
  /// "vitamins A and D", "iron and zinc deficiency", "breast and ovarian cancer".
  package static let coordination = MatchingSteps(rawValue: 1 << 6)
  /// "low X levels", "deficiency of X", "X toxicity", where the vocabulary has that state of X.
  package static let nutrientStates = MatchingSteps(rawValue: 1 << 7)
  /// Phrases that are no name take their words away from names: "glutathione peroxidase".
  package static let blocking = MatchingSteps(rawValue: 1 << 8)
  /// Short forms mean what the document defines them to mean.
  package static let definitions = MatchingSteps(rawValue: 1 << 9)
  /// An ambiguous name counts where another name of its concept stands in the document.
  package static let fullNameElsewhere = MatchingSteps(rawValue: 1 << 10)
  /// Nutrients inside the name of a condition are reported too, as nested.
  package static let nestedNutrients = MatchingSteps(rawValue: 1 << 11)
  /// Acronyms that are English words do not match among words in capitals: "ALL PATIENTS CAN".
  package static let capitalizedText = MatchingSteps(rawValue: 1 << 12)

  /// Every step: what `corpus analyze` uses.
  package static let all = MatchingSteps(rawValue: (1 << 13) - 1)
}

extension MatchingSteps {
  /// Every step with its name, as options and tables write it, in the order of the bits.
  package static let named: [(name: String, step: MatchingSteps)] = [
    ("acronym-case", .acronymCase), ("possessive", .possessive), ("number", .number),
    ("british-spelling", .britishSpelling), ("greek-and-diacritics", .greekAndDiacritics),
    ("joining", .joining), ("coordination", .coordination), ("nutrient-states", .nutrientStates),
    ("blocking", .blocking), ("definitions", .definitions),
    ("full-name-elsewhere", .fullNameElsewhere), ("nested-nutrients", .nestedNutrients),
    ("capitalized-text", .capitalizedText),
  ]

  /// The step with a name; `nil` when there is none.
  package init?(name: String) {
    guard let known = Self.named.first(where: { $0.name == name }) else { return nil }
    self = known.step
  }
}
