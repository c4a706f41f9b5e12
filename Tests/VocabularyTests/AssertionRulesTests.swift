import Segmentation
import Testing

@testable import Vocabulary

@Suite("Assertion rules")
struct AssertionRulesTests {
  @Test("every example of the built-in rules reads as its author says")
  func examplesHold() throws {
    let rules = try AssertionRules.builtIn()
    var fixture = try AssertionFixture(rules)
    for example in rules.rules.flatMap(\.examples) {
      let outcome = try fixture.read(
        example.sentence, nutrient: example.nutrient, condition: example.condition)
      #expect(summary(outcome) == summary(example), "line \(example.line): \(example.sentence)")
    }
  }

  @Test("every built-in rule has an example")
  func everyRuleHasAnExample() throws {
    for rule in try AssertionRules.builtIn().rules {
      #expect(!rule.examples.isEmpty, "\(rule.name)")
    }
  }

  @Test("a broken file is refused with the line and what is wrong", arguments: Self.broken)
  func brokenFile(_ name: String, _ file: String, _ line: Int, _ problem: String) {
    #expect(throws: AssertionRulesError(problem: problem, line: line)) {
      _ = try AssertionRules(parsing: [UInt8](file.utf8).span)
    }
  }

  static let broken = [
    ("no version", "cues low\n  low\n", 3, "the file has no `version`"),
    (
      "unknown category", "version 1\nstatus a = level\n  match few ~2 N\n", 3,
      "no category is called `few`"
    ),
    ("unknown status", "version 1\nstatus a = scarce\n", 2, "`scarce` is no status"),
    ("unknown effect", "version 1\neffect a = heals\n", 2, "`heals` is no effect"),
    ("unknown block", "version 1\nrule a\n", 2, "`rule` cannot begin a block"),
    (
      "unknown line", "version 1\nrefuse a\n  matches N\n", 3, "`matches` is not a line of a rule"
    ),
    (
      "no marks", "version 1\nrefuse a\n  example Zinc. => refused\n", 3,
      "the example marks no {nutrient} or no [condition]"
    ),
  ]

  @Test("a word with a star stands for all words that begin or end so")
  func stars() throws {
    let file = """
      version 1
      cues intake
        supplement*
      cues enzyme
        *ase
      refuse enzyme
        match N ~0 enzyme
      status taken = intake
        match intake ~2 N
      """
    var fixture = try AssertionFixture(AssertionRules(parsing: [UInt8](file.utf8).span))
    let outcome = try fixture.read(
      "supplementing zinc in colds", nutrient: 14..<18, condition: 22..<27)
    #expect(summary(outcome) == "intake none")
    let enzyme = try fixture.read("zinc peptidase in colds", nutrient: 0..<4, condition: 18..<23)
    #expect(enzyme == .refused)
  }

  private func summary(_ outcome: AssertionFixture.Outcome) -> String {
    switch outcome {
    case .refused: "refused"
    case .apart: "apart"
    case .read(let assertion):
      summary(assertion.status, assertion.effect, assertion.isNegated, assertion.isHedged)
    }
  }

  private func summary(_ example: AssertionExample) -> String {
    example.isRefused
      ? "refused"
      : summary(example.status, example.effect, example.isNegated, example.isHedged)
  }

  private func summary(
    _ status: AssertionStatus, _ effect: AssertionEffect, _ isNegated: Bool, _ isHedged: Bool
  ) -> String {
    "\(status.rawValue) \(effect.rawValue)" + (isNegated ? " negated" : "")
      + (isHedged ? " hedged" : "")
  }
}
