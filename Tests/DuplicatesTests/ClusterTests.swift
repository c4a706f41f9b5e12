import TextQuality
import Testing

@testable import Duplicates

@Suite("Clusters of duplicates")
struct ClusterTests {
  @Test("equal those of all pairs compared by definition", arguments: [0.6, 0.7, 0.8, 0.9, 1])
  func oracle(threshold: Double) throws {
    var (linked, joined) = (0, 0)
    for seed in UInt64(1)...2 {
      let documents = PlantedCollection(seed: seed, pageCount: 120).documents
      let oracle = Oracle(documents)
      let found = try Self.clusters(documents, threshold: threshold)
      let survivors = oracle.survivors(threshold: threshold)
      for (place, member) in found.members.enumerated() {
        // Who is first in its cluster is in its component: nothing is joined that should not be.
        #expect(survivors[place] == survivors[member.survivor], "seed \(seed), \(place)")
      }
      let pairs = oracle.pairs(threshold: threshold)
      linked += pairs.count
      joined += pairs.count {
        found.members[$0.first].survivor == found.members[$0.second].survivor
      }
    }
    #expect(linked > 80)
    #expect(Double(joined) >= 0.98 * Double(linked), "\(joined) of \(linked)")
  }

  @Test("say how similar a document is to the survivor, and whether it is an exact copy")
  func similarities() throws {
    let documents = PlantedCollection(seed: 4, pageCount: 150).documents
    let oracle = Oracle(documents)
    let found = try Self.clusters(documents, threshold: 0.8)
    for (place, member) in found.members.enumerated() {
      #expect(member.similarity == oracle.similarity(place, member.survivor), "\(place)")
      let isCopy = member.survivor != place && documents[place] == documents[member.survivor]
      #expect(member.isExactCopy == isCopy)
      #expect(member.clusterSize == found.members.count { $0.survivor == member.survivor })
      #expect(member.survivor <= place)
    }
    #expect(found.members.contains { $0.isExactCopy })
    #expect(found.members.contains { $0.similarity < 1 })
    #expect(found.uniqueCount == Set(found.members.map(\.survivor)).count)
  }

  @Test("do not depend on the order of adding, the grouping of merges, or the memory")
  func laws() throws {
    for seed in UInt64(10)...13 {
      var generator = SplitMix64(seed: seed)
      let documents = PlantedCollection(seed: seed, pageCount: 60).documents
      let expected = try Self.clusters(documents, threshold: 0.8)
      for _ in 0..<5 {
        let merged = try Self.mergedAtRandom(documents, &generator)
        let found = try merged.clusters(documentCount: documents.count) { Int($0) }
        #expect(found == expected, "seed \(seed)")
      }
    }
  }

  @Test("follow the total order of documents, not their keys")
  func order() throws {
    let documents = PlantedCollection(seed: 20, pageCount: 100).documents
    let last = documents.count - 1
    let reversed = try Self.clusters(documents.reversed(), threshold: 0.8)
    let shard = try SketchShard(documents, documents.indices)
    let found = try shard.clusters(documentCount: documents.count) { last - Int($0) }
    #expect(found == reversed)
  }

  @Test("keys of a merged shard are shifted as rows are")
  func shiftedKeys() throws {
    let documents = PlantedCollection(seed: 21, pageCount: 50).documents
    let half = documents.count / 2
    var shard = try SketchShard(documents, 0..<half)
    let rest = try SketchShard(documents, half..<documents.count, shift: half)
    try shard.merge(rest, shiftingKeysBy: UInt64(half))
    let found = try shard.clusters(documentCount: documents.count) { Int($0) }
    #expect(try found == Self.clusters(documents, threshold: 0.8))
  }

  @Test("copies of a shard grow apart")
  func copies() throws {
    let documents = PlantedCollection(seed: 22, pageCount: 60).documents
    let third = documents.count / 3
    // So little memory that everything is on disk.
    let shard = try SketchShard(documents, 0..<third, memoryLimit: 0)
    var (one, other) = (shard, shard)
    try one.merge(try SketchShard(documents, third..<2 * third, memoryLimit: 0))
    try other.merge(try SketchShard(documents, 2 * third..<documents.count, memoryLimit: 0))
    for (grown, places) in [(one, 0..<2 * third), (other, 2 * third..<documents.count)] {
      let whole = Array(0..<third) + places.filter { $0 >= third }
      let expected = try SketchShard(documents, whole)
      let count = documents.count
      #expect(
        try grown.clusters(documentCount: count) { Int($0) }
          == expected.clusters(documentCount: count) { Int($0) })
    }
  }

  @Test("documents without tokens are alone")
  func empty() throws {
    let found = try Self.clusters([[], [], []], threshold: 0.5)
    #expect(found.members.map(\.survivor) == [0, 1, 2])
    #expect(found.uniqueCount == 3)
    #expect(try SketchShard().clusters(documentCount: 2) { Int($0) }.uniqueCount == 2)
  }

  /// Four pages that each share nine tenths of their text with the next: linked in a chain.
  @Test("join documents through others, and say so in the similarity")
  func chain() throws {
    let text = (UInt64(0)..<200).map(Mixing.finish)
    let found = try Self.clusters(
      (0..<4).map { Array(text[10 * $0..<10 * $0 + 104]) }, threshold: 0.8)
    #expect(found.members.map(\.survivor) == [0, 0, 0, 0])
    // 100 shingles each, of which 90, 80 and 70 are shared: 90/110, 80/120, 70/130.
    let similarities: [Double] = [1, 90 / 110, 80 / 120, 70 / 130]
    #expect(found.members.map(\.similarity) == similarities)
  }

  @Test("the threshold is reached by what equals it")
  func equality() throws {
    let text = (UInt64(0)..<9).map(Mixing.finish)
    // 4 shingles of 5.
    let found = try Self.clusters([text, Array(text[..<8])], threshold: 0.8)
    #expect(found.members.map(\.survivor) == [0, 0])
    #expect(found.members[1].similarity == 0.8)
  }

  /// Adds places in random order to shards of random size, and merges those in random groups.
  private static func mergedAtRandom(
    _ documents: [[UInt64]], _ generator: inout SplitMix64
  ) throws -> SketchShard {
    var shards = [SketchShard()]
    var places = documents.indices.shuffled(using: &generator)
    while !places.isEmpty {
      let part = places.suffix(Int.random(in: 1...80, using: &generator))
      places.removeLast(part.count)
      let limit = [0, 10_000, 1 << 20].randomElement(using: &generator) ?? 0
      shards.append(try SketchShard(documents, part, memoryLimit: limit))
    }
    while shards.count > 1 {
      let other = shards.remove(at: Int.random(in: shards.indices, using: &generator))
      try shards[Int.random(in: shards.indices, using: &generator)].merge(other)
    }
    return shards[0]
  }

  static func clusters(_ documents: [[UInt64]], threshold: Double) throws -> DuplicateClusters {
    try SketchShard(documents, documents.indices)
      .clusters(documentCount: documents.count, threshold: threshold) { Int($0) }
  }
}
