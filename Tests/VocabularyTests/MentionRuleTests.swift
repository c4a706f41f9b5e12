import Testing

@testable import Vocabulary

@Suite("Mentions by rule")
struct MentionRuleTests {
  private static let rows = [
    MentionProbe.row("nutrient:vitamin-a", "vitamin A"),
    MentionProbe.row("nutrient:vitamin-b6", "vitamin B6"),
    MentionProbe.row("nutrient:vitamin-b12", "vitamin B12|cobalamin"),
    MentionProbe.row("nutrient:vitamin-d", "vitamin D"),
    MentionProbe.row("nutrient:d3", "cholecalciferol", broader: "nutrient:vitamin-d"),
    MentionProbe.row("nutrient:vitamin-e", "vitamin E"),
    MentionProbe.row("nutrient:vitamins", "vitamins"),
    MentionProbe.row("condition:avitaminosis", "vitamin-deficient"),
    MentionProbe.row("nutrient:iron", "iron"),
    MentionProbe.row("nutrient:zinc", "zinc"),
    MentionProbe.row("nutrient:selenium", "selenium"),
    MentionProbe.row("nutrient:glutathione", "glutathione"),
    MentionProbe.row(
      "condition:iron-deficiency", "iron deficiency", state: "deficiency nutrient:iron"),
    MentionProbe.row("condition:ida", "iron deficiency anemia"),
    MentionProbe.row("condition:iron-overload", "iron overload", state: "excess nutrient:iron"),
    MentionProbe.row(
      "condition:zinc-deficiency", "zinc deficiency", state: "deficiency nutrient:zinc"),
    MentionProbe.row("condition:vdd", "hypovitaminosis D", state: "deficiency nutrient:vitamin-d"),
    MentionProbe.row("condition:selenosis", "selenosis", state: "excess nutrient:selenium"),
    MentionProbe.row("condition:diabetes", "diabetes"),
    MentionProbe.row("condition:t1", "type 1 diabetes"),
    MentionProbe.row("condition:t2", "type 2 diabetes"),
    MentionProbe.row("condition:gdm", "gestational diabetes"),
    MentionProbe.row("condition:breast-cancer", "breast cancer"),
    MentionProbe.row("condition:ovarian-cancer", "ovarian cancer"),
    MentionProbe.row("condition:colon-cancer", "colon cancer"),
    MentionProbe.row("condition:cancer", "cancer"),
  ]

  @Test(
    "follow the longest name, nesting, blocking and lists",
    arguments: [
      MentionCase("longest", "gestational diabetes", "gdm:gestational diabetes"),
      MentionCase(
        "nested nutrient", "iron deficiency anemia", "ida:iron deficiency anemia", "+iron:iron"),
      MentionCase("blocked", "glutathione peroxidase"),
      MentionCase("not blocked", "glutathione", "glutathione:glutathione"),
      MentionCase(
        "vitamins", "vitamins A, D and E", "vitamin-a:vitamins A", "vitamin-d:D", "vitamin-e:E"),
      MentionCase(
        "shared start", "vitamin B6 and B12", "vitamin-b6:vitamin B6", "vitamin-b12:B12"),
      MentionCase("the head of lists alone", "vitamins", "vitamins:vitamins"),
      MentionCase("no list of small words", "vitamin D and a pill", "vitamin-d:vitamin D"),
      MentionCase(
        "shared end", "breast and ovarian cancer",
        "breast-cancer:breast and ovarian cancer", "ovarian-cancer:ovarian cancer"),
      MentionCase(
        "shared end of three", "colon, breast or ovarian cancers",
        "colon-cancer:colon, breast or ovarian cancers",
        "breast-cancer:breast or ovarian cancers", "ovarian-cancer:ovarian cancers"),
      MentionCase(
        "shared last word of two", "type 1 and type 2 diabetes",
        "t1:type 1 and type 2 diabetes", "t2:type 2 diabetes"),
      MentionCase(
        "shared first and last word", "type 1 and 2 diabetes", "t1:type 1 and 2 diabetes",
        "t2:type 1 and 2 diabetes"),
      MentionCase(
        "no shared end across a name", "diabetes and breast cancer", "diabetes:diabetes",
        "breast-cancer:breast cancer"),
    ])
  func rules(_ test: MentionCase) throws {
    let probe = try MentionProbe(Self.rows, blocked: ["glutathione peroxidase\tenzyme"])
    #expect(try probe.find(test.text) == test.expected)
  }

  @Test(
    "compose states of nutrients",
    arguments: [
      MentionCase(
        "named", "iron deficiency", "iron-deficiency:iron deficiency", "+iron:iron"),
      MentionCase(
        "composed", "vitamin D deficiency", "vdd:vitamin D deficiency", "+vitamin-d:vitamin D"),
      MentionCase("with hyphen", "zinc-deficient", "zinc-deficiency:zinc-deficient", "+zinc:zinc"),
      MentionCase("of", "deficiency of zinc", "zinc-deficiency:deficiency of zinc", "+zinc:zinc"),
      MentionCase("in", "deficient in zinc", "zinc-deficiency:deficient in zinc", "+zinc:zinc"),
      MentionCase("lack", "lack of iron", "iron-deficiency:lack of iron", "+iron:iron"),
      MentionCase(
        "low levels", "low vitamin D levels", "vdd:low vitamin D levels",
        "+vitamin-d:vitamin D"),
      MentionCase(
        "low serum levels", "low serum zinc level", "zinc-deficiency:low serum zinc level",
        "+zinc:zinc"),
      MentionCase(
        "low levels of", "low levels of zinc", "zinc-deficiency:low levels of zinc",
        "+zinc:zinc"),
      MentionCase(
        "excess", "selenium toxicity", "selenosis:selenium toxicity", "+selenium:selenium"),
      MentionCase("no such state", "selenium deficiency", "selenium:selenium"),
      MentionCase("high levels are no state", "high iron levels", "iron:iron"),
      MentionCase(
        "broader nutrient", "cholecalciferol deficiency", "vdd:cholecalciferol deficiency",
        "+d3:cholecalciferol"),
      MentionCase(
        "list before", "iron and zinc deficiency", "iron-deficiency:iron and zinc deficiency",
        "+iron:iron", "zinc-deficiency:zinc deficiency", "+zinc:zinc"),
      MentionCase(
        "list behind", "deficiency of iron and zinc", "iron-deficiency:deficiency of iron",
        "+iron:iron", "zinc-deficiency:deficiency of iron and zinc", "+zinc:zinc"),
      MentionCase(
        "list of letters", "vitamin A and D deficiency", "vitamin-a:vitamin A",
        "vdd:D deficiency", "+vitamin-d:D"),
    ])
  func states(_ test: MentionCase) throws {
    let found = try MentionProbe(Self.rows).find(test.text)
    #expect(Set(found) == Set(test.expected))
  }

  @Test("leave out what their steps switch off")
  func withoutSteps() throws {
    let plain = try MentionProbe(
      Self.rows, blocked: ["glutathione peroxidase\tenzyme"],
      steps: MatchingSteps.all.subtracting([
        .coordination, .nutrientStates, .blocking, .nestedNutrients,
      ]))
    #expect(try plain.find("breast and ovarian cancer") == ["ovarian-cancer:ovarian cancer"])
    #expect(try plain.find("lack of iron") == ["iron:iron"])
    #expect(try plain.find("glutathione peroxidase") == ["glutathione:glutathione"])
    #expect(try plain.find("iron deficiency") == ["iron-deficiency:iron deficiency"])
  }
}
