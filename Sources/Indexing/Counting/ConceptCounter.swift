internal import Association

/// Counts documents one after the other; reuses its memory from one to the next.
struct ConceptCounter {
  private(set) var units = SubsetCounts()
  private(set) var sentenceCount = 0
  private(set) var sourceCount = 0
  private(set) var concepts: [SubsetCounts]
  private(set) var tables: [PairTable]
  private var unitDegrees: [UnitDegrees]

  private let level: ContextLevel
  private let countsParagraphs: Bool
  private let roles: [PairRoles]
  private var lastSource: UInt32?
  private var distinct: DistinctConcepts
  /// Pairs of one document, one entry per place where they stand together.
  private var together: [ConceptPair] = []

  init(_ observations: Observations, _ level: ContextLevel, countsParagraphs: Bool) {
    self.level = level
    self.countsParagraphs = countsParagraphs
    let count = observations.concepts.count
    concepts = Array(repeating: SubsetCounts(), count: count)
    roles = observations.pairs.map { PairRoles($0, observations.concepts) }
    tables = Array(repeating: PairTable(), count: roles.count)
    unitDegrees = Array(repeating: UnitDegrees(), count: roles.count)
    distinct = DistinctConcepts(conceptCount: count)
  }

  /// Concepts of the two kinds per unit, for each of the pairs of kinds.
  var degrees: [DocumentDegrees] { unitDegrees.map(\.all) }

  /// Counts a document with its mentions and assertions.
  ///
  /// Documents of one source must follow each other.
  mutating func count(
    _ document: ObservedDocument, _ mentions: Span<ObservedMention>,
    _ assertions: Span<ObservedAssertion>
  ) {
    sentenceCount += Int(document.sentenceCount)
    if lastSource != document.sourceGroup { sourceCount += 1 }
    lastSource = document.sourceGroup
    countDocument(document, mentions)
    countUnits(document, mentions)
    countAssertions(document, assertions)
    if countsParagraphs { countParagraphs(mentions) }
  }

  private mutating func countDocument(
    _ document: ObservedDocument, _ mentions: Span<ObservedMention>
  ) {
    distinct.read(mentions)
    for kinds in roles.indices {
      roles[kinds].forEachPair(distinct.concepts) {
        tables[kinds].countDocument($0, document, isUnit: level == .document)
      }
    }
  }

  private mutating func countAssertions(
    _ document: ObservedDocument, _ assertions: Span<ObservedAssertion>
  ) {
    guard !assertions.isEmpty else { return }
    let log2Size = FixedPointLog2.of(Int(document.sentenceCount))
    for kinds in roles.indices {
      together.removeAll(keepingCapacity: true)
      for index in assertions.indices {
        let assertion = assertions[index]
        let pair = ConceptPair(first: Int(assertion.first), second: Int(assertion.second))
        guard roles[kinds].fits(pair) else { continue }
        tables[kinds].countSentence(pair, assertion.claim)
        together.append(pair)
      }
      for (pair, count) in togetherCounts() {
        tables[kinds].closeDocument(pair, sentences: count, log2Size: log2Size)
        guard level == .sentence else { continue }
        tables[kinds].countUnits(pair, document.subsets, count: count)
      }
    }
  }

  /// Counts documents with a paragraph that mentions both, once each.
  private mutating func countParagraphs(_ mentions: Span<ObservedMention>) {
    for kinds in roles.indices {
      together.removeAll(keepingCapacity: true)
      var start = 0
      while start < mentions.count {
        let end = mentions.end(ofUnitFrom: start) { $0.paragraph }
        distinct.read(mentions.extracting(start..<end))
        roles[kinds].forEachPair(distinct.concepts) { together.append($0) }
        start = end
      }
      for (pair, _) in togetherCounts() { tables[kinds].countParagraphDocument(pair) }
    }
  }

  /// Counts the units of the level, and how many concepts of each kind they mention.
  ///
  /// The concepts of the whole document were read last.
  private mutating func countUnits(
    _ document: ObservedDocument, _ mentions: Span<ObservedMention>
  ) {
    let count = level.unitCount(document)
    units.add(document.subsets, count: count)
    var mentioning = 0
    var start = 0
    while start < mentions.count {
      let end = mentions.end(ofUnitFrom: start, by: level.unit)
      if end - start < mentions.count { distinct.read(mentions.extracting(start..<end)) }
      countUnit(document)
      mentioning += 1
      start = end
    }
    for kinds in roles.indices { unitDegrees[kinds].addEmpty(count - mentioning) }
  }

  /// Counts the unit whose concepts were read last.
  private mutating func countUnit(_ document: ObservedDocument) {
    for concept in distinct.concepts { concepts[concept].add(document.subsets) }
    for kinds in roles.indices {
      let (first, second) = roles[kinds].degrees(distinct.concepts)
      unitDegrees[kinds].add(first, second)
      // Documents were counted before. A sentence may be refused as evidence: sentences are
      // counted where they are read.
      guard level != .document && level != .sentence else { continue }
      roles[kinds].forEachPair(distinct.concepts) {
        tables[kinds].countUnits($0, document.subsets)
      }
    }
  }

  /// Each of the pairs gathered, with how often it was.
  private mutating func togetherCounts() -> [(pair: ConceptPair, count: Int)] {
    together.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    return together.reduce(into: []) { counts, pair in
      if counts.last?.pair == pair {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((pair, 1))
      }
    }
  }
}
