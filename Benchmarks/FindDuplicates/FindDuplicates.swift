// Finds the duplicates of a generated collection, and prints what that takes.
//
//     find-duplicates DOCUMENTS [TOKENS] [WORKERS]
//
// Three of four documents are pages of their own; the rest are copies of pages, one in four of
// them exact, the others with some terms replaced.

internal import Duplicates
internal import Glibc
internal import TextQuality

@main
enum FindDuplicates {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let documentCount = arguments.first ?? 1_000_000
    let length = arguments.count > 1 ? arguments[1] : 100
    let workerCount = arguments.count > 2 ? arguments[2] : 4
    var collection = Collection(length: length)
    var shards = Array(repeating: SketchShard(memoryLimit: 16 << 20), count: workerCount)
    var sketcher = ShingleSketcher()
    var (sketching, adding, merging, finding) = (0.0, 0.0, 0.0, 0.0)
    for start in stride(from: 0, to: documentCount, by: 1000) {
      let batch = (start..<min(start + 1000, documentCount)).map { ($0, collection.next()) }
      var sketches: [(Int, DocumentSketch)] = []
      time(&sketching) {
        for (document, terms) in batch { sketches.append((document, sketcher.sketch(terms.span))) }
      }
      try time(&adding) {
        for (document, sketch) in sketches {
          try shards[document % workerCount].add(sketch, key: UInt64(document))
        }
      }
    }
    var shard = SketchShard()
    try time(&merging) { for other in shards { try shard.merge(other) } }
    shards = []
    var clusters: DuplicateClusters?
    try time(&finding) {
      clusters = try shard.clusters(documentCount: documentCount) { Int($0) }
    }
    report(clusters, collection, tokenCount: documentCount * length)
    print("sketching \(sketching * 1e9 / Double(documentCount * length)) ns per token")
    print(
      "sketching \(sketching) s, adding \(adding) s, merging \(merging) s, finding \(finding) s")
  }

  private static func report(
    _ clusters: DuplicateClusters?, _ collection: Collection, tokenCount: Int
  ) {
    guard let clusters else { return }
    let members = clusters.members
    let found = collection.planted.count { members[$0.copy].survivor == members[$0.page].survivor }
    print("\(members.count) documents, \(tokenCount) tokens, \(clusters.uniqueCount) unique")
    print("\(found) of \(collection.planted.count) planted pairs found")
    var usage = rusage()
    // Safety: the structure is this function's own.
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print("peak memory \(usage.ru_maxrss / 1024) MiB")
  }

  private static func time(_ sum: inout Double, _ body: () throws -> Void) rethrows {
    let start = seconds()
    try body()
    sum += seconds() - start
  }

  /// The processor time that this process has used.
  private static func seconds() -> Double {
    var time = timespec()
    // Safety: the structure is this function's own.
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Pages and copies of recent pages, made one after the other.
private struct Collection {
  /// Copies whose similarity to their page is at least 0.8, with that page.
  private(set) var planted: [(copy: Int, page: Int)] = []
  private let length: Int
  private var generator = SplitMix64(seed: 6)
  private var count = 0
  private var recent: [(number: Int, terms: [UInt64])] = []

  init(length: Int) { self.length = length }

  mutating func next() -> [UInt64] {
    defer { count += 1 }
    if count % 4 == 3, let page = recent.randomElement(using: &generator) {
      return copy(of: page)
    }
    let terms = (0..<length).map { _ in term() }
    let page = (number: count, terms: terms)
    if recent.count < 1000 { recent.append(page) } else { recent[count / 4 % 1000] = page }
    return terms
  }

  /// A term of a vocabulary of 131,071; the one of rank r with a probability of about 1 / r (Zipf).
  private mutating func term() -> UInt64 {
    let octave = generator.next() % 17
    let rank = 1 << octave + generator.next() % (1 << octave)
    return rank &* 0x9e37_79b9_7f4a_7c15
  }

  private mutating func copy(of page: (number: Int, terms: [UInt64])) -> [UInt64] {
    var terms = page.terms
    let changes = Int(generator.next() % 6) * length / 100
    for _ in 0..<changes { terms[Int(generator.next() % UInt64(length))] = term() }
    let (a, b) = (shingles(page.terms), shingles(terms))
    let shared = a.intersection(b).count
    if shared * 10 >= (a.count + b.count - shared) * 8 { planted.append((count, page.number)) }
    return terms
  }

  private func shingles(_ terms: [UInt64]) -> Set<ArraySlice<UInt64>> {
    Set((0...max(0, terms.count - 5)).map { terms[$0..<min($0 + 5, terms.count)] })
  }
}
