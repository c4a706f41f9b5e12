/// Duplicates by definition: every pair of documents compared, shingles as they are, no hashes.
struct Oracle {
  /// Two places, the lesser first.
  struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// For each pair with a common shingle, the lesser place first, its Jaccard similarity.
  private(set) var similarities: [Pair: Double] = [:]
  private let sizes: [Int]
  private let documents: [[UInt64]]

  init(_ documents: [[UInt64]]) {
    self.documents = documents
    let sets = documents.map(Self.shingles)
    sizes = sets.map(\.count)
    var holders: [[UInt64]: [Int]] = [:]
    for (place, set) in sets.enumerated() {
      for shingle in set { holders[shingle, default: []].append(place) }
    }
    var shared: [Pair: Int] = [:]
    for places in holders.values {
      for (index, second) in places.enumerated() {
        for first in places[..<index] {
          shared[Pair(first: first, second: second), default: 0] += 1
        }
      }
    }
    for (pair, count) in shared {
      let all = sizes[pair.first] + sizes[pair.second] - count
      similarities[pair] = Double(count) / Double(all)
    }
  }

  /// The distinct runs of five terms; a shorter document as a whole.
  static func shingles(of document: [UInt64]) -> Set<[UInt64]> {
    guard document.count > 5 else { return document.isEmpty ? [] : [document] }
    return Set((0...document.count - 5).map { Array(document[$0..<$0 + 5]) })
  }

  /// The pairs whose similarity reaches a threshold.
  func pairs(threshold: Double) -> [Pair] {
    similarities.filter { $0.value >= threshold }.map(\.key)
  }

  /// For each document the first of its connected component.
  func survivors(threshold: Double) -> [Int] {
    var survivors = Array(documents.indices)
    var isChanged = true
    let pairs = pairs(threshold: threshold)
    while isChanged {
      isChanged = false
      for pair in pairs where survivors[pair.first] != survivors[pair.second] {
        let first = min(survivors[pair.first], survivors[pair.second])
        (survivors[pair.first], survivors[pair.second]) = (first, first)
        isChanged = true
      }
    }
    return survivors
  }

  func similarity(_ a: Int, _ b: Int) -> Double {
    a == b ? 1 : similarities[Pair(first: min(a, b), second: max(a, b))] ?? 0
  }
}
