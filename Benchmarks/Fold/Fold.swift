// How fast words become terms: ours, ICU's NFKC_Casefold word by word, and Swift's lowercased().
//
// One iteration folds the words of one megabyte of text (10^6 bytes), one by one.

internal import BenchmarkText
internal import Segmentation

/// ICU's folder with its buffer.
private final class Folder {
  private var folder: CaseFolder
  private var buffer: [UInt8] = []

  init() throws(SegmentationError) { folder = try CaseFolder() }

  func foldedByteCount(of words: [[UInt8]]) throws(SegmentationError) -> Int {
    var count = 0
    for word in words {
      try folder.fold(word.span, into: &buffer)
      count += buffer.count
    }
    return count
  }
}

private func add(_ script: SyntheticText.Script) throws {
  let text = SyntheticText(script, byteCount: 1_000_000, seed: 2)
  let sample = try TokenizedSample(text)
  let words = text.words.map { Array($0.utf8) }
  let termCount = text.distinctWordCount
  let folder = try Folder()
  // In these texts upper and lower case have the same number of bytes.
  let byteCount = words.reduce(0) { $0 + $1.count }

  measure("\(script.rawValue): corpus, to terms") {
    for word in words {
      _ = try sample.tokenizer.term(of: word.span, in: &sample.lexicon)
    }
    require(sample.lexicon.count, is: termCount, "terms")
  }
  measure("\(script.rawValue): ICU alone, to bytes") {
    require(try folder.foldedByteCount(of: words), is: byteCount, "folded bytes")
  }
  measure("\(script.rawValue): Swift's lowercased(), to strings") {
    let count = text.words.reduce(0) { $0 + $1.lowercased().utf8.count }
    require(count, is: byteCount, "folded bytes")
  }
}

let benchmarks: @Sendable () -> Void = {
  do {
    for script in [SyntheticText.Script.english, .accented, .cyrillic] { try add(script) }
  } catch {
    fatalError("\(error)")
  }
}
