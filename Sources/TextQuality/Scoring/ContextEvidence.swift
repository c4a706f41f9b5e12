/// Sums of evidence over a text, in 256ths of a nat.
struct ContextEvidence {
  /// Over function words whose context was not seen before, and how many there are.
  var functionWordEvidence = 0
  var functionWords = 0
  /// Over the other words whose context was not seen before, and how many there are.
  var contentWordEvidence = 0
  var contentWords = 0
  /// Over neighbouring words: association as they stand minus the other way round, in sixteenths
  /// of a nat.
  var order = 0
  var wordPairs = 0
}
