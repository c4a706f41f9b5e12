/// The forms of a verb that a rules file names once.
///
/// Regular spelling: `reduce` has *reduces, reducing, reduced*, `remedy` *remedies, remedying,
/// remedied*. A past form that spelling does not tell stands behind a slash: `stop/stopped` (which
/// also tells *stopping*), `shrink/shrank`. What ends in *-ize* is also written with *s*.
struct EnglishVerb: Sendable, Equatable {
  private let bases: [String]
  private let irregularPast: String?

  init(_ written: Substring) {
    let parts = written.parts("/").map(String.init)
    let base = parts.first ?? ""
    bases = base.hasSuffix("ize") ? [base, base.dropLast(2) + "se"] : [base]
    irregularPast = parts.count > 1 ? parts[1] : nil
  }

  /// The infinitive, the third person and the form in -ing.
  var presentForms: [String] { bases.flatMap { [$0, thirdPerson($0), gerund($0)] } }

  /// The past, which is also the participle unless the file says otherwise.
  var pastForms: [String] { irregularPast.map { [$0] } ?? bases.map(past) }

  private func thirdPerson(_ base: String) -> String {
    if endsInConsonantAndY(base) { return base.dropLast() + "ies" }
    let takesE = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
    return base + (takesE ? "es" : "s")
  }

  private func gerund(_ base: String) -> String {
    let stem = isSilent(base) ? String(base.dropLast()) : base
    guard let irregularPast, irregularPast == past(base + String(base.suffix(1)))
    else { return stem + "ing" }
    return irregularPast.dropLast(2) + "ing"
  }

  private func past(_ base: String) -> String {
    if endsInConsonantAndY(base) { return base.dropLast() + "ied" }
    return base.hasSuffix("e") ? base + "d" : base + "ed"
  }

  /// Whether the last letter is an e that -ing drops.
  private func isSilent(_ base: String) -> Bool { base.hasSuffix("e") && !base.hasSuffix("ee") }

  private func endsInConsonantAndY(_ base: String) -> Bool {
    guard base.hasSuffix("y"), let before = base.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }
}
