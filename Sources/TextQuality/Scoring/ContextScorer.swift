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
  /// - Parameters:
  ///   - positions: The text's, between two borders, and perhaps more.
  ///   - count: How many belong to the text, with both borders.
  ///   - allowance: What passages are allowed for each word, in nats.
  /// - Complexity: O(*n*) in positions.
  mutating func score(
    _ positions: [Position], count: Int, _ sensitivity: SpanFinder.Sensitivity,
    _ allowance: Double
  ) {
    spans.start(sensitivity, allowance: Int(allowance * ModelLayout.evidenceStep))
    seen.start(positionCount: count)
    var sums = ContextEvidence()
    var left = 0
    var position = positions[1]
    for index in 1..<count - 1 {
      let next = positions[index + 1]
      let right = associate(position, next, &sums)
      if position.traits.contains(.isWord) {
        let value = evidence(of: left + right)
        let isFresh = seen.insert(index, of: positions)
        if isFresh { sums.add(value, isFunctionWord: position.traits.contains(.isFunctionWord)) }
        spans.add(evidence: value, isFresh: isFresh, position.traits)
      } else if position.traits.contains(.isToken) {
        spans.skipToken()
      }
      left = right
      position = next
    }
    spans.finish()
    self.sums = sums
  }

  /// The association of two neighbours; their order is added to the sums.
  private func associate(_ a: Position, _ b: Position, _ sums: inout ContextEvidence) -> Int {
    let association = association.span
    var value = Int(association[Int(a.wordClass) << 8 | Int(b.wordClass)])
    if a.traits.union(b.traits).contains(.isUnknown) {
      value = max(value, Self.lowestUnknownAssociation)
    }
    if a.traits.intersection(b.traits).contains(.isWord) {
      sums.order += value - Int(association[Int(b.wordClass) << 8 | Int(a.wordClass)])
      sums.wordPairs += 1
    }
    return value
  }

  private func evidence(of association: Int) -> Int {
    let largest = ModelLayout.largestSum
    return Int(evidence.span[min(max(association, -largest), largest) + largest])
  }
}

extension ContextEvidence {
  fileprivate mutating func add(_ value: Int, isFunctionWord: Bool) {
    if isFunctionWord {
      functionWords.evidence += value
      functionWords.words += 1
    } else {
      contentWords.evidence += value
      contentWords.words += 1
    }
  }
}
