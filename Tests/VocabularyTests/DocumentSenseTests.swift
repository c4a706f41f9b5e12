import Testing

@testable import Vocabulary

@Suite("Short forms in a document")
struct DocumentSenseTests {
  private static let rows = [
    MentionProbe.row("condition:ms", "multiple sclerosis?MS"),
    MentionProbe.row("condition:mitral", "mitral stenosis?MS"),
    MentionProbe.row("condition:cold", "common cold?cold"),
    MentionProbe.row("condition:cri", "chronic renal insufficiency"),
    MentionProbe.row("condition:copd", "chronic obstructive pulmonary disease|COPD"),
    MentionProbe.row("condition:pain", "pain"),
    MentionProbe.row("nutrient:ala", "alpha-linolenic acid?ALA"),
    MentionProbe.row("nutrient:iron", "iron?Fe"),
    MentionProbe.row(
      "condition:iron-deficiency", "iron deficiency", state: "deficiency nutrient:iron"),
  ]

  @Test(
    "mean what the document says",
    arguments: [
      MentionCase("unresolved", "MS is discussed."),
      MentionCase(
        "defined", "Multiple sclerosis (MS) is here. MS hurts.", "ms:Multiple sclerosis",
        "ms:MS", "ms:MS"),
      MentionCase(
        "defined the other way round", "MS (multiple sclerosis) and MS.", "ms:MS",
        "ms:multiple sclerosis", "ms:MS"),
      MentionCase(
        "used before it is defined", "MS, that is mitral stenosis (MS).", "mitral:MS",
        "mitral:mitral stenosis", "mitral:MS"),
      MentionCase(
        "full name elsewhere", "MS is bad. Multiple sclerosis lasts.", "ms:MS",
        "ms:Multiple sclerosis"),
      MentionCase(
        "two full names", "MS, multiple sclerosis, mitral stenosis", "ms:multiple sclerosis",
        "mitral:mitral stenosis"),
      MentionCase(
        "another thing", "mass spectrometry (MS) in multiple sclerosis: MS shows",
        "ms:multiple sclerosis"),
      MentionCase("never in lower case", "multiple sclerosis, 5 ms", "ms:multiple sclerosis"),
      MentionCase(
        "ambiguous word", "A cold is the common cold.", "cold:cold", "cold:common cold"),
      MentionCase("ambiguous word alone", "It is cold."),
      MentionCase(
        "not listed", "chronic renal insufficiency (CRI); CRI and CRIs",
        "cri:chronic renal insufficiency", "cri:CRI", "cri:CRI", "cri:CRIs"),
      MentionCase(
        "qualified long form", "severe chronic pain (SCP). SCP lasts.", "pain:pain", "pain:SCP",
        "pain:SCP"),
      MentionCase(
        "listed, defined as nothing known", "committee on pretty dogs (COPD). COPD met."),
      MentionCase(
        "listed, defined by a variant", "chronic obstructive pulmonary syndrome disease (COPD)",
        "copd:COPD"),
      MentionCase(
        "state of a short form", "iron: Fe deficiency", "iron:iron",
        "iron-deficiency:Fe deficiency", "+iron:Fe"),
      MentionCase(
        "defined state", "Iron deficiency (ID) is common. ID matters.",
        "iron-deficiency:Iron deficiency", "+iron:Iron", "iron-deficiency:ID",
        "iron-deficiency:ID"),
    ])
  func senses(_ test: MentionCase) throws {
    #expect(try MentionProbe(Self.rows).find(test.text) == test.expected)
  }

  @Test("one document does not speak for the next")
  func independence() throws {
    let probe = try MentionProbe(Self.rows)
    #expect(try probe.find("multiple sclerosis (MS)").count == 2)
    #expect(try probe.find("MS").isEmpty)
  }

  @Test("stay unresolved when the steps are off")
  func withoutSteps() throws {
    let probe = try MentionProbe(
      Self.rows, steps: MatchingSteps.all.subtracting([.definitions, .fullNameElsewhere]))
    #expect(try probe.find("multiple sclerosis (MS)") == ["ms:multiple sclerosis"])
  }
}
