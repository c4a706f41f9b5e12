internal import Segmentation

/// What the short forms of one document mean, and which concepts it names unambiguously.
struct DocumentSenses: Sendable {
  /// One short form that the document defines.
  struct Definition: Sendable, Equatable {
    let shortForm: Range<Int>
    /// What the long form names; `nil` when that is no concept of the vocabulary.
    let concept: UInt32?
    /// The long form's tokens.
    let longForm: Range<Int>
  }

  private(set) var definitions: [Definition] = []

  /// By term: the first definition whose short form starts with it, plus one; zero for none.
  private var definitionOfTerm: [UInt32] = []
  private var markedTerms: [Int] = []

  /// A bit for each of those terms, by its lowest six bits.
  private var termFilter: UInt64 = 0

  /// By concept: the number of the document that named it last.
  private var namedIn: [UInt32] = []
  private var document: UInt32 = 0

  /// Forgets the document before.
  mutating func startDocument(termCount: Int, conceptCount: Int) {
    for term in markedTerms { definitionOfTerm[term] = 0 }
    markedTerms.removeAll(keepingCapacity: true)
    termFilter = 0
    definitions.removeAll(keepingCapacity: true)
    while definitionOfTerm.count < termCount { definitionOfTerm.append(0) }
    while namedIn.count < conceptCount { namedIn.append(0) }
    document += 1
  }

  /// Notes that the document names a concept by a name that is not ambiguous.
  mutating func markNamed(_ concept: UInt32) { namedIn[Int(concept)] = document }

  /// Whether the document does.
  func isNamed(_ concept: UInt32) -> Bool { namedIn[Int(concept)] == document }

  /// Adds a definition.
  ///
  /// Of several for one short form, the first that names a concept counts.
  mutating func add(_ definition: Definition, firstTerm: TermID, plural: TermID?) {
    definitions.append(definition)
    for term in [firstTerm, plural].compactMap(\.self) {
      let known = Int(definitionOfTerm[term.index])
      let isBetter =
        known == 0 || (definitions[known - 1].concept == nil && definition.concept != nil)
      guard isBetter else { continue }
      definitionOfTerm[term.index] = UInt32(definitions.count)
      markedTerms.append(term.index)
      termFilter |= 1 << (UInt64(term.rawValue) & 63)
    }
  }

  /// Whether a defined short form may start with a term.
  func isDefined(_ term: TermID) -> Bool {
    (termFilter >> (UInt64(term.rawValue) & 63)) & 1 != 0
      && definitionOfTerm[Int(term.rawValue)] != 0
  }

  /// The definition whose short form may start with a term.
  func definition(startingWith term: TermID) -> Definition? {
    let number = Int(definitionOfTerm[term.index])
    return number == 0 ? nil : definitions[number - 1]
  }
}
