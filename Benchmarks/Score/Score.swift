// How fast text is judged: the built-in model, and a dictionary of word pairs.
//
// One iteration scores one megabyte of tokenised text (10^6 bytes). Its words follow each other
// at random, so that the only right verdict is `garbled`.

internal import BenchmarkText
internal import Segmentation
internal import TextQuality

/// The logarithm of each pair's frequency, by the two words: a model as one would write it first.
private struct PairModel {
  private var counts: [String: Int] = [:]

  init(_ words: [String]) {
    for (a, b) in zip(words, words.dropFirst()) { counts["\(a) \(b)", default: 0] += 1 }
  }

  func knownPairCount(in words: [String]) -> Int {
    var count = 0
    for (a, b) in zip(words, words.dropFirst()) where counts["\(a) \(b)"] != nil { count += 1 }
    return count
  }
}

private func add() throws {
  let text = SyntheticText(.english, byteCount: 1_000_000, seed: 5)
  let bytes = text.bytes
  let sample = try TokenizedSample(text)
  var assessor = QualityAssessor(try LanguageModel.builtIn())
  measure("verdict and passages: corpus") {
    let assessment = assessor.assess(bytes.span, sample.tokenized, sample.lexicon)
    require(assessment.verdict, is: .garbled, "verdict")
  }

  let words = sample.lowercasedWords
  let model = PairModel(words)
  measure("pairs looked up: Dictionary<String, Int>") {
    require(model.knownPairCount(in: words), is: text.wordCount - 1, "pairs")
  }
}

let benchmarks: @Sendable () -> Void = {
  do {
    try add()
  } catch {
    fatalError("\(error)")
  }
}
