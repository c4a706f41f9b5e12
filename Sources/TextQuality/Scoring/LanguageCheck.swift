/// Whether a text is in the language of the model, by its function words and known words.
enum LanguageCheck {
  /// Whether quality can be judged.
  ///
  /// A text without function words may be a list, one without known words may be full of names;
  /// a text that lacks both is in another language. Random letters lack both as well: they are
  /// told apart by sequences of letters that the language does not have, in Latin script.
  static func isOfModel(_ counts: WordCounts) -> Bool {
    if !isForeign(counts) { return true }
    return share(counts.improbableWords, counts.letterWords) >= 0.85
      && share(counts.foreignWords, counts.words) < 0.1
  }

  private static func isForeign(_ counts: WordCounts) -> Bool {
    let function = share(counts.functionWords, counts.words)
    let known = share(counts.knownLetterWords, counts.letterWords)
    let lacksBoth = (known < 0.62 && function < 0.12) || (known < 0.45 && function < 0.18)
    return share(counts.foreignWords, counts.words) >= 0.5 || lacksBoth
  }

  private static func share(_ part: Int, _ whole: Int) -> Double {
    Double(part) / Double(max(1, whole))
  }
}
