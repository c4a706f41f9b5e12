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
  let words: WordTable

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

  /// Joins what was compiled, now or earlier.
  init(
    _ vocabulary: Vocabulary, steps: MatchingSteps, words: WordTable, states: NutrientStateTable,
    tables: NameTables
  ) {
    self.steps = steps
    kinds = KindTable(vocabulary.concepts.table)
    self.states = states
    cues = CueTable(steps: steps, words: words)
    self.words = words
    self.tables = tables
  }

  /// The number of states, for reports on size.
  package var stateCount: Int { tables.nodes.count }
}

/// The kind of each concept as a small number, with the two that matching treats specially.
struct KindTable: Sendable {
  enum Role: Sendable { case other, nutrient, condition }

  private let records: FlatArray<ConceptRecord>
  /// By number of the kind.
  private let roles: [Role]

  init(_ concepts: ConceptTable) {
    records = concepts.records
    roles = concepts.kinds.map { kind in
      switch kind {
      case .nutrient: .nutrient
      case .condition: .condition
      default: .other
      }
    }
  }

  var conceptCount: Int { records.count }

  /// The number of a concept's kind in ``Vocabulary/kinds``.
  func number(of concept: UInt32) -> UInt32 { records[Int(concept)].kind }

  func role(of concept: UInt32) -> Role { roles[Int(number(of: concept))] }
}
