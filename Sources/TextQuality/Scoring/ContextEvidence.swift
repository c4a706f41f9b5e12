/// Sums of evidence over a text.
struct ContextEvidence {
  /// Evidence of words whose context was not seen before, in 256ths of a nat, and their number.
  struct Sum {
    var evidence = 0
    var words = 0
  }

  var functionWords = Sum()
  var contentWords = Sum()
  /// Over neighbouring words: association as they stand minus the other way round, in sixteenths
  /// of a nat.
  var order = 0
  var wordPairs = 0
}
