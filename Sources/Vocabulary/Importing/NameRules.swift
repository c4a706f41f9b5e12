/// Decides on single names: whether one is taken, counts only where a text resolves it, or is
/// dropped.
struct NameRules {
  /// What becomes of a name.
  enum Verdict: Equatable {
    case taken
    case ambiguous(ImportReport.AmbiguityReason)
    case dropped(ImportReport.NameReason)

    /// Whether the name is taken, as it is or as ambiguous.
    var keepsName: Bool {
      if case .dropped = self { false } else { true }
    }
  }

  let options: ImportOptions
  let kind: ConceptKind

  /// What the vocabulary itself says of a name is enough to drop it.
  func refusal(of name: SourceName) -> ImportReport.NameReason? {
    if let language = options.language, !name.language.isEmpty {
      let main = name.language.prefix { $0 != "-" && $0 != "_" }
      if main != language.lowercased() { return .language }
    }
    if name.isSuppressed { return .suppressed }
    if let scope = name.scope, !options.scopes.contains(scope) { return .scope }
    return nil
  }

  /// Decides on a repaired name, without a look at other names.
  ///
  /// - Parameters:
  ///   - meaning: What the known vocabulary takes the name for.
  ///   - target: The concept of the known vocabulary that the name's concept is.
  ///   - rivals: The concepts in `meaning` of the same kind.
  func verdict(
    on name: SourceName, _ meaning: KnownNames.Meaning, target: ConceptID?, rivals: [ConceptID]
  ) -> Verdict {
    guard NameRepair.isWritten(name.text) else { return .dropped(.notation) }
    if let target, meaning.plain.contains(target) { return .taken }
    if meaning.isBlocked && meaning.plain.isEmpty { return .dropped(.blocked) }
    if !rivals.isEmpty { return .dropped(.knownName) }
    if EnglishWords.areStopWords(name.text), !Self.isShortForm(name.text) {
      return .dropped(.stopWords)
    }
    if meaning.isAmbiguous { return .ambiguous(.knownAmbiguous) }
    return shapeVerdict(on: name)
  }

  private func shapeVerdict(on name: SourceName) -> Verdict {
    let length = name.text.count { $0.isLetter || $0.isNumber }
    if length < max(2, options.minimumLength) {
      return length >= 2 && Self.isShortForm(name.text) ? .ambiguous(.acronym) : .dropped(.tooShort)
    }
    if name.isShortForm { return .ambiguous(.marked) }
    if Self.isShortForm(name.text) { return .ambiguous(.acronym) }
    if EnglishWords.isCommon(name.text) { return .ambiguous(.commonWord) }
    let isAdjective = kind == .condition && EnglishWords.isAdjective(name.text)
    return isAdjective ? .ambiguous(.adjective) : .taken
  }

  /// Whether a name looks like an acronym or a symbol: one word with two capitals among at most
  /// eight letters, half of them at least, or a word of two letters or three with a capital.
  static func isShortForm(_ name: String) -> Bool {
    guard !name.contains(where: \.isWhitespace) else { return false }
    let letters = name.count(where: \.isLetter)
    let capitals = name.count(where: \.isUppercase)
    let isAcronym = capitals >= 2 && letters <= 8 && capitals * 2 >= letters
    return isAcronym || (letters <= 2 && capitals >= 1)
  }
}
