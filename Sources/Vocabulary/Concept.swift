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

/// One thing that texts may mention, whatever name they use for it: a place in a vocabulary.
///
/// Strings are made each time that they are asked for.
package struct Concept: Sendable {
  private let table: ConceptTable
  private let number: Int

  /// - Precondition: The table has a concept of this number.
  init(_ number: Int, in table: ConceptTable) {
    precondition(table.records.indices.contains(number))
    self.table = table
    self.number = number
  }

  /// The stable identifier, such as `nutrient:selenium`.
  package var id: String { table.string(.id, of: number) }
  package var kind: ConceptKind { table.kinds[Int(table.records[number].kind)] }
  /// The preferred name, as a dictionary prints it.
  package var name: String { table.string(.name, of: number) }
  /// A coarse group, such as `trace-element` or `cardiovascular`.
  package var conceptClass: String { table.string(.conceptClass, of: number) }
  /// The next broader concept of the vocabulary: cholecalciferol's is vitamin D.
  package var broader: ConceptID? { table.records[number].broaderConcept }
  /// Identifiers in other vocabularies, such as `MESH:D012643`, separated by spaces.
  package var identifierList: String { table.string(.identifierList, of: number) }
  /// Set where the condition is a state of a nutrient.
  package var state: NutrientState? { table.records[number].nutrientState }

  /// Identifiers in other vocabularies, such as `MESH:D012643`.
  package var identifiers: [String] { identifierList.split(separator: " ").map(String.init) }

  /// Whether this is the concept's id, given in UTF-8; no string is made.
  package func hasID(_ id: Span<UInt8>) -> Bool { table.isEqual(.id, of: number, to: id) }
}

/// The concepts of a vocabulary, by number.
package struct Concepts: RandomAccessCollection, Sendable {
  let table: ConceptTable

  package var startIndex: Int { 0 }
  package var endIndex: Int { table.records.count }
  package subscript(number: Int) -> Concept { Concept(number, in: table) }
}

extension Vocabulary {
  /// The concept with a number of this vocabulary.
  package subscript(id: ConceptID) -> Concept { concepts[id.index] }
}
