import Testing
import TextQuality
import Vocabulary

@testable import Indexing

@Suite("Counting pairs")
struct AssociationCountTests {
  /// A collection drawn at random, with states that may not pair with their nutrient.
  static func observations(seed: UInt64) -> Observations {
    var random = SplitMix64(seed: seed)
    let concepts = (0..<12).map { index -> ObservedConcept in
      let kind: ConceptKind = index < 5 ? .nutrient : .condition
      let excluded: [UInt32] = index == 0 ? [7] : index == 7 ? [0] : []
      return ObservedConcept(
        id: "c\(index)", kind: kind, name: "concept \(index)", excluded: excluded)
    }
    var mentions: [ObservedMention] = []
    var assertions: [ObservedAssertion] = []
    let documents = (0..<60).map { _ -> ObservedDocument in
      let sentenceCount = Int.random(in: 1...9, using: &random)
      let (firstMention, firstAssertion) = (mentions.count, assertions.count)
      for sentence in 0..<sentenceCount {
        for place in 0..<Int.random(in: 0...3, using: &random) {
          mentions.append(
            ObservedMention(
              concept: .random(in: 0..<12, using: &random),
              token: UInt32(sentence * 10 + place), sentence: UInt32(sentence),
              paragraph: UInt32(sentence / 3)))
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          let assertion = Assertion(
            status: AssertionStatus.allCases.randomElement(using: &random) ?? .level,
            effect: AssertionEffect.allCases.randomElement(using: &random) ?? .none,
            isNegated: .random(using: &random), isHedged: .random(using: &random), cue: nil,
            rule: "")
          assertions.append(
            ObservedAssertion(
              first: .random(in: 0..<5, using: &random),
              second: .random(in: 5..<12, using: &random), claim: Claim(assertion)))
        }
      }
      return ObservedDocument(
        sourceGroup: .random(in: 0..<6, using: &random),
        cluster: .random(in: 0..<20, using: &random), tokenCount: UInt32(sentenceCount * 10),
        sentenceCount: UInt32(sentenceCount), paragraphCount: UInt32((sentenceCount + 2) / 3),
        mentionCount: UInt32(mentions.count - firstMention),
        assertionCount: UInt32(assertions.count - firstAssertion),
        subsets: DocumentSubsets(rawValue: .random(in: 0..<16, using: &random)))
    }
    return Observations(
      concepts: concepts, pairs: [.standard], documents: documents, mentions: mentions,
      assertions: assertions)
  }

  /// The documents with their own mentions and assertions, as anyone would write it.
  private static func parts(
    _ observations: Observations
  ) -> [(document: ObservedDocument, mentions: [ObservedMention], claims: [ObservedAssertion])] {
    var (mention, assertion) = (0, 0)
    return observations.documents.map { document in
      defer {
        mention += Int(document.mentionCount)
        assertion += Int(document.assertionCount)
      }
      return (
        document, Array(observations.mentions[mention..<mention + Int(document.mentionCount)]),
        Array(observations.assertions[assertion..<assertion + Int(document.assertionCount)])
      )
    }
  }

  @Test(
    "at every level and in every subset equals counting sets one pair at a time", arguments: 1...8)
  func naive(seed: UInt64) {
    let observations = Self.observations(seed: seed)
    let all = Self.parts(observations)
    let levels: [(ContextLevel, (ObservedMention) -> UInt32)] = [
      (.document, { _ in 0 }), (.paragraph, \.paragraph), (.window(7), { $0.token / 7 }),
    ]
    for subset in [DocumentSubsets(), .unique, .reliable, [.unique, .reliable]] {
      let parts = all.filter { $0.document.subsets.isSuperset(of: subset) }
      for (level, unit) in levels {
        let counts = ConceptCounts(observations, within: subset, at: level)
        for first in 0..<5 {
          for second in 5..<12 {
            let count = counts.pairs[0][ConceptPair(first: first, second: second)]
            let mayPair = first != 0 || second != 7
            var (documents, units, sources) = (0, 0, Set<UInt32>())
            var (alone, clusters) = (0, Set<UInt32>())
            for part in parts where mayPair {
              let a = Set(part.mentions.filter { $0.concept == first }.map(unit))
              let b = Set(part.mentions.filter { $0.concept == second }.map(unit))
              units += a.intersection(b).count
              if !a.isEmpty && !b.isEmpty {
                documents += 1
                sources.insert(part.document.sourceGroup)
                if part.document.subsets.contains(.duplicated) {
                  clusters.insert(part.document.cluster)
                } else {
                  alone += 1
                }
              }
            }
            let place = "seed \(seed), \(level), \(first) with \(second)"
            #expect(count.documents.all == documents, "\(place)")
            #expect(count.units.all == units, "\(place)")
            #expect(count.sources == sources.count, "\(place)")
            #expect(count.clusters == alone + clusters.count, "\(place)")
          }
        }
        let ofThree = parts.reduce(0) { sum, part in
          sum + Set(part.mentions.filter { $0.concept == 3 }.map(unit)).count
        }
        #expect(counts.concepts[3].all == ofThree, "seed \(seed), \(level)")
      }
    }
  }

  @Test("counts sentences by what they assert", arguments: 1...8)
  func sentences(seed: UInt64) {
    let observations = Self.observations(seed: seed)
    let counts = ConceptCounts(observations, at: .sentence)
    for first in 0..<5 {
      for second in 5..<12 {
        let count = counts.pairs[0][ConceptPair(first: first, second: second)]
        let claims = observations.assertions.filter { $0.first == first && $0.second == second }
          .map(\.claim)
        #expect(count.sentences == claims.count, "seed \(seed)")
        #expect(count.units.all == claims.count, "seed \(seed)")
        #expect(count.assertions.negated == claims.count(where: \.isNegated), "seed \(seed)")
        #expect(count.assertions.hedged == claims.count(where: \.isHedged), "seed \(seed)")
        for effect in AssertionEffect.allCases {
          let ofEffect = claims.filter { $0.effect == effect }
          #expect(count.assertions[effect: effect] == ofEffect.count, "seed \(seed)")
          let lacking = ofEffect.count { $0.status == .deficiency }
          #expect(count.assertions[.deficiency, effect] == lacking, "seed \(seed)")
        }
      }
    }
  }

  @Test("concepts are counted over all documents, whatever pairs they make", arguments: 1...8)
  func totals(seed: UInt64) {
    let observations = Self.observations(seed: seed)
    let parts = Self.parts(observations)
    for (concept, total) in observations.conceptTotals.enumerated() {
      let mentions = parts.map { $0.mentions.filter { $0.concept == concept } }
      let documents = zip(parts, mentions).filter { !$1.isEmpty }.map(\.0.document)
      #expect(total.mentions == mentions.reduce(0) { $0 + $1.count }, "seed \(seed)")
      #expect(total.documents.all == documents.count, "seed \(seed)")
      let reliable = documents.count { $0.subsets.contains(.reliable) }
      #expect(total.documents.reliable == reliable, "seed \(seed)")
      let sentences = mentions.reduce(0) { $0 + Set($1.map(\.sentence)).count }
      #expect(total.sentences == sentences, "seed \(seed)")
    }
  }

  @Test("a subset of documents counts as a collection of them alone", arguments: 1...8)
  func subsets(seed: UInt64) {
    let observations = Self.observations(seed: seed)
    let all = ConceptCounts(observations)
    let reliable = ConceptCounts(observations, within: .reliable)
    let unique = ConceptCounts(observations, within: .unique)
    for pair in all.pairs[0].pairs {
      let count = all.pairs[0][pair].documents
      #expect(count.reliable == reliable.pairs[0][pair].documents.all, "seed \(seed)")
      #expect(count.unique == unique.pairs[0][pair].documents.all, "seed \(seed)")
      #expect(count.reliableUnique == unique.pairs[0][pair].documents.reliable, "seed \(seed)")
    }
  }
}

@Suite("Kept observations")
struct ObservationFileTests {
  @Test("read back as they were written", arguments: 1...4)
  func roundTrip(seed: UInt64) {
    let observations = AssociationCountTests.observations(seed: seed)
    #expect(Observations(observations.bytes) == observations, "seed \(seed)")
    let empty = Observations(
      concepts: [], pairs: [.standard], documents: [], mentions: [], assertions: [])
    #expect(Observations(empty.bytes) == empty)
  }

  @Test("are refused when a byte was changed or lost")
  func damage() {
    let bytes = AssociationCountTests.observations(seed: 1).bytes
    for place in stride(from: 0, to: bytes.count, by: 37) {
      var damaged = bytes
      damaged[place] ^= 0x10
      #expect(Observations(damaged) == nil, "byte \(place)")
      #expect(Observations(Array(bytes.prefix(place))) == nil, "\(place) bytes")
    }
  }
}
