package import Vocabulary

/// One mention of a concept, and the units of text that it stands in.
///
/// Sixteen bytes, the same in memory and in the file.
package struct ObservedMention: Sendable, Equatable, BitwiseCopyable {
  /// The concept: an index into the concepts of the observations.
  package var concept: UInt32
  /// The document's token that the mention begins with.
  package let token: UInt32
  /// The document's sentence, counted from 0.
  package let sentence: UInt32
  /// The document's paragraph, counted from 0.
  package let paragraph: UInt32

  package init(concept: UInt32, token: UInt32, sentence: UInt32, paragraph: UInt32) {
    self.concept = concept
    self.token = token
    self.sentence = sentence
    self.paragraph = paragraph
  }
}

/// What one sentence says of two concepts.
package struct ObservedAssertion: Sendable, Equatable, BitwiseCopyable {
  /// The first concept: an index into the concepts of the observations.
  package var first: UInt32
  /// The second concept.
  package var second: UInt32
  /// Status, effect, negation and hedging.
  package let claim: Claim

  package init(first: UInt32, second: UInt32, claim: Claim) {
    self.first = first
    self.second = second
    self.claim = claim
  }
}

/// What an assertion says, in four bytes: the places of status and effect among all cases.
package struct Claim: Sendable, Equatable, BitwiseCopyable {
  private let statusPlace: UInt8
  private let effectPlace: UInt8
  private let negation: UInt8
  private let hedging: UInt8

  package init(_ assertion: Assertion) {
    statusPlace = UInt8(AssertionStatus.allCases.firstIndex(of: assertion.status) ?? 0)
    effectPlace = UInt8(AssertionEffect.allCases.firstIndex(of: assertion.effect) ?? 0)
    negation = assertion.isNegated ? 1 : 0
    hedging = assertion.isHedged ? 1 : 0
  }

  package var status: AssertionStatus { AssertionStatus.allCases[Int(statusPlace)] }
  package var effect: AssertionEffect { AssertionEffect.allCases[Int(effectPlace)] }
  package var isNegated: Bool { negation != 0 }
  package var isHedged: Bool { hedging != 0 }

  /// Whether the bytes mean something: they may come from a file.
  var isValid: Bool {
    statusPlace < AssertionStatus.allCases.count && effectPlace < AssertionEffect.allCases.count
      && negation < 2 && hedging < 2
  }
}

/// What associations need to know of one document.
package struct ObservedDocument: Sendable, Equatable, BitwiseCopyable {
  /// The number of its source group; equal numbers, one source.
  package let sourceGroup: UInt32
  /// The place of the document that stands for its cluster of duplicates.
  package let cluster: UInt32
  package let tokenCount: UInt32
  package let sentenceCount: UInt32
  package let paragraphCount: UInt32
  /// How many of the mentions, in the order of documents, are its own.
  package let mentionCount: UInt32
  /// How many of the assertions are its own.
  package let assertionCount: UInt32
  /// The subsets of the collection that it belongs to.
  package let subsets: DocumentSubsets

  /// The places of its mentions, of which the first is given.
  func mentions(from start: Int) -> Range<Int> { start..<start + Int(mentionCount) }

  /// The places of its assertions, of which the first is given.
  func assertions(from start: Int) -> Range<Int> { start..<start + Int(assertionCount) }
}

/// A concept that occurs in the collection, with what counting its pairs takes.
package struct ObservedConcept: Sendable, Equatable {
  package let id: String
  package let kind: ConceptKind
  package let name: String
  /// Concepts that make no pair with this one (see `PairRules`), by index.
  package let excluded: [UInt32]
}
