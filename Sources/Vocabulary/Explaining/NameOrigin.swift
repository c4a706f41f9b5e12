/// Finds the name of the vocabulary that some words of a text are, and the steps that it took.
///
/// A step is needed when the words are no name of the concept without it; that is found by
/// compiling the concept's names with fewer steps, so that no rule is written a second time.
package struct NameOrigin: Sendable {
  /// A name and the steps by which other words are that name.
  package struct Answer: Sendable {
    package let name: String
    package let steps: MatchingSteps
  }

  private struct Question: Hashable {
    let text: String
    let concept: ConceptID
  }

  /// The steps by which a name may be written otherwise.
  private static let spellingSteps: [MatchingSteps] = [
    .joining, .greekAndDiacritics, .britishSpelling, .possessive, .number, .coordination,
  ]

  private let names: [ConceptName]
  /// By concept, the end of its names, which follow each other.
  private var nameEnds: [Int]
  private var answers: [Question: Answer?] = [:]

  package init(_ vocabulary: Vocabulary) {
    names = vocabulary.names
    nameEnds = [Int](repeating: 0, count: vocabulary.concepts.count)
    for (index, name) in names.enumerated() { nameEnds[name.concept.index] = index + 1 }
    for index in nameEnds.indices.dropFirst() {
      nameEnds[index] = max(nameEnds[index], nameEnds[index - 1])
    }
  }

  /// The name that a text is; `nil` when it is none, as the words of a list or a definition.
  ///
  /// - Complexity: A few compilations of the concept's names, once for each text and concept.
  package mutating func find(
    _ text: String, of concept: ConceptID
  ) throws(VocabularyError) -> Answer? {
    let question = Question(text: text, concept: concept)
    if let known = answers[question] { return known }
    let names = self.names(of: concept)
    let answer = try Self.find(text, names)
    answers[question] = .some(answer)
    return answer
  }

  private func names(of concept: ConceptID) -> ArraySlice<ConceptName> {
    names[(concept.index == 0 ? 0 : nameEnds[concept.index - 1])..<nameEnds[concept.index]]
  }

  private static func find(
    _ text: String, _ names: ArraySlice<ConceptName>
  ) throws(VocabularyError) -> Answer? {
    var steps = MatchingSteps(spellingSteps)
    guard var name = try self.name(text, names, steps) else { return nil }
    for step in spellingSteps {
      guard let found = try self.name(text, names, steps.subtracting(step)) else { continue }
      name = found
      steps.subtract(step)
    }
    return Answer(name: name, steps: steps)
  }

  /// The first of the names that the text is, with some steps.
  private static func name(
    _ text: String, _ names: ArraySlice<ConceptName>, _ steps: MatchingSteps
  ) throws(VocabularyError) -> String? {
    let separate = Vocabulary(separating: names)
    return try NameAutomaton(separate, steps: steps).lookup(text).first.map { separate[$0].name }
  }
}

extension Vocabulary {
  /// A vocabulary in which each name is a concept of its own.
  fileprivate init(separating names: ArraySlice<ConceptName>) {
    self.init(
      concepts: ConceptTable(
        names.map { ConceptFacts(id: $0.text, kind: .condition, name: $0.text) }),
      names: PackedNames(
        names.enumerated().map { index, name in
          ConceptName(
            concept: ConceptID(rawValue: UInt32(index)), text: name.text, isAmbiguous: false)
        }), blockedPhrases: [], version: "", loadFindings: [])
  }
}
