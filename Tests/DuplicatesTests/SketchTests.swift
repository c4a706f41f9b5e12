import TextQuality
import Testing

@testable import Duplicates

@Suite("Sketches of documents")
struct SketchTests {
  @Test("the hash of a term is the same on every machine")
  func termHashIsFixed() {
    let terms = ["", "zinc", "selenium", "hypovitaminosis", "ζωή"].map { Array($0.utf8) }
    // By another implementation, in Python.
    let expected: [UInt64] = [
      0x7de5_3de7_72ea_694c, 0x43cb_d443_d4ab_04a5, 0x32ed_5956_58a7_5b92,
      0xc80d_fd6a_ff69_1d86, 0x24e1_c39f_2242_c769,
    ]
    #expect(terms.map { termHash($0.span) } == expected)
  }

  @Test("terms of every length and ending have hashes of their own")
  func termHashesDiffer() {
    var hashes: Set<UInt64> = []
    for length in 0..<40 {
      for byte: UInt8 in [0, 1, 97, 255] {
        let term = [UInt8](repeating: byte, count: length)
        hashes.insert(termHash(term.span))
      }
    }
    #expect(hashes.count == 39 * 4 + 1)
  }

  @Test("hold one hash for each distinct shingle, ascending, whatever came before")
  func shingles() {
    var sketcher = ShingleSketcher()
    for seed in UInt64(1)...5 {
      for document in PlantedCollection(seed: seed, pageCount: 40).documents {
        let sketch = sketcher.sketch(document)
        var fresh = ShingleSketcher()
        #expect(sketch == fresh.sketch(document), "seed \(seed)")
        #expect(sketch.shingles.count == Oracle.shingles(of: document).count, "seed \(seed)")
        #expect(zip(sketch.shingles, sketch.shingles.dropFirst()).allSatisfy { $0 < $1 })
        #expect(sketch.shingles.first != 0)
      }
    }
  }

  @Test("share hashes exactly where documents share shingles")
  func sharedShingles() {
    var sketcher = ShingleSketcher()
    let documents = PlantedCollection(seed: 6, pageCount: 30).documents
    let sets = documents.map { Set(sketcher.sketch($0).shingles) }
    let expected = documents.map(Oracle.shingles)
    for (a, x) in zip(sets, expected) {
      for (b, y) in zip(sets, expected) {
        #expect(a.intersection(b).count == x.intersection(y).count)
      }
    }
  }

  @Test("the content is the sequence of terms")
  func content() {
    var sketcher = ShingleSketcher()
    let contents = [[1, 2, 3], [3, 2, 1], [1, 2], [1, 2, 3, 0], [], [0]] as [[UInt64]]
    #expect(Set(contents.map { sketcher.sketch($0).contentHash }).count == contents.count)
    let again: [UInt64] = [1, 2, 3]
    #expect(sketcher.sketch(again) == sketcher.sketch(contents[0]))
  }

  @Test("a document that repeats itself has the shingles of its text and of the seams")
  func repetition() {
    var sketcher = ShingleSketcher()
    let sentence = (UInt64(1)...20).map(Mixing.finish)
    let repeated = (0..<1000).flatMap { _ in sentence }
    // 16 within the sentence and 4 across the seam, however often it is repeated.
    #expect(sketcher.sketch(repeated).shingles.count == 20)
    #expect(sketcher.sketch(sentence).shingles.count == 16)
  }

  /// Agreement in one value is the similarity, on average: 2,000 trials of 128 values each.
  ///
  /// The values of a trial depend on each other, so that the error is taken from the trials.
  @Test(
    "two sets agree in a value as often as they are similar",
    arguments: [(9, 1), (40, 10), (90, 15), (400, 100), (4000, 1000)])
  func agreement(shared: Int, own: Int) {
    var generator = SplitMix64(seed: UInt64(shared))
    var minHash = MinHash(rowCount: 1)
    let trialCount = shared > 1000 ? 100 : 1000
    let rates = (0..<trialCount).map { _ in
      let common = (0..<shared).map { _ in generator.next() }
      let bands = (0..<2).map { _ in
        let set = (common + (0..<own).map { _ in generator.next() }).sorted()
        var hashes = [UInt64](repeating: 0, count: MinHash.binCount)
        minHash.hashBands(of: set.span, into: &hashes)
        return hashes
      }
      return Double(zip(bands[0], bands[1]).count { $0 == $1 }) / Double(MinHash.binCount)
    }
    let mean = rates.reduce(0, +) / Double(trialCount)
    let similarity = Double(shared) / Double(shared + 2 * own)
    let variance = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(trialCount)
    let error = (variance / Double(trialCount)).squareRoot()
    #expect(abs(mean - similarity) < 4 * error, "\(mean) ± \(error), expected \(similarity)")
  }

  @Test("bands are as long as they may be: 25 of 5 rows at 0.8")
  func bands() {
    let chosen = [0.2, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map { threshold in
      let minHash = MinHash(threshold: threshold)
      return [minHash.bandCount, minHash.rowCount]
    }
    // 1 - (1 - s^r)^b by hand: 0.5: 1 - 0.75^64; 0.8: 1 - (1 - 0.32768)^25 = 0.99995.
    #expect(chosen == [[128, 1], [64, 2], [42, 3], [32, 4], [25, 5], [16, 8], [4, 32]])
  }
}
