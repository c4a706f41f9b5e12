import Segmentation
import Testing

@testable import Vocabulary

/// What is decided on the candidates of a text, each written `text>slug:rule`.
private func explain(_ text: String, _ vocabulary: Vocabulary) throws -> [String] {
  var tokenizer = try Tokenizer()
  var terms = Lexicon()
  var tokenized = TokenizedText()
  let bytes = Array(text.utf8)
  try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &terms)
  var explainer = MentionExplainer(try NameAutomaton(vocabulary))
  return explainer.explain(bytes.span, tokenized, terms).map { one in
    let slug = one.concept.map { vocabulary[$0].id.split(separator: ":")[1] } ?? "-"
    let reason = one.reason.map { " (" + String(decoding: bytes[$0], as: UTF8.self) + ")" } ?? ""
    return
      "\(String(decoding: bytes[one.range], as: UTF8.self))>\(slug):\(one.rule.rawValue)\(reason)"
  }
}

@Suite("Explaining decisions")
struct ExplanationTests {
  private static func probe() throws -> MentionProbe {
    try MentionProbe(
      [
        MentionProbe.row("nutrient:iron", "iron?Fe"),
        MentionProbe.row("nutrient:vitamin-a", "vitamin A"),
        MentionProbe.row("nutrient:vitamin-d", "vitamin D"),
        MentionProbe.row("nutrient:glutathione", "glutathione"),
        MentionProbe.row("nutrient:sodium", "sodium|Na+?Na"),
        MentionProbe.row(
          "condition:iron-deficiency", "iron deficiency", state: "deficiency nutrient:iron"),
        MentionProbe.row("condition:anemia", "anemia"),
        MentionProbe.row("condition:iron-anemia", "iron deficiency anemia"),
        MentionProbe.row("condition:deficiency-anemia", "deficiency anemia"),
        MentionProbe.row("condition:all", "acute lymphoblastic leukemia|ALL"),
        MentionProbe.row("condition:ms", "multiple sclerosis?MS"),
        MentionProbe.row("condition:mitral", "mitral stenosis?MS"),
        MentionProbe.row("condition:palsy", "anemia"),
      ], blocked: ["glutathione peroxidase"])
  }

  @Test(
    "name the rule that took or refused each candidate",
    arguments: [
      MentionCase(
        "longer, inside and nested names", "Iron deficiency anemia.",
        "Iron deficiency anemia>iron-anemia:name",
        "Iron deficiency>iron-deficiency:longer_name (Iron deficiency anemia)",
        "Iron>iron:nested_nutrient",
        "deficiency anemia>deficiency-anemia:inside_name (Iron deficiency anemia)",
        "anemia>anemia:inside_name (Iron deficiency anemia)",
        "anemia>palsy:inside_name (Iron deficiency anemia)"),
      MentionCase(
        "a blocked phrase", "Glutathione peroxidase rose.",
        "Glutathione peroxidase>-:blocked_phrase",
        "Glutathione>glutathione:blocked_phrase (Glutathione peroxidase)"),
      MentionCase(
        "a name that two concepts share", "Anemia.", "Anemia>anemia:name",
        "Anemia>palsy:name_of_another"),
      MentionCase("an acronym in small letters", "all of it", "all>all:acronym_case"),
      MentionCase(
        "an acronym that is a word among capitals", "WE SAW ALL PATIENTS",
        "ALL>all:capitalized_text"),
      MentionCase(
        "an ambiguous name", "MS is here.", "MS>ms:ambiguous", "MS>mitral:ambiguous"),
      MentionCase(
        "an ambiguous name of which one meaning is named", "MS, multiple sclerosis",
        "MS>ms:full_name_elsewhere", "MS>mitral:other_meaning",
        "multiple sclerosis>ms:name"),
      MentionCase(
        "an ambiguous name of which two meanings are named",
        "MS, multiple sclerosis, mitral stenosis", "MS>ms:several_meanings",
        "MS>mitral:several_meanings", "multiple sclerosis>ms:name",
        "mitral stenosis>mitral:name"),
      MentionCase(
        "a definition", "Mitral stenosis (MS)", "Mitral stenosis>mitral:name",
        "MS>mitral:definition (Mitral stenosis)",
        "MS>ms:defined_otherwise (Mitral stenosis)"),
      MentionCase(
        "a definition of something else", "Mass spectrometry (MS)",
        "MS>ms:defined_otherwise (Mass spectrometry)",
        "MS>mitral:defined_otherwise (Mass spectrometry)"),
      MentionCase(
        "a list", "vitamins A and D", "vitamins A>vitamin-a:name", "D>vitamin-d:coordination"),
      MentionCase(
        "a state of a nutrient", "low iron levels",
        "low iron levels>iron-deficiency:nutrient_state",
        "iron>iron:name"),
      MentionCase("a charge", "Na+ rose", "Na>sodium:name"),
      MentionCase("no charge", "Na rose", "Na>sodium:charge", "Na>sodium:ambiguous"),
    ])
  func rules(_ example: MentionCase) throws {
    let probe = try Self.probe()
    #expect(try explain(example.text, probe.vocabulary) == example.expected)
  }

  @Test("take exactly the mentions that are found without a record")
  func sameMentions() throws {
    let probe = try Self.probe()
    let text = """
      Iron deficiency anemia and low iron levels; vitamins A and D. Multiple sclerosis (MS) is MS,
      glutathione peroxidase, glutathione, ALL and all, iron deficiency and Na+.
      """
    var tokenizer = try Tokenizer()
    var terms = Lexicon()
    var tokenized = TokenizedText()
    let bytes = Array(text.utf8)
    try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &terms)
    var explainer = MentionExplainer(try NameAutomaton(probe.vocabulary))
    let taken = explainer.explain(bytes.span, tokenized, terms).filter(\.rule.takes)
    let found = try probe.mentions(in: text).mentions
    #expect(taken.map(\.tokens) == found.map(\.tokens))
    #expect(taken.map(\.concept) == found.map(\.concept))
  }

  @Test(
    "name the steps between the text and the vocabulary",
    arguments: [
      ("Crohn disease", "possessive"), ("Crohn's disease", ""),
      ("brain tumours", "number british-spelling"),
      ("brain tumor", ""), ("beta carotene", ""), ("β-carotene", "greek-and-diacritics"),
      ("betacarotene", "joining"), ("BRAIN TUMOR", ""), ("brain", nil),
    ])
  func steps(_ text: String, _ expected: String?) throws {
    let probe = try MentionProbe([
      MentionProbe.row("condition:x", "Crohn's disease|brain tumor|beta-carotene")
    ])
    var origin = NameOrigin(probe.vocabulary)
    let answer = try origin.find(text, of: ConceptID(rawValue: 0))
    let steps = answer.map { answer in
      MatchingSteps.named.filter { answer.steps.contains($0.step) }.map(\.name)
        .joined(separator: " ")
    }
    #expect(steps == expected)
  }
}
