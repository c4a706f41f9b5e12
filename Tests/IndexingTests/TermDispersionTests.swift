import Association
import Foundation
import Segmentation
import Testing
import TextQuality

@testable import Indexing

@Suite("Dispersion of terms")
struct TermDispersionTests {
  /// Documents of very different length, with words of very different frequency.
  private static func documents(seed: UInt64) -> [[String]] {
    var random = SplitMix64(seed: seed)
    return (0..<60).map { document in
      (0..<Int.random(in: 1...(document % 7 == 0 ? 900 : 40), using: &random)).map { _ in
        "word\(min(Int.random(in: 0...40, using: &random), Int.random(in: 0...40, using: &random)))"
      }
    }
  }

  private func counts(_ documents: some Sequence<[String]>) throws -> TermCounts {
    var tokenizer = try Tokenizer()
    var tokenized = TokenizedText()
    var counts = TermCounts()
    for words in documents {
      let bytes = Array(words.joined(separator: " ").utf8)
      try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &counts.lexicon)
      _ = counts.count(tokenized.tokens, isReliable: false)
    }
    return counts
  }

  private func spreads(_ counts: TermCounts, _ tokenCount: Int) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: counts.sorted().map { term in
        let count = counts[term]
        let spread = count.dispersion.spread(frequency: count.frequency, totalSize: tokenCount)
        return (counts.lexicon.string(for: term), spread)
      })
  }

  /// 2 to the power of minus the sum of (v / f) log2((v / f) / (s / S)), in floating point.
  private func naiveSpread(_ word: String, _ documents: [[String]]) -> Double {
    let total = documents.reduce(0) { $0 + $1.count }
    let counts = documents.map { document in document.filter { $0 == word }.count }
    let frequency = counts.reduce(0, +)
    let divergence = zip(counts, documents).reduce(0.0) { sum, next in
      guard next.0 > 0 else { return sum }
      let share = Double(next.0) / Double(frequency)
      return sum + share * log2(share / (Double(next.1.count) / Double(total)))
    }
    return exp2(-divergence)
  }

  @Test("dispersion equals a naive computation over documents to 1e-9", arguments: 1...8)
  func naive(seed: UInt64) throws {
    let documents = Self.documents(seed: seed)
    let total = documents.reduce(0) { $0 + $1.count }
    let spreads = try spreads(counts(documents), total)
    #expect(spreads.count == Set(documents.joined()).count, "seed \(seed)")
    for (word, spread) in spreads {
      let expected = naiveSpread(word, documents)
      #expect(abs(spread - expected) <= 1e-9, "\(word), seed \(seed)")
    }
  }

  @Test("dispersion is the same for any order and any division of documents", arguments: 1...8)
  func order(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let documents = Self.documents(seed: seed)
    let total = documents.reduce(0) { $0 + $1.count }
    let shuffled = documents.shuffled(using: &random)
    let cut = Int.random(in: 0...documents.count, using: &random)
    var merged = try counts(shuffled[cut...])
    try merged.merge(counts(shuffled[..<cut]))
    #expect(try spreads(merged, total) == spreads(counts(documents), total), "seed \(seed)")
  }
}
