internal import Segmentation

/// All names of a vocabulary, compiled for matching: a trie over words in flat arrays.
///
/// A word of a text is mapped to a word of the names by its shared spelling, see
/// ``MatchingSteps``; the variants of a name are separate paths. The automaton is immutable, and
/// copies share its arrays: one is compiled, and each worker's ``MentionFinder`` holds a copy.
package struct NameAutomaton: Sendable {
  static let noConcept = UInt32.max

  let steps: MatchingSteps
  let kinds: KindTable
  let states: NutrientStateTable
  let cues: CueTable

  /// The words of all names, and the signs of punctuated gaps.
  let words: Lexicon

  /// The trie and what belongs to it, in flat arrays.
  let tables: NameTables

  /// Compiles a vocabulary.
  ///
  /// - Throws: ``VocabularyError`` when ICU cannot split names into words.
  /// - Complexity: O(*n*) in words of names; a few microseconds for each name.
  package init(_ vocabulary: Vocabulary, steps: MatchingSteps = .all) throws(VocabularyError) {
    var compiler = NameCompiler(vocabulary, steps: steps)
    try compiler.add(vocabulary)
    self = compiler.finish(vocabulary)
  }

  /// Joins what was compiled, now or earlier, with what follows from the vocabulary.
  init(
    _ vocabulary: Vocabulary, steps: MatchingSteps, words: consuming Lexicon, tables: NameTables
  ) {
    self.steps = steps
    kinds = KindTable(vocabulary)
    states = NutrientStateTable(vocabulary)
    var words = words
    cues = CueTable(steps: steps, words: &words)
    self.words = words
    self.tables = tables
  }

  /// The number of states, for reports on size.
  package var stateCount: Int { tables.nodes.count }
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
