/// Goes through the positions of a text and adds up how well words stand beside their neighbours.
struct ContextScorer {
  /// Unknown words, numbers and names speak less clearly: -0.5 nat at most.
  private static let lowestUnknownAssociation = -8
  /// So do abbreviations, which every kind of text has of its own.
  private static let lowestAbbreviationAssociation = -20
  /// A word between two content words is in a row of nouns or names, where little can be expected:
  /// 0.8 nats of evidence at most.
  private static let highestRowEvidence = 205

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
  ///   - signCost: What it costs to suppose a sign beside a word that is not there, in sixteenths of
  ///     a nat: then the word has one neighbour.
  /// - Complexity: O(*n*) in positions.
  mutating func score(_ positions: [Position], count: Int, signCost: Int) {
    spans.start()
    seen.start(positionCount: count)
    var sums = ContextEvidence()
    var left = 0
    var before = positions[0]
    var position = positions[1]
    for index in 1..<count - 1 {
      let next = positions[index + 1]
      let right = associate(position, next, &sums)
      if position.traits.contains(.isWord) {
        let both = max(left + right, max(left, right) - signCost)
        var value = evidence(of: both)
        if before.isContentWord && position.isContentWord && next.isContentWord {
          value = min(value, Self.highestRowEvidence)
        }
        let isFresh = seen.insert(index, of: positions)
        if isFresh { sums.add(value, isFunctionWord: position.traits.contains(.isFunctionWord)) }
        spans.add(evidence: value, association: both, isFresh: isFresh, position.traits)
      } else if position.traits.contains(.isToken) {
        spans.skipToken()
      }
      left = right
      before = position
      position = next
    }
    spans.finish()
    self.sums = sums
  }

  /// The association of two neighbours; their order is added to the sums.
  private func associate(_ a: Position, _ b: Position, _ sums: inout ContextEvidence) -> Int {
    let association = association.span
    var value = Int(association[Int(a.wordClass) << 8 | Int(b.wordClass)])
    let traits = a.traits.union(b.traits)
    if traits.contains(.isUnknown) {
      value = max(value, Self.lowestUnknownAssociation)
    } else if traits.contains(.isAbbreviation) {
      value = max(value, Self.lowestAbbreviationAssociation)
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
