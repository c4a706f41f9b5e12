/// What a vocabulary says of one concept, before it is kept in a ``ConceptTable``.
struct ConceptFacts {
  var id: String
  var kind: ConceptKind
  var name: String
  var conceptClass = ""
  var broader: ConceptID?
  var identifiers: [String] = []
  var state: NutrientState?
}

/// What a vocabulary says of its concepts: numbers by concept, and strings end to end, because few
/// of so many are ever asked for.
final class ConceptTable: Sendable {
  /// The strings of a concept, in this order.
  enum Text: Int, CaseIterable { case id, name, conceptClass, identifierList }

  /// In order of first occurrence.
  let kinds: [ConceptKind]
  let records: FlatArray<ConceptRecord>
  private let texts: FlatTexts

  init(_ concepts: [ConceptFacts]) {
    var kinds: [ConceptKind] = []
    for concept in concepts where !kinds.contains(concept.kind) { kinds.append(concept.kind) }
    self.kinds = kinds
    records = FlatArray(concepts.map { ConceptRecord($0, kinds) })
    texts = FlatTexts(
      concepts.lazy.flatMap { concept in
        Text.allCases.map { text in
          switch text {
          case .id: concept.id
          case .name: concept.name
          case .conceptClass: concept.conceptClass
          case .identifierList: concept.identifiers.joined(separator: " ")
          }
        }
      })
  }

  /// A string of a concept, made anew.
  func string(_ text: Text, of concept: Int) -> String { texts[place(text, concept)] }

  /// Whether a string of a concept has these bytes.
  func isEqual(_ text: Text, of concept: Int, to bytes: Span<UInt8>) -> Bool {
    texts.isEqual(place(text, concept), to: bytes)
  }

  private func place(_ text: Text, _ concept: Int) -> Int {
    concept * Text.allCases.count + text.rawValue
  }

  func write(to writer: inout CacheWriter) {
    writer.write(kinds.map(\.rawValue))
    writer.write(records)
    texts.write(to: &writer)
  }

  /// Reads what was written; `nil` when it is not whole.
  init?(_ reader: inout CacheReader) {
    guard let kinds = reader.texts(), let records = reader.flatArray(of: ConceptRecord.self),
      let texts = FlatTexts(&reader), texts.count == Text.allCases.count * records.count,
      records.allSatisfy({ $0.isValid(kindCount: kinds.count, conceptCount: records.count) })
    else { return nil }
    self.kinds = kinds.map { ConceptKind(rawValue: $0) }
    self.records = records
    self.texts = texts
  }
}

/// What a concept has besides its strings.
struct ConceptRecord: FlatElement {
  private static let none = UInt32.max

  /// The number of the kind in ``ConceptTable/kinds``.
  let kind: UInt32
  private let broader: UInt32
  /// Zero for no state, one for a deficiency, two for an excess.
  private let direction: UInt32
  private let nutrient: UInt32

  init(_ concept: ConceptFacts, _ kinds: [ConceptKind]) {
    kind = UInt32(kinds.firstIndex(of: concept.kind) ?? 0)
    broader = concept.broader?.rawValue ?? Self.none
    nutrient = concept.state?.nutrient.rawValue ?? Self.none
    direction =
      switch concept.state?.direction {
      case nil: 0
      case .deficiency: 1
      case .excess: 2
      }
  }

  /// Whether all numbers lead somewhere.
  func isValid(kindCount: Int, conceptCount: Int) -> Bool {
    Int(kind) < kindCount && (broader == Self.none || Int(broader) < conceptCount)
      && (direction == 0 || (direction <= 2 && Int(nutrient) < conceptCount))
  }

  var broaderConcept: ConceptID? { broader == Self.none ? nil : ConceptID(rawValue: broader) }

  var nutrientState: NutrientState? {
    guard direction != 0 else { return nil }
    return NutrientState(
      direction: direction == 1 ? .deficiency : .excess, nutrient: ConceptID(rawValue: nutrient))
  }
}
