import TextQuality

@testable import Duplicates

/// A generated collection: pages, copies of pages changed a little or much, and odd cases.
///
/// A document is the sequence of the hashes of its terms; its key is its place.
struct PlantedCollection {
  private(set) var documents: [[UInt64]] = []
  private var generator: SplitMix64

  /// Makes a collection of `pageCount` pages, each with up to three copies.
  init(seed: UInt64, pageCount: Int) {
    generator = SplitMix64(seed: seed)
    for _ in 0..<pageCount {
      let page = text(length: Int.random(in: 10...200, using: &generator))
      documents.append(page)
      for _ in 0..<Int.random(in: 0...3, using: &generator) { documents.append(copy(of: page)) }
    }
    for length in [0, 0, 1, 1, 2, 4, 5, 6] { documents.append(text(length: length)) }
    documents.shuffle(using: &generator)
  }

  /// A text of some terms, the frequent ones more often.
  private mutating func text(length: Int) -> [UInt64] {
    (0..<length).map { _ in
      let number = 3_000 / Int.random(in: 1...3_000, using: &generator)
      return Self.hash(number * 7 + Int.random(in: 0..<7, using: &generator))
    }
  }

  private static func hash(_ number: Int) -> UInt64 {
    let term = [UInt8]("term\(number)".utf8)
    return termHash(term.span)
  }

  /// A copy with single terms replaced, an end cut off, or something put before or after it.
  private mutating func copy(of page: [UInt64]) -> [UInt64] {
    var copy = page
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: break
    case 1, 2:
      // Each replaced term changes up to five shingles.
      for _ in 0...(page.count * Int.random(in: 0...10, using: &generator) / 100) {
        copy[Int.random(in: 0..<copy.count, using: &generator)] = text(length: 1)[0]
      }
    case 3: copy.removeLast(page.count * Int.random(in: 0...40, using: &generator) / 100)
    case 4: copy += text(length: page.count * Int.random(in: 0...50, using: &generator) / 100)
    default:
      copy = text(length: page.count * Int.random(in: 0...50, using: &generator) / 100) + copy
    }
    return copy
  }
}

extension SketchShard {
  /// A shard of some of the documents, whose keys are their places.
  init(
    _ documents: [[UInt64]], _ places: some Sequence<Int>, memoryLimit: Int = 64 << 20,
    shift: Int = 0
  ) throws {
    self.init(memoryLimit: memoryLimit)
    var sketcher = ShingleSketcher()
    for place in places {
      try add(sketcher.sketch(documents[place]), key: UInt64(place - shift))
    }
  }
}

extension ShingleSketcher {
  /// The sketch of a document given as an array.
  mutating func sketch(_ terms: [UInt64]) -> DocumentSketch { sketch(terms.span) }
}
