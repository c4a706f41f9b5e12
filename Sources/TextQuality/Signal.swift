/// One measurement of a text.
///
/// `docs/text-quality.md` describes each.
package enum Signal: String, Sendable, CaseIterable {
  /// Words stand beside words that they do not stand beside in clean text.
  case implausibleContext = "implausible_context"
  /// The same, of function words alone ("the", "of", "is").
  case misplacedFunctionWords = "misplaced_function_words"
  /// Pairs of neighbours would be as likely the other way round.
  case shuffledOrder = "shuffled_order"
  /// Many different words are in no vocabulary, as after poor optical recognition.
  case characterNoise = "character_noise"
  /// Words hold sequences of letters that English does not have.
  case randomCharacters = "random_characters"
  /// Three words in a row are said again within the next sixteen.
  case repetition
  /// UTF-8 was read as another encoding ("Ã©").
  case mojibake
  /// The same long words come again and again, out of context.
  case keywordStuffing = "keyword_stuffing"
  /// A passage is garbled, whatever the text around it is.
  case garbledPassage = "garbled_passage"
  /// Most words stand in short lines. Says nothing against a text, but suspends the signals that
  /// expect sentences.
  case listShape = "list_shape"
  /// Passages are in another language, or rows of names. Says nothing against a text: they are left
  /// out of every other signal but ``mojibake`` and ``listShape``, which are of the whole text.
  case otherLanguage = "other_language"
}

/// Why a text is not called reliable: the stable codes of the column `reasons`.
package enum Reason: String, Sendable, CaseIterable {
  /// Too few words to judge.
  case tooShort = "too_short"
  /// Not in the language of the model.
  case language
  /// See the signals of the same names.
  case implausibleContext = "implausible_context"
  case misplacedFunctionWords = "misplaced_function_words"
  case shuffledOrder = "shuffled_order"
  case characterNoise = "character_noise"
  case randomCharacters = "random_characters"
  case repetition
  case mojibake
  case keywordStuffing = "keyword_stuffing"
  case garbledPassage = "garbled_passage"

  /// The reason that a signal near or over its limit gives; `nil` for a signal that accuses nobody.
  init?(_ signal: Signal) {
    switch signal {
    case .implausibleContext: self = .implausibleContext
    case .misplacedFunctionWords: self = .misplacedFunctionWords
    case .shuffledOrder: self = .shuffledOrder
    case .characterNoise: self = .characterNoise
    case .randomCharacters: self = .randomCharacters
    case .repetition: self = .repetition
    case .mojibake: self = .mojibake
    case .keywordStuffing: self = .keywordStuffing
    case .garbledPassage: self = .garbledPassage
    case .listShape, .otherLanguage: return nil
    }
  }
}
