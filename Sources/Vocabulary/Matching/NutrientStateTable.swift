/// Which condition is the shortage, and which the surplus, of each nutrient.
///
/// A nutrient with no condition of its own takes that of the next broader nutrient that has one:
/// a shortage of cholecalciferol is one of vitamin D.
struct NutrientStateTable: Sendable, Equatable {
  /// By concept; concepts from its count on have none.
  private let deficiency: FlatArray<UInt32>
  private let excess: FlatArray<UInt32>

  init(_ vocabulary: Vocabulary) {
    var deficiency = [UInt32](repeating: NameAutomaton.noConcept, count: vocabulary.concepts.count)
    var excess = deficiency
    for (index, concept) in vocabulary.concepts.enumerated() {
      guard let state = concept.state else { continue }
      switch state.direction {
      case .deficiency: Self.set(&deficiency, state.nutrient, index, vocabulary)
      case .excess: Self.set(&excess, state.nutrient, index, vocabulary)
      }
    }
    Self.inherit(&deficiency, vocabulary)
    Self.inherit(&excess, vocabulary)
    self.deficiency = Self.shortened(deficiency)
    self.excess = Self.shortened(excess)
  }

  /// The condition that is this state of a nutrient.
  func condition(_ direction: NutrientState.Direction, of nutrient: UInt32) -> UInt32? {
    let table = direction == .deficiency ? deficiency : excess
    guard Int(nutrient) < table.count else { return nil }
    let condition = table[Int(nutrient)]
    return condition == NameAutomaton.noConcept ? nil : condition
  }

  /// Of several conditions that are one state, the one named after the nutrient is taken
  /// ("iron deficiency", not "iron deficiency anaemia"), else the first.
  private static func set(
    _ table: inout [UInt32], _ nutrient: ConceptID, _ condition: Int, _ vocabulary: Vocabulary
  ) {
    let known = table[nutrient.index]
    let isPlain = { (index: Int) in
      let name = vocabulary.concepts[index].name
      let nutrientName = vocabulary.concepts[nutrient.index].name
      return name.hasPrefix(nutrientName + " ")
        && !name.dropFirst(nutrientName.count + 1).contains(" ")
    }
    if known == NameAutomaton.noConcept || (isPlain(condition) && !isPlain(Int(known))) {
      table[nutrient.index] = UInt32(condition)
    }
  }

  private static func inherit(_ table: inout [UInt32], _ vocabulary: Vocabulary) {
    let own = table
    for index in table.indices where own[index] == NameAutomaton.noConcept {
      guard vocabulary.concepts[index].kind == .nutrient else { continue }
      var broader = vocabulary.concepts[index].broader
      // A vocabulary may be circular by mistake: follow it a few steps only.
      for _ in 0..<8 {
        guard let next = broader else { break }
        if own[next.index] != NameAutomaton.noConcept {
          table[index] = own[next.index]
          break
        }
        broader = vocabulary.concepts[next.index].broader
      }
    }
  }

  private static func shortened(_ table: [UInt32]) -> FlatArray<UInt32> {
    let last = table.lastIndex { $0 != NameAutomaton.noConcept } ?? -1
    return FlatArray(Array(table[...last]))
  }

  func write(to writer: inout CacheWriter) {
    writer.write(deficiency)
    writer.write(excess)
  }

  /// Reads what was written; `nil` when it is not whole.
  init?(_ reader: inout CacheReader) {
    guard let deficiency = reader.flatArray(of: UInt32.self),
      let excess = reader.flatArray(of: UInt32.self)
    else { return nil }
    self.deficiency = deficiency
    self.excess = excess
  }
}
