internal import Vocabulary

/// Which concepts of a vocabulary make a pair.
///
/// A state that is named after its nutrient, such as zinc deficiency, says nothing of that same
/// nutrient, nor of what is broader or narrower than it. A disease with a name of its own, such
/// as scurvy, does: that it comes from a lack of vitamin C is a finding.
struct PairRules: Sendable {
  private let vocabulary: Vocabulary
  /// The nutrient of each state that is named after it.
  private let nutrients: [ConceptID: ConceptID]

  /// Reads the names of the states of a vocabulary.
  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    nutrients = vocabulary.concepts.indices.reduce(into: [:]) { nutrients, index in
      guard let nutrient = vocabulary.concepts[index].state?.nutrient else { return }
      let words = Self.words(vocabulary.concepts[index].name)
      guard words.isSuperset(of: Self.words(vocabulary[nutrient].name)) else { return }
      nutrients[ConceptID(rawValue: UInt32(index))] = nutrient
    }
  }

  /// Whether two concepts make a pair.
  func mayPair(_ first: ConceptID, _ second: ConceptID) -> Bool {
    first != second && !isState(second, of: first) && !isState(first, of: second)
  }

  /// The pairs among the concepts given that are no pairs, other than a concept with itself.
  ///
  /// - Complexity: O(*s* × *n*) in states of nutrients and concepts.
  func excludedPairs(among concepts: [ConceptID]) -> [(ConceptID, ConceptID)] {
    concepts.filter { nutrients[$0] != nil }.flatMap { state in
      concepts.filter { $0 != state && !mayPair(state, $0) }.map { (state, $0) }
    }
  }

  private func isState(_ state: ConceptID, of concept: ConceptID) -> Bool {
    guard let nutrient = nutrients[state] else { return false }
    return isSameOrBroader(nutrient, than: concept) || isSameOrBroader(concept, than: nutrient)
  }

  /// Whether one concept is the other or above it.
  ///
  /// A chain of more than eight is cut short.
  private func isSameOrBroader(_ upper: ConceptID, than lower: ConceptID) -> Bool {
    var concept: ConceptID? = lower
    for _ in 0..<8 {
      guard let current = concept else { return false }
      if current == upper { return true }
      concept = vocabulary[current].broader
    }
    return false
  }

  /// The words of a name, plural or not, but for the one that tells a nutrient from a medicine
  /// ("dietary lithium").
  private static func words(_ name: String) -> Set<Substring> {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(words.map { $0.last == "s" ? $0.dropLast() : $0 }).subtracting(["dietary"])
  }
}
