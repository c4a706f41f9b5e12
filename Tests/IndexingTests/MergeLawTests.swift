import CorpusTestSupport
import Documents
import Segmentation
import Testing
import TextQuality

@testable import Indexing

@Suite("Merging shards")
struct MergeLawTests {
  /// Documents of words drawn from a small vocabulary, so that shards share terms.
  private static func documents(seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed)
    let words = (0..<60).map { "word\($0)" } + ["zinc", "Zinc", "ﬁbre", "fibre", "naïve", "铁"]
    return (0..<40).map { _ in
      (0..<Int.random(in: 1...50, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
    }
  }

  /// The shard of some documents, counted without files.
  private func shard(_ texts: some Sequence<String>) throws -> IndexShard {
    var tokenizer = try Tokenizer()
    var tokenized = TokenizedText()
    var shard = IndexShard()
    for text in texts {
      let bytes = Array(text.utf8)
      try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &shard.terms.lexicon)
      var record = DocumentRecord(
        id: text, source: "", title: "", sourceOffset: 0, byteCount: bytes.count)
      record.tokenCount = tokenized.tokens.count
      record.typeCount = shard.terms.count(tokenized.tokens, isReliable: text.count % 2 == 0)
      shard.documents.append(record)
    }
    return shard
  }

  /// What tables are made of, free of the numbers that shards give to terms.
  private func content(_ shard: IndexShard) throws -> [String] {
    let index = try Index(shard, concepts: nil, duplicateThreshold: nil)
    return index.terms.sorted().map { "\(index.terms.lexicon.string(for: $0)) \(index.terms[$0])" }
      + index.documents.map { "\($0.id) \($0.tokenCount) \($0.typeCount)" }
  }

  private func merged(_ a: IndexShard, _ b: IndexShard) throws -> IndexShard {
    var sum = a
    try sum.merge(b)
    return sum
  }

  @Test("is associative and commutative, and the empty shard changes nothing", arguments: 1...10)
  func laws(seed: UInt64) throws {
    let texts = Self.documents(seed: seed)
    let (a, b, c) = try (shard(texts[..<10]), shard(texts[10..<25]), shard(texts[25...]))
    let reference = try content(merged(merged(a, b), c))
    #expect(try content(merged(a, merged(b, c))) == reference, "seed \(seed)")
    #expect(try content(merged(c, merged(b, a))) == reference, "seed \(seed)")
    #expect(try content(merged(IndexShard(), a)) == content(a), "seed \(seed)")
    #expect(try content(merged(a, IndexShard())) == content(a), "seed \(seed)")
  }

  @Test("of any division equals counting everything at once", arguments: 1...10)
  func division(seed: UInt64) throws {
    let texts = Self.documents(seed: seed)
    var random = SplitMix64(seed: seed)
    let cut = Int.random(in: 0...texts.count, using: &random)
    let parts = try merged(shard(texts[cut...]), shard(texts[..<cut]))
    #expect(try content(parts) == content(shard(texts)), "seed \(seed)")
  }

  @Test("counts equal a naive count", arguments: 1...10)
  func naive(seed: UInt64) throws {
    let texts = Self.documents(seed: seed)
    var frequency: [String: Int] = [:]
    var documentFrequency: [String: Int] = [:]
    for text in texts {
      let words = text.split(separator: " ").map { $0.lowercased().replacing("ﬁ", with: "fi") }
      for word in words { frequency[word, default: 0] += 1 }
      for word in Set(words) { documentFrequency[word, default: 0] += 1 }
    }
    let terms = try shard(texts).terms
    let counted = terms.sorted()
    #expect(counted.count == frequency.count, "seed \(seed)")
    for id in counted {
      let (term, count) = (terms.lexicon.string(for: id), terms[id])
      #expect(count.frequency == frequency[term], "\(term), seed \(seed)")
      #expect(count.documentFrequency == documentFrequency[term], "\(term), seed \(seed)")
      #expect(count.documentFrequency <= count.frequency)
    }
  }

  @Test("terms are in the order of frequency, then of bytes", arguments: 1...5)
  func order(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let words = (0..<400).map { _ in
      (["", "a", "abcdefgh", "abcdefghabcdefgh", "é"].randomElement(using: &random) ?? "")
        + String(Int.random(in: 0...300, using: &random))
    }
    let terms = try shard([words.joined(separator: " ")]).terms
    var frequency: [String: Int] = [:]
    for word in words { frequency[word, default: 0] += 1 }
    let expected = frequency.sorted { a, b in
      a.value != b.value
        ? a.value > b.value : a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
    }
    #expect(terms.sorted().map(terms.lexicon.string) == expected.map(\.key), "seed \(seed)")
  }
}
