package import Vocabulary

extension Vocabulary {
  /// Whether two concepts make a pair.
  ///
  /// A state that is named after its nutrient, such as zinc deficiency, says nothing of that same
  /// nutrient, nor of what is broader or narrower than it. A disease with a name of its own, such
  /// as scurvy, does: that it comes from a lack of vitamin C is a finding.
  package func mayPair(_ first: ConceptID, _ second: ConceptID) -> Bool {
    first != second && !isState(second, of: first) && !isState(first, of: second)
  }

  /// The pairs among the concepts given that are no pairs, other than a concept with itself.
  ///
  /// - Complexity: O(*s* × *n*) in states of nutrients and concepts.
  func excludedPairs(among concepts: [ConceptID]) -> [(ConceptID, ConceptID)] {
    concepts.filter { self[$0].state != nil }.flatMap { state in
      concepts.filter { $0 != state && !mayPair(state, $0) }.map { (state, $0) }
    }
  }

  private func isState(_ state: ConceptID, of concept: ConceptID) -> Bool {
    guard let nutrient = self[state].state?.nutrient, isNamed(state, after: nutrient) else {
      return false
    }
    return isSameOrBroader(nutrient, than: concept) || isSameOrBroader(concept, than: nutrient)
  }

  /// Whether the words of a state's name hold those of its nutrient's.
  private func isNamed(_ state: ConceptID, after nutrient: ConceptID) -> Bool {
    let words = { (name: String) in
      name.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    return Set(words(self[state].name)).isSuperset(of: words(self[nutrient].name))
  }

  /// Whether one concept is the other or above it.
  ///
  /// A chain of more than eight is cut short.
  private func isSameOrBroader(_ upper: ConceptID, than lower: ConceptID) -> Bool {
    var concept: ConceptID? = lower
    for _ in 0..<8 {
      guard let current = concept else { return false }
      if current == upper { return true }
      concept = self[current].broader
    }
    return false
  }
}
