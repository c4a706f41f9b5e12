/// The number of a concept in one ``Vocabulary``: an index into ``Vocabulary/concepts``.
package struct ConceptID: Hashable, Comparable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The number as an index.
  package var index: Int { Int(rawValue) }

  package static func < (a: ConceptID, b: ConceptID) -> Bool { a.rawValue < b.rawValue }
}

/// What sort of thing a concept is.
///
/// The kinds of the built-in vocabulary have names here; an
/// imported vocabulary may bring others.
package struct ConceptKind: RawRepresentable, Hashable, Sendable {
  /// The kind as it is written in tables and in the first part of a concept's id.
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// A nutrient, one of its forms, or a dietary compound.
  package static let nutrient = ConceptKind(rawValue: "nutrient")
  /// A disease, symptom, sign, laboratory finding or state of a nutrient.
  package static let condition = ConceptKind(rawValue: "condition")
  /// A medicine.
  package static let drug = ConceptKind(rawValue: "drug")
}

/// A nutrient's shortage or surplus, for conditions that are nothing else ("hypokalemia").
package struct NutrientState: Hashable, Sendable {
  /// Which way the nutrient departs from what is needed.
  package enum Direction: String, Sendable { case deficiency, excess }

  package let direction: Direction

  /// The nutrient concerned.
  package let nutrient: ConceptID

  package init(direction: Direction, nutrient: ConceptID) {
    self.direction = direction
    self.nutrient = nutrient
  }
}

/// One thing that texts may mention, whatever name they use for it.
package struct Concept: Sendable {
  /// The stable identifier, such as `nutrient:selenium`.
  package let id: String
  package let kind: ConceptKind
  /// The preferred name, as a dictionary prints it.
  package let name: String
  /// A coarse group, such as `trace-element` or `cardiovascular`.
  package let conceptClass: String
  /// The next broader concept of the vocabulary: cholecalciferol's is vitamin D.
  package let broader: ConceptID?
  /// Identifiers in other vocabularies, such as `MESH:D012643`, separated by spaces.
  package let identifierList: String
  /// Set where the condition is a state of a nutrient.
  package let state: NutrientState?

  package init(
    id: String, kind: ConceptKind, name: String, conceptClass: String, broader: ConceptID?,
    identifiers: [String], state: NutrientState?
  ) {
    self.init(
      id: id, kind: kind, name: name, conceptClass: conceptClass, broader: broader,
      identifierList: identifiers.joined(separator: " "), state: state)
  }

  init(
    id: String, kind: ConceptKind, name: String, conceptClass: String, broader: ConceptID?,
    identifierList: String, state: NutrientState?
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.conceptClass = conceptClass
    self.broader = broader
    self.identifierList = identifierList
    self.state = state
  }

  /// Identifiers in other vocabularies, such as `MESH:D012643`.
  package var identifiers: [String] { identifierList.split(separator: " ").map(String.init) }
}

extension Vocabulary {
  /// The concept with a number of this vocabulary.
  ///
  /// It is lent, because a copy would count a reference for each of its strings.
  package subscript(id: ConceptID) -> Concept { _read { yield concepts[id.index] } }
}
