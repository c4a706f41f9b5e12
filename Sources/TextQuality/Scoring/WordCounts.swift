/// What is counted in a text before its contexts are looked at. Everything is a whole number.
struct WordCounts {
  /// Tokens that are not technical.
  var words = 0
  var functionWords = 0
  /// Words without digits.
  var letterWords = 0
  var knownLetterWords = 0
  var improbableWords = 0
  var foreignWords = 0
  /// Signs between words: ends of sentences, commas, others.
  var marks = 0
  /// Distinct words without digits.
  var letterTypes = 0
  /// Of them, unknown ones of three letters or more.
  var unknownTypes = 0
  var improbableTypes = 0
  /// Threes of words that came within the last sixteen words.
  var repeatedTrigrams = 0
  /// Words of four letters or more that came within the last twelve words.
  var nearRepetitions = 0
}
