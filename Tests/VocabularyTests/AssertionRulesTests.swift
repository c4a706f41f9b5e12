import Segmentation
import Testing

@testable import Vocabulary

@Suite("Assertion rules")
struct AssertionRulesTests {
  @Test("every example of the built-in rules reads as its author says")
  func examplesHold() throws {
    let rules = try AssertionRules.builtIn()
    let examples = rules.rules.flatMap(\.examples)
    #expect(examples.count > rules.rules.count)
    for file in Set(examples.map(\.file)) { try rules.checkExamples(of: file) }
  }

  @Test("every built-in rule has an example")
  func everyRuleHasAnExample() throws {
    for rule in try AssertionRules.builtIn().rules {
      #expect(!rule.examples.isEmpty, "\(rule.name)")
    }
  }

  @Test("a broken file is refused with file, line, what is wrong, and a remedy", arguments: broken)
  func brokenFile(_ name: String, _ file: String, _ line: Int, _ problem: String) throws {
    let error = try #require(throws: AssertionRulesError.self) {
      _ = try AssertionRules(parsing: [UInt8](file.utf8).span, name: "my rules")
    }
    #expect(error.line == line)
    #expect(error.problem == problem)
    #expect(!error.remedy.isEmpty)
    #expect(error.description.hasPrefix("my rules, line \(line): "))
  }

  static let broken = [
    ("no version", "cues low\n  low\n", 3, "the file has no version"),
    ("no number", "version one\n", 1, "`one` is no version"),
    (
      "unknown category", "version 1\nstatus a = level\n  match few ~2 N\n", 3,
      "no category is called `few`"
    ),
    ("unknown verbs", "version 1\nverbs low lowered\n", 2, "no category is called `low`"),
    ("unknown status", "version 1\nstatus a = scarce\n", 2, "`scarce` is no status"),
    ("unknown effect", "version 1\neffect a = heals\n", 2, "`heals` is no effect"),
    ("unknown block", "version 1\nrule a\n", 2, "`rule` cannot begin a block"),
    ("no block", "version 1\n  match N\n", 2, "`match` belongs to no block"),
    ("no weight", "version 1\ncues a weight much\n", 2, "the weight cannot be read"),
    ("two of a name", "version 1\nrefuse a\nrefuse a\n", 3, "there already is a rule `a`"),
    (
      "misplaced mark", "version 1\ncues a\n  b?|c\n", 3, "`b?|c` has a ? inside"
    ),
    (
      "unknown line", "version 1\nrefuse a\n  matches N\n", 3, "`matches` is not a line of a rule"
    ),
    (
      "no marks", "version 1\nrefuse a\n  example Zinc. => refused\n", 3,
      "the example marks no {nutrient} or no [condition]"
    ),
  ]

  @Test("a file that extends the built-in rules speaks before them, and replaces by name")
  func extending() throws {
    let file = """
      version 7
      extend built-in
      cues lower
        zap|zaps
      effect shields = no_effect
        match N ~2 guards ~2 C
        example {Zinc} guards against [colds]. => unspecified no_effect
      cues guards
        guards against
      effect leads-to = mixed
        match N ~2 cause ~2 C
        example {Zinc} causes [colds]. => unspecified mixed
      """
    let bytes = [UInt8](file.utf8)
    let rules = try AssertionRules(parsing: bytes.span, name: "mine")
    try rules.checkExamples(of: "mine")
    let builtIn = try AssertionRules.builtIn()
    #expect(rules.rules.count == builtIn.rules.count + 1)
    #expect(rules.version.hasPrefix("7 ") && rules.version.hasSuffix(" \(builtIn.version)"))
    var fixture = try AssertionFixture(rules)
    let zapped = try fixture.read("Eat zinc: it zaps colds.", nutrient: 4..<8, condition: 18..<23)
    #expect(summary(zapped) == "intake lowers")
  }

  @Test("an example that does not hold is reported with what is read instead")
  func wrongExample() throws {
    let file = """
      version 1
      status a = level
        match N
        example {Zinc} in [colds]. => intake none
      """
    let rules = try AssertionRules(parsing: [UInt8](file.utf8).span, name: "mine")
    let error = try #require(throws: AssertionRulesError.self) {
      try rules.checkExamples(of: "mine")
    }
    #expect(error.line == 4)
    #expect(error.problem == "the example reads `level none`, not `intake none`")
  }

  @Test(
    "a verb has the forms that spelling gives it",
    arguments: [
      ("reduce", ["reduce", "reduces", "reducing"], ["reduced"]),
      ("remedy", ["remedy", "remedies", "remedying"], ["remedied"]),
      ("delay", ["delay", "delays", "delaying"], ["delayed"]),
      ("suppress", ["suppress", "suppresses", "suppressing"], ["suppressed"]),
      ("stop/stopped", ["stop", "stops", "stopping"], ["stopped"]),
      ("shrink/shrank", ["shrink", "shrinks", "shrinking"], ["shrank"]),
      ("free", ["free", "frees", "freeing"], ["freed"]),
      (
        "minimize",
        ["minimize", "minimizes", "minimizing", "minimise", "minimises", "minimising"],
        ["minimized", "minimised"]
      ),
    ])
  func verbForms(_ written: String, _ present: [String], _ past: [String]) {
    let verb = EnglishVerb(Substring(written))
    #expect(verb.presentForms == present)
    #expect(verb.pastForms == past)
  }

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
    var fixture = try AssertionFixture(
      AssertionRules(parsing: [UInt8](file.utf8).span, name: "stars"))
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
    case .read(let assertion): AssertionExample.summary(assertion)
    }
  }
}
