/// The names of a vocabulary in flat arrays: few ask for them once they are compiled.
struct PackedNames: Sendable {
  private let texts: FlatTexts
  /// By name: the concept's number, and whether the name is ambiguous in the lowest bit.
  private let facts: FlatArray<UInt32>

  init(_ names: [ConceptName]) {
    texts = FlatTexts(names.lazy.map(\.text))
    facts = FlatArray(names.map { $0.concept.rawValue << 1 | ($0.isAmbiguous ? 1 : 0) })
  }

  /// The names as values.
  ///
  /// - Complexity: O(*n*) in bytes of names.
  var unpacked: [ConceptName] {
    facts.enumerated().map { index, fact in
      ConceptName(
        concept: ConceptID(rawValue: fact >> 1), text: texts[index], isAmbiguous: fact & 1 != 0)
    }
  }

  func write(to writer: inout CacheWriter) {
    texts.write(to: &writer)
    writer.write(facts)
  }

  /// Reads what was written; `nil` when it is not whole.
  init?(_ reader: inout CacheReader, conceptCount: Int) {
    guard let texts = FlatTexts(&reader), let facts = reader.flatArray(of: UInt32.self),
      facts.count == texts.count, facts.allSatisfy({ Int($0 >> 1) < conceptCount })
    else { return nil }
    self.texts = texts
    self.facts = facts
  }
}
