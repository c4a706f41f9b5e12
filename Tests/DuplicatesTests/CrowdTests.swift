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

  /// 500 pages of one site, `frame` of 100 terms the same in all; every fifth has a copy with two
  /// terms of its own changed, which leaves a similarity of 0.81 or more.
  ///
  /// The others are similar to each other by 0.31 to 0.66, and meet in large buckets.
  @Test(
    "copies are found among pages that share a frame, with bounded work",
    arguments: [50, 60, 70, 80])
  func frames(frame: Int) throws {
    let documents = Self.pages(frame: frame)
    var search = try SketchShard(documents, documents.indices).search(threshold: 0.8)
    var clusters = try search.links()
    // No two documents have the same content, so that contents are numbered as documents are.
    let roots = search.store.rankOfNumber.map { clusters.root(of: $0) }
    let joined = (0..<100).count { roots[6 * $0] == roots[6 * $0 + 1] }
    #expect(joined >= 98, "seed \(frame): \(joined) of 100")
    #expect(Set(roots).count == 600 - joined, "seed \(frame)")
    // At most 16 in each of 25 bands; measured: 10 to 80.
    #expect(search.comparisonCount < 600 * 120, "\(search.comparisonCount)")
  }

  @Test("what is compared where not all can be does not depend on the order of input")
  func shuffledFrames() throws {
    var generator = SplitMix64(seed: 31)
    let documents = Self.pages(frame: 80)
    var search = try SketchShard(documents, documents.indices).search(threshold: 0.8)
    let expected = try search.links()
    for _ in 0..<2 {
      let places = documents.indices.shuffled(using: &generator)
      var other = try SketchShard(documents, places, memoryLimit: 0).search(threshold: 0.8)
      #expect(try other.links() == expected)
      #expect(other.comparisonCount == search.comparisonCount)
    }
  }

  private static func pages(frame: Int) -> [[UInt64]] {
    var generator = SplitMix64(seed: UInt64(frame))
    let shared = (0..<frame).map { _ in generator.next() }
    var documents: [[UInt64]] = []
    for number in 0..<500 {
      let page = shared + (0..<100 - frame).map { _ in generator.next() }
      documents.append(page)
      guard number % 5 == 0 else { continue }
      var copy = page
      for _ in 0..<2 { copy[Int.random(in: frame..<100, using: &generator)] = generator.next() }
      documents.append(copy)
    }
    return documents
  }
}
