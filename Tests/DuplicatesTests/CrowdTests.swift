import TextQuality
import Testing

@testable import Duplicates

@Suite("Crowds of similar documents")
struct CrowdTests {
  @Test("many copies of one page, each a little changed, are compared a bounded number of times")
  func copies() throws {
    var generator = SplitMix64(seed: 30)
    let page = (0..<100).map { _ in generator.next() }
    let documents = (0..<3000).map { _ in
      var copy = page
      copy[Int.random(in: 0..<100, using: &generator)] = generator.next()
      return copy
    }
    var search = try SketchShard(documents, documents.indices).search(threshold: 0.8)
    var clusters = try search.links()
    #expect((0..<3000).allSatisfy { clusters.root(of: $0) == 0 })
    // One comparison joins a page; most need no other.
    #expect(search.comparisonCount < 2 * 3000, "\(search.comparisonCount)")
  }

  @Test("exact copies of one page are one content")
  func exactCopies() throws {
    let page = (UInt64(0)..<50).map(Mixing.finish)
    let documents = [[UInt64]](repeating: page, count: 5000)
    let shard = try SketchShard(documents, documents.indices.reversed())
    let found = try shard.clusters(documentCount: 5000) { Int($0) }
    #expect(found.uniqueCount == 1)
    #expect(found.members.dropFirst().allSatisfy { $0.isExactCopy && $0.clusterSize == 5000 })
    #expect(shard.search(threshold: 0.8).store.contents.count == 1)
  }

  /// Pages of one site: a frame of `frame` of 100 terms, the rest their own; every fifth has a copy
  /// with two terms changed.
  @Test(
    "copies are found among pages that share a frame, with bounded work",
    arguments: [50, 60, 70, 80])
  func frames(frame: Int) throws {
    var generator = SplitMix64(seed: UInt64(frame))
    let shared = (0..<frame).map { _ in generator.next() }
    var documents: [[UInt64]] = []
    for number in 0..<1000 {
      let own = (0..<100 - frame).map { _ in generator.next() }
      documents.append(shared + own)
      guard number % 5 == 0 else { continue }
      var copy = shared + own
      for _ in 0..<2 { copy[Int.random(in: frame..<100, using: &generator)] = generator.next() }
      documents.append(copy)
    }
    let count = documents.count
    var search = try SketchShard(documents, documents.indices).search(threshold: 0.8)
    _ = try search.links()
    let found = try SketchShard(documents, documents.indices)
      .clusters(documentCount: count) { Int($0) }
    // A copy follows its page: pages stand at 0, 6, 12, ...
    let joined = (0..<200).count {
      found.members[6 * $0].survivor == found.members[6 * $0 + 1].survivor
    }
    print(
      "frame \(frame): joined \(joined) of 200, comparisons \(search.comparisonCount), unique \(found.uniqueCount)"
    )
    #expect(joined >= 196)
    #expect(search.comparisonCount < 1200 * 100)
  }
}
