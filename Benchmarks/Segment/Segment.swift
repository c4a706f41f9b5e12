// How fast words and sentences are found: ours, ICU alone, and Swift's own strings.
//
// One iteration reads one megabyte (10^6 bytes), so that iterations a second are MB/s.

internal import BenchmarkText
internal import Segmentation

/// A boundary iterator of ICU, kept open.
private final class Boundaries {
  var iterator: BoundaryIterator

  init(_ kind: BoundaryKind, locale: String) throws(SegmentationError) {
    iterator = try BoundaryIterator(kind, locale: locale)
  }

  func count(in text: [UInt8]) throws(SegmentationError) -> Int {
    var count = 0
    try iterator.forEachBoundary(in: text.span) { _, _ in count += 1 }
    return count
  }
}

private func addWords(_ script: SyntheticText.Script) throws {
  let text = SyntheticText(script, byteCount: 1_000_000, seed: 1)
  let bytes = text.bytes
  let sample = try TokenizedSample(text)
  let icu = try Boundaries(.word, locale: ICU.wordLocale)
  let segmentCount = try icu.count(in: bytes)
  if script.hasSpaces { require(sample.tokenized.tokens.count, is: text.wordCount, "tokens") }

  measure("words, \(script.rawValue): corpus") {
    var count = 0
    try sample.tokenizer.forEachWordBoundary(in: bytes.span) { _ in count += 1 }
    require(count, is: segmentCount, "segments")
  }
  measure("words and their kinds, \(script.rawValue): corpus") {
    var count = 0
    try sample.tokenizer.forEachSegment(in: bytes.span) { _, _ in count += 1 }
    require(count, is: segmentCount, "segments")
  }
  measure("words, \(script.rawValue): ICU alone") {
    require(try icu.count(in: bytes), is: segmentCount, "segments")
  }
}

private func addNaiveWords() {
  let text = SyntheticText(.english, byteCount: 1_000_000, seed: 1)
  measure("words, english: Swift's String.split") {
    let string = String(decoding: text.bytes, as: UTF8.self)
    let words = string.split { !$0.isLetter && !$0.isNumber }
    require(words.count, is: text.wordCount, "words")
  }
}

private func addSentences(_ script: SyntheticText.Script) throws {
  let text = SyntheticText(script, byteCount: 1_000_000, seed: 1)
  let bytes = text.bytes
  let sample = try TokenizedSample(text)
  let icu = try Boundaries(.sentence, locale: ICU.sentenceLocale)

  measure("sentences, \(script.rawValue): corpus") {
    var count = 0
    try sample.tokenizer.forEachSentence(in: bytes.span) { _ in count += 1 }
    require(count, is: text.sentenceCount, "sentences")
  }
  measure("sentences, \(script.rawValue): ICU alone") {
    require(try icu.count(in: bytes), is: text.sentenceCount, "sentences")
  }
}

private func addWordsAndSentences() throws {
  let text = SyntheticText(.english, byteCount: 1_000_000, seed: 1)
  let sample = try TokenizedSample(text)
  measure("words, sentences and terms, english: corpus") {
    try sample.tokenize()
    require(sample.tokenized.tokens.count, is: text.wordCount, "tokens")
    require(sample.tokenized.sentences.count, is: text.sentenceCount, "sentences")
  }
}

let benchmarks: @Sendable () -> Void = {
  do {
    for script in SyntheticText.Script.allCases { try addWords(script) }
    addNaiveWords()
    for script in SyntheticText.Script.allCases where script.hasSpaces { try addSentences(script) }
    try addWordsAndSentences()
  } catch {
    fatalError("\(error)")
  }
}
