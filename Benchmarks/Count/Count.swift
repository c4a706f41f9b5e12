// How fast terms are counted: ours, and a dictionary of strings as one would write it first.
//
// One iteration counts one megabyte of text (10^6 bytes) as one document.

internal import BenchmarkText
internal import Indexing
internal import Segmentation

private func addCounting(_ sample: TokenizedSample) {
  let termCount = sample.text.distinctWordCount
  var counts = TermCounts()
  counts.lexicon = sample.lexicon
  measure("tokens to counts: corpus") {
    require(counts.count(sample.tokenized.tokens, isReliable: true), is: termCount, "terms")
  }

  let words = sample.lowercasedWords
  measure("tokens to counts: Dictionary<String, Int>") {
    var counts: [String: Int] = [:]
    for word in words { counts[word, default: 0] += 1 }
    require(counts.count, is: termCount, "terms")
  }
}

private func addWholePass(_ sample: TokenizedSample) {
  let termCount = sample.text.distinctWordCount
  var counts = TermCounts()
  measure("text to counts: corpus") {
    try sample.tokenize()
    counts.lexicon = sample.lexicon
    require(counts.count(sample.tokenized.tokens, isReliable: true), is: termCount, "terms")
  }

  let text = sample.text
  measure("text to counts: String.split, lowercased, Dictionary") {
    let string = String(decoding: text.bytes, as: UTF8.self)
    var counts: [String: Int] = [:]
    for word in string.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      counts[word.lowercased(), default: 0] += 1
    }
    require(counts.count, is: termCount, "terms")
  }
}

let benchmarks: @Sendable () -> Void = {
  do {
    let sample = try TokenizedSample(SyntheticText(.english, byteCount: 1_000_000, seed: 3))
    addCounting(sample)
    addWholePass(sample)
  } catch {
    fatalError("\(error)")
  }
}
