internal import Association

/// Counts documents one after the other; reuses its memory from one to the next.
struct ConceptCounter {
  private(set) var units = SubsetCounts()
  private(set) var sentenceCount = 0
  private(set) var sourceCount = 0
  private(set) var concepts: [ConceptTotal]
  private(set) var tables: [PairTable]
  private(set) var degrees: [DocumentDegrees]

  private let level: ContextLevel
  private let roles: [PairRoles]
  private var lastSource: UInt32?
  private var distinct = DistinctConcepts()
  /// The pairs of the document's sentences, one entry per assertion.
  private var asserted: [ConceptPair] = []

  init(_ observations: Observations, _ level: ContextLevel) {
    self.level = level
    let count = observations.concepts.count
    concepts = Array(repeating: ConceptTotal(), count: count)
    roles = observations.pairs.map { PairRoles($0, observations.concepts) }
    tables = Array(repeating: PairTable(), count: roles.count)
    degrees = Array(repeating: DocumentDegrees(), count: roles.count)
    distinct = DistinctConcepts(conceptCount: count)
  }

  /// Counts a document.
  ///
  /// Documents of one source must follow each other.
  mutating func count(
    _ document: ObservedDocument, _ place: ConceptCounts.Place, _ observations: Observations
  ) {
    let mentions = observations.mentions[place.firstMention...].prefix(Int(document.mentionCount))
    let assertions = observations.assertions[place.firstAssertion...]
      .prefix(Int(document.assertionCount))
    sentenceCount += Int(document.sentenceCount)
    if lastSource != document.sourceGroup { sourceCount += 1 }
    lastSource = document.sourceGroup
    countDocument(document, mentions)
    countSentences(document, mentions, assertions)
    countParagraphs(mentions)
    countUnits(document, mentions)
  }

  private mutating func countDocument(
    _ document: ObservedDocument, _ mentions: ArraySlice<ObservedMention>
  ) {
    for mention in mentions { concepts[Int(mention.concept)].mentions += 1 }
    distinct.read(mentions)
    for concept in distinct.concepts { concepts[concept].documents.add(document.subsets) }
    for kinds in roles.indices {
      roles[kinds].forEachPair(distinct.concepts) { tables[kinds].countDocument($0, document) }
    }
  }

  private mutating func countSentences(
    _ document: ObservedDocument, _ mentions: ArraySlice<ObservedMention>,
    _ assertions: ArraySlice<ObservedAssertion>
  ) {
    for sentence in mentions.units(by: \.sentence) {
      distinct.read(sentence)
      for concept in distinct.concepts { concepts[concept].sentences += 1 }
    }
    guard !assertions.isEmpty else { return }
    let log2Size = FixedPointLog2.of(Int(document.sentenceCount))
    for kinds in roles.indices {
      asserted.removeAll(keepingCapacity: true)
      for assertion in assertions {
        let pair = ConceptPair(first: Int(assertion.first), second: Int(assertion.second))
        guard roles[kinds].fits(pair) else { continue }
        tables[kinds].countSentence(pair, assertion.claim)
        asserted.append(pair)
      }
      asserted.sort { ($0.first, $0.second) < ($1.first, $1.second) }
      for run in asserted.runs() {
        let count = run.count
        tables[kinds].closeDocument(run[run.startIndex], sentences: count, log2Size: log2Size)
        guard level == .sentence else { continue }
        tables[kinds].countUnits(run[run.startIndex], document.subsets, count: count)
      }
    }
  }

  /// Counts documents with a paragraph that mentions both, once each.
  private mutating func countParagraphs(_ mentions: ArraySlice<ObservedMention>) {
    for kinds in roles.indices {
      asserted.removeAll(keepingCapacity: true)
      for paragraph in mentions.units(by: \.paragraph) {
        distinct.read(paragraph)
        roles[kinds].forEachPair(distinct.concepts) { asserted.append($0) }
      }
      asserted.sort { ($0.first, $0.second) < ($1.first, $1.second) }
      for run in asserted.runs() { tables[kinds].countParagraphDocument(run[run.startIndex]) }
    }
  }

  /// Counts the units of the level, and how many concepts of each kind they mention.
  private mutating func countUnits(
    _ document: ObservedDocument, _ mentions: ArraySlice<ObservedMention>
  ) {
    let count = level.unitCount(document)
    units.add(document.subsets, count: count)
    var mentioning = 0
    for unit in mentions.units(by: level.unit) {
      mentioning += 1
      distinct.read(unit)
      for concept in distinct.concepts { concepts[concept].units.add(document.subsets) }
      for kinds in roles.indices {
        let (first, second) = roles[kinds].degrees(distinct.concepts)
        degrees[kinds].add(first: first, second: second)
        // A sentence may be refused as evidence: sentences are counted where they are read.
        guard level != .sentence else { continue }
        roles[kinds].forEachPair(distinct.concepts) {
          tables[kinds].countUnits($0, document.subsets)
        }
      }
    }
    guard count > mentioning else { return }
    for kinds in roles.indices {
      degrees[kinds].add(first: 0, second: 0, documents: count - mentioning)
    }
  }
}
