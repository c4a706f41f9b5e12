/// The sketches of the documents that one worker read.
///
/// Shards merge by an associative operation with the empty shard as identity, commutative up to
/// the order in which documents are held, which no result depends on. Documents with the same
/// content hold one set of shingles. The sets go to a temporary file without a name when they
/// outgrow `memoryLimit`; about 50 bytes a document stay in memory.
///
/// A copy of a shard shares what lies on disk with it; both may grow.
package struct SketchShard: Sendable {
  /// The shingles of each distinct content, one set after the other.
  private var spool: WordSpool
  private var contents = ContentTable()
  private var documents: [SketchedDocument] = []
  private let memoryLimit: Int
  private let folder: String?

  /// Makes an empty shard.
  ///
  /// - Parameters:
  ///   - memoryLimit: The most bytes of shingles held in memory, here and while clusters are
  ///     found.
  ///   - folder: Where the temporary file goes; `TMPDIR`, or else `/tmp`, when `nil`.
  package init(memoryLimit: Int = 64 << 20, folder: String? = nil) {
    self.init(
      spool: WordSpool(limit: memoryLimit / 8, folder: folder), memoryLimit: memoryLimit,
      folder: folder)
  }

  /// Makes an empty shard that keeps its shingles in `spool`.
  init(spool: WordSpool, memoryLimit: Int, folder: String?) {
    self.spool = spool
    self.memoryLimit = memoryLimit
    self.folder = folder
  }

  /// Adds one document.
  ///
  /// - Parameter key: What the caller knows the document by, such as its row; distinct within the
  ///   shard and within every shard that it will be merged with, after shifting.
  /// - Throws: ``SpoolError`` when the temporary file cannot be written.
  package mutating func add(_ sketch: DocumentSketch, key: UInt64) throws(SpoolError) {
    let (content, isNew) = contents.insert(sketch.contentHash)
    if isNew {
      let address = try spool.append(sketch.shingles)
      contents.setShingles(of: content, address: address, count: sketch.shingles.count)
    }
    documents.append(SketchedDocument(key: key, content: UInt32(content)))
  }

  /// Adds the documents of another shard.
  ///
  /// - Parameter shift: Added to the other's keys. Where a key is a row in a list of documents,
  ///   and the other's list is appended to this one, it is the number of rows before that.
  /// - Throws: ``SpoolError`` when the temporary file cannot be written.
  /// - Complexity: O(*n*) in the other's documents. What it has on disk is not copied.
  package mutating func merge(
    _ other: consuming SketchShard, shiftingKeysBy shift: UInt64 = 0
  ) throws(SpoolError) {
    let distance = try spool.merge(other.spool)
    let numbers = other.contents.all.map { content in
      let (number, isNew) = contents.insert(content.hash)
      if isNew {
        contents.setShingles(
          of: number, address: content.address + distance, count: content.shingleCount)
      }
      return UInt32(number)
    }
    for document in other.documents {
      let content = numbers[Int(document.content)]
      documents.append(SketchedDocument(key: document.key + shift, content: content))
    }
  }

  /// Finds the clusters of duplicates.
  ///
  /// The result depends on the contents of documents and their final order alone: not on keys,
  /// the order of adding, or the way shards were merged.
  ///
  /// - Parameters:
  ///   - documentCount: The documents of the collection; those that were not added are alone.
  ///   - threshold: The least Jaccard similarity of near-duplicates, above 0 and at most 1.
  ///   - position: The place of the document with a key in the total order of documents, in
  ///     `0..<documentCount`.
  /// - Throws: ``SpoolError`` when a temporary file cannot be written or read.
  package func clusters(
    documentCount: Int, threshold: Double = 0.8, position: (UInt64) -> Int
  ) throws(SpoolError) -> DuplicateClusters {
    var search = search(threshold: threshold)
    let links = try search.links()
    return try DuplicateClusters(
      documents, search.store, links, documentCount: documentCount, position: position)
  }

  /// A search that has not begun.
  func search(threshold: Double) -> LinkSearch {
    let store = ShingleStore(contents: contents.all, spool: spool, threshold: threshold)
    return LinkSearch(store, memoryLimit: memoryLimit, folder: folder)
  }
}

/// A document as a shard knows it.
struct SketchedDocument: Sendable {
  let key: UInt64
  /// The number of its content in the shard.
  let content: UInt32
}
