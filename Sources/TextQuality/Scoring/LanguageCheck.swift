/// Whether a text is in the language of the model, by its function words and known words.
enum LanguageCheck {
  /// Whether quality can be judged.
  ///
  /// A text without function words may be a list, one without known words may be full of names;
  /// a text that lacks both is in another language. Random letters lack both as well: they are
  /// told apart by sequences of letters that the language does not have, in Latin script.
  static func isOfModel(_ counts: WordCounts) -> Bool {
    let words = Double(counts.words)
    let letterWords = Double(max(1, counts.letterWords))
    let foreign = Double(counts.foreignWords) / words
    let function = Double(counts.functionWords) / words
    let known = Double(counts.knownLetterWords) / letterWords
    let lacksBoth = (known < 0.62 && function < 0.12) || (known < 0.45 && function < 0.18)
    if foreign < 0.5 && !lacksBoth { return true }
    return Double(counts.improbableWords) / letterWords >= 0.85 && foreign < 0.1
  }
}
