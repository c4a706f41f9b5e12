/// The lines of `cues` and `verbs` blocks: phrases with alternatives and optional words.
extension AssertionRulesParser {
  /// A line of a `cues` block.
  func phrase(_ words: some Sequence<Substring>) throws(AssertionRulesError) -> [PhraseWord] {
    var phrase: [PhraseWord] = []
    for word in words { phrase.append(try phraseWord(word)) }
    return phrase
  }

  /// A line of a `verbs` block, verbs and then words that follow them: as a phrase with the present
  /// forms, and as one with the past forms.
  func verbPhrases(
    _ words: [Substring]
  ) throws(AssertionRulesError) -> (present: [PhraseWord], past: [PhraseWord]) {
    let verbs = words[0].parts("|").map(EnglishVerb.init)
    let rest = try phrase(words.dropFirst())
    return (
      [PhraseWord(alternatives: verbs.flatMap(\.presentForms))] + rest,
      [PhraseWord(alternatives: verbs.flatMap(\.pastForms))] + rest
    )
  }

  private func phraseWord(_ word: Substring) throws(AssertionRulesError) -> PhraseWord {
    let isOptional = word.hasSuffix("?")
    let alternatives = (isOptional ? word.dropLast() : word).parts("|")
    guard !alternatives.contains(where: { $0.contains("?") }) else {
      throw error("`\(word)` has a ? inside", "put it at the end; it holds for all alternatives")
    }
    return PhraseWord(alternatives: alternatives.map(String.init), isOptional: isOptional)
  }
}

/// One word of a phrase of cues: `a|b`, or `a|b?` where it may be missing.
struct PhraseWord {
  var alternatives: [String]
  var isOptional = false

  /// A phrase with and without each of its optional words.
  static func variants(of words: [PhraseWord]) -> [[[String]]] {
    var variants: [[[String]]] = [[]]
    for word in words {
      let extended = variants.map { $0 + [word.alternatives] }
      variants = word.isOptional ? variants + extended : extended
    }
    return variants.filter { !$0.isEmpty }
  }
}
