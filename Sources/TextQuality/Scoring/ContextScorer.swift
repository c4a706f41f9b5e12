/// Goes through the positions of a text and adds up how well words stand beside their neighbours.
struct ContextScorer {
  /// Unknown words, numbers and names speak less clearly: -0.5 nat at most.
  private static let lowestUnknownAssociation = -8

  private let association: [Int8]
  private let evidence: [Int16]
  private var seen = SeenContexts()

  private(set) var sums = ContextEvidence()
  private(set) var spans = SpanFinder()

  init(_ model: LanguageModel) {
    association = model.association
    evidence = model.evidence
  }

  /// Replaces the sums and spans by those of a text.
  ///
  /// - Parameter positions: The text's, between two borders.
  /// - Complexity: O(*n*) in positions.
  mutating func score(_ positions: [Position]) {
    let positions = positions.span
    let rows = association  // A copy of the reference, so that `self` can change meanwhile.
    let table = rows.span
    sums = ContextEvidence()
    spans.start()
    seen.start(positionCount: positions.count)
    var left = 0
    for index in 1..<positions.count - 1 {
      let position = positions[index]
      let right = associate(position, positions[index + 1], table)
      if position.traits.contains(.isWord) {
        add(index, positions, left + right)
      } else if position.traits.contains(.isToken) {
        spans.skipToken()
      }
      left = right
    }
    spans.finish()
  }

  /// The association of two neighbours; their order is added to the sums.
  private mutating func associate(_ a: Position, _ b: Position, _ table: Span<Int8>) -> Int {
    var value = Int(table[Int(a.wordClass) << 8 | Int(b.wordClass)])
    let either = a.traits.union(b.traits)
    if either.contains(.isUnknown) { value = max(value, Self.lowestUnknownAssociation) }
    if a.traits.intersection(b.traits).contains(.isWord) {
      sums.order += value - Int(table[Int(b.wordClass) << 8 | Int(a.wordClass)])
      sums.wordPairs += 1
    }
    return value
  }

  private mutating func add(_ index: Int, _ positions: Span<Position>, _ association: Int) {
    let largest = ModelLayout.largestSum
    let traits = positions[index].traits
    let value = Int(evidence[min(max(association, -largest), largest) + largest])
    let isFresh = seen.insert(index, of: positions)
    if isFresh {
      if traits.contains(.isFunctionWord) {
        sums.functionWordEvidence += value
        sums.functionWords += 1
      } else {
        sums.contentWordEvidence += value
        sums.contentWords += 1
      }
    }
    spans.add(evidence: value, isFresh: isFresh, isImprobable: traits.contains(.isImprobable))
  }
}
