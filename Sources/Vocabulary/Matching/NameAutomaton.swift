internal import Segmentation

/// All names of a vocabulary, compiled for matching: a trie over words in flat arrays.
///
/// A word of a text is mapped to a word of the names by its shared spelling, see
/// ``MatchingSteps``; the variants of a name are separate paths. The automaton is immutable, and
/// copies share its arrays: one is compiled, and each worker's ``MentionFinder`` holds a copy.
package struct NameAutomaton: Sendable {
  /// One meaning of the name that ends in a state.
  struct Entry: Sendable, Equatable {
    /// `ConceptID` or, for a blocked phrase, ``NameAutomaton/noConcept``.
    let concept: UInt32
    /// Where the spelling lies that the text must have, in ``NameAutomaton/spellings``; empty
    /// where case does not matter.
    let spelling: Range<UInt32>
    let isAmbiguous: Bool
    let isEnglishWord: Bool

    var isBlocked: Bool { concept == NameAutomaton.noConcept }
  }

  static let noConcept = UInt32.max

  let steps: MatchingSteps
  let kinds: KindTable
  let states: NutrientStateTable
  let cues: CueTable

  /// The words of all names, and the signs of punctuated gaps.
  let words: Lexicon

  /// The state after each word at a name's start; zero when no name starts with it.
  let roots: [UInt32]
  let nodes: NameStates
  let entries: [Entry]
  let spellings: [UInt8]

  /// The words, of at least four letters, of each concept's names: ascending, cut by `wordEnds`.
  let conceptWords: [UInt32]
  let conceptWordEnds: [UInt32]

  /// Compiles a vocabulary.
  ///
  /// - Throws: ``VocabularyError`` when ICU cannot split names into words.
  /// - Complexity: O(*n*) in words of names; a few microseconds for each name.
  package init(_ vocabulary: Vocabulary, steps: MatchingSteps = .all) throws(VocabularyError) {
    var compiler = NameCompiler(steps: steps)
    try compiler.add(vocabulary)
    self = compiler.finish(vocabulary)
  }

  init(
    steps: MatchingSteps, kinds: KindTable, states: NutrientStateTable, cues: CueTable,
    words: Lexicon, trie: NameTrie, conceptWords: [UInt32], conceptWordEnds: [UInt32]
  ) {
    self.steps = steps
    self.kinds = kinds
    self.states = states
    self.cues = cues
    self.words = words
    self.conceptWords = conceptWords
    self.conceptWordEnds = conceptWordEnds
    (roots, nodes, entries) = trie.flattened()
    spellings = trie.spellings
  }

  /// The number of states, for reports on size.
  package var stateCount: Int { nodes.count }

  /// The bits of the words that lead on from a state, all where the state ends a name.
  func filter(ofRoot root: UInt32) -> UInt64 {
    guard root != 0 else { return 0 }
    guard nodes.entryRange(root).isEmpty else { return .max }
    var filter: UInt64 = 0
    for next in nodes.nextRange(root) { filter |= 1 << UInt64(nodes.word(next) & 63) }
    return filter
  }

  /// The words of a concept's names, as a range of ``conceptWords``.
  func wordRange(ofConcept concept: UInt32) -> Range<Int> {
    let index = Int(concept)
    return (index == 0 ? 0 : Int(conceptWordEnds[index - 1]))..<Int(conceptWordEnds[index])
  }
}

/// The kind of each concept as a small number, with the two that matching treats specially.
struct KindTable: Sendable {
  enum Role: UInt8, Sendable { case other, nutrient, condition }

  /// The kind's number in ``Vocabulary/kinds``, by concept.
  let number: [UInt8]
  let role: [Role]

  init(_ vocabulary: Vocabulary) {
    var seen: [ConceptKind] = []
    var number: [UInt8] = []
    for concept in vocabulary.concepts {
      if let known = seen.firstIndex(of: concept.kind) {
        number.append(UInt8(truncatingIfNeeded: known))
      } else {
        number.append(UInt8(truncatingIfNeeded: seen.count))
        seen.append(concept.kind)
      }
    }
    self.number = number
    role = vocabulary.concepts.map { concept in
      switch concept.kind {
      case .nutrient: .nutrient
      case .condition: .condition
      default: .other
      }
    }
  }
}
