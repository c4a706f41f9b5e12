/// What is known of a content, or of a cluster of contents, by rank.
private struct Group {
  /// The least position of a document.
  var firstPosition = UInt32.max
  var documentCount: UInt32 = 0
  /// The rank of the content that holds the document at that position.
  var firstRank: UInt32 = 0

  mutating func add(_ other: Group) {
    if other.firstPosition < firstPosition {
      (firstPosition, firstRank) = (other.firstPosition, other.firstRank)
    }
    documentCount += other.documentCount
  }
}

extension DuplicateClusters {
  /// Spreads clusters of contents to documents.
  init(
    _ documents: [SketchedDocument], _ store: ShingleStore, _ links: consuming DisjointSets,
    documentCount: Int, position: (UInt64) -> Int
  ) throws(SpoolError) {
    var members = (0..<documentCount).map { position in
      DuplicateMember(survivor: position, clusterSize: 1, similarity: 1, isExactCopy: false)
    }
    let clusters = Self.clusters(documents, store, &links, position: position)
    let similarities = try Self.similaritiesToSurvivors(store, clusters, &links)
    for document in documents where store.contents[Int(document.content)].shingleCount > 0 {
      let rank = store.rankOfNumber[Int(document.content)]
      let cluster = clusters[Int(links.root(of: rank))]
      let position = position(document.key)
      members[position] = DuplicateMember(
        survivor: Int(cluster.firstPosition), clusterSize: Int(cluster.documentCount),
        similarity: similarities[Int(rank)],
        isExactCopy: rank == cluster.firstRank && position != cluster.firstPosition)
    }
    self.init(members: members)
  }

  /// For each rank that names a cluster, that cluster.
  private static func clusters(
    _ documents: [SketchedDocument], _ store: ShingleStore, _ links: inout DisjointSets,
    position: (UInt64) -> Int
  ) -> [Group] {
    var clusters = [Group](repeating: Group(), count: store.contents.count)
    for document in documents {
      let rank = store.rankOfNumber[Int(document.content)]
      let position = UInt32(position(document.key))
      clusters[Int(links.root(of: rank))].add(
        Group(firstPosition: position, documentCount: 1, firstRank: rank))
    }
    return clusters
  }

  private static func similaritiesToSurvivors(
    _ store: ShingleStore, _ clusters: [Group], _ links: inout DisjointSets
  ) throws(SpoolError) -> [Double] {
    var reader = SimilarityReader()
    var similarities = [Double](repeating: 1, count: store.contents.count)
    for rank in 0..<UInt32(store.contents.count) {
      let survivor = clusters[Int(links.root(of: rank))].firstRank
      guard rank != survivor else { continue }
      similarities[Int(rank)] = try reader.similarity(rank, survivor, in: store)
    }
    return similarities
  }
}
