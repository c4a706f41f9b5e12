/// Finds names that are made of other names, and names that are only a part of what is meant.
///
/// "Severe headache" is a headache, and "nausea and vomiting" are two symptoms: matched as one,
/// such names would take their parts away. "Escherichia coli" for an infection, or "G6PD" for its
/// deficiency, are names of something else.
struct NameParts {
  /// Spellings of the names of the file, and of the parts that the known vocabulary names.
  private var names: Set<NameKey> = []

  /// - Complexity: O(*n*) in names.
  init(
    _ texts: [String], keys: [NameKey], known: KnownNames?, kind: ConceptKind
  ) throws(VocabularyError) {
    names = Set(keys)
    guard let known else { return }
    let parts = texts.flatMap { Self.parts(of: $0) ?? [] }
    for (part, meaning) in zip(parts, try known.meanings(of: parts))
    where meaning.plain.contains(where: { known[$0].kind == kind }) {
      names.insert(NameKey(part))
    }
  }

  /// Whether a name is another name behind a word of degree, course or side, or two names that
  /// are joined by "and".
  func isComposed(_ name: String) -> Bool {
    guard let parts = Self.parts(of: name) else { return false }
    return parts.allSatisfy { names.contains(NameKey($0)) }
  }

  private static func parts(of name: String) -> [String]? {
    // By bytes, because whole characters take several times as long.
    let words = name.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
    guard words.count >= 2 else { return nil }
    if degrees.contains(words[0].lowercased()) {
      return [words.dropFirst().joined(separator: " ")]
    }
    guard words.contains(where: isConjunction) else { return nil }
    let pieces = words.split(whereSeparator: isConjunction)
    return pieces.count == 2 ? pieces.map { $0.joined(separator: " ") } : nil
  }

  private static func isConjunction(_ word: Substring) -> Bool { word == "and" || word == "&" }

  private static let degrees: Set<String> = [
    "mild", "moderate", "severe", "profound", "marked", "massive", "heavy", "slight",
    "progressive", "recurrent", "symptomatic", "asymptomatic", "bilateral", "unilateral",
    "complete", "incomplete", "occasional", "frequent", "intermittent",
  ]

  /// What is left of a concept's names when their last word, which says what sort of condition
  /// it is, is taken away: short forms and several words, because a single word ("typhoid") is
  /// mostly a shorter name.
  static func fragments(of names: [String]) -> Set<NameKey> {
    var fragments: Set<NameKey> = []
    for name in names {
      guard let cut = name.lastIndex(of: " ") else { continue }
      let head = name[name.index(after: cut)...].lowercased()
      let rest = String(name[..<cut])
      guard heads.contains(head), rest.contains(" ") || NameRules.isShortForm(rest) else {
        continue
      }
      fragments.insert(NameKey(rest))
    }
    return fragments
  }

  private static let heads: Set<String> = [
    "infection", "infections", "deficiency", "allergy", "intolerance", "poisoning", "toxicity",
    "cancer", "neoplasm", "tumor", "tumour", "injury", "dysfunction", "exposure",
  ]
}
