import Testing
import Vocabulary

@testable import Indexing

@Suite("Which concepts make a pair")
struct PairRuleTests {
  @Test(
    "not a nutrient and a state named after it, but one and a disease of its lack",
    arguments: [
      ("nutrient:selenium", "condition:selenium-deficiency", false),
      ("nutrient:sodium", "condition:excess-salt-intake", false),
      ("nutrient:protein", "condition:protein-deficiency", false),
      ("nutrient:iron", "condition:iron-deficiency-anemia", false),
      ("nutrient:cholecalciferol", "condition:vitamin-d-deficiency", false),
      ("nutrient:zinc", "condition:selenium-deficiency", true),
      ("nutrient:vitamin-c", "condition:scurvy", true),
      ("nutrient:potassium", "condition:hypokalemia", true),
    ])
  func rules(nutrient: String, condition: String, mayPair: Bool) throws {
    let vocabulary = try CompiledVocabulary.builtIn(steps: .all).vocabulary
    let rules = PairRules(vocabulary)
    let id = { (name: String) in
      try #require(vocabulary.concepts.firstIndex { $0.id == name }.map { UInt32($0) })
    }
    let (first, second) = (
      ConceptID(rawValue: try id(nutrient)), ConceptID(rawValue: try id(condition))
    )
    #expect(rules.mayPair(first, second) == mayPair)
    #expect(rules.mayPair(second, first) == mayPair)
    #expect(!rules.mayPair(first, first))
  }
}
