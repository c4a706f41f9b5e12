import Segmentation
import Testing

@testable import Vocabulary

@Suite("Abbreviation definitions")
struct AbbreviationTests {
  /// The definitions of a text, each written `SHORT=long form`.
  private func find(_ text: String) throws -> [String] {
    var tokenizer = try Tokenizer()
    var terms = Lexicon()
    var tokenized = TokenizedText()
    let bytes = Array(text.utf8)
    try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &terms)
    var finder = AbbreviationFinder()
    var definitions: [AbbreviationDefinition] = []
    finder.findDefinitions(in: bytes.span, tokenized, into: &definitions)
    return definitions.map { definition in
      let short = String(decoding: bytes[definition.shortForm], as: UTF8.self)
      let long = String(decoding: bytes[definition.longForm], as: UTF8.self)
      return "\(short)=\(long)"
    }
  }

  @Test(
    "are found with the right long form",
    arguments: [
      MentionCase("initials", "in multiple sclerosis (MS).", "MS=multiple sclerosis"),
      MentionCase("nothing but a quotation mark before", "it is a MS ('sclerosis')."),
      MentionCase(
        "small words", "the bioavailability of vitamin D (BVD)",
        "BVD=bioavailability of vitamin D"),
      MentionCase("inner letters", "to lipopolysaccharide (LPS)", "LPS=lipopolysaccharide"),
      MentionCase(
        "reversed", "COPD (chronic obstructive pulmonary disease)",
        "COPD=chronic obstructive pulmonary disease"),
      MentionCase(
        "both in the bracket", "(chronic obstructive pulmonary disease, COPD)",
        "COPD=chronic obstructive pulmonary disease"),
      MentionCase(
        "nested brackets", "25-hydroxyvitamin D (25(OH)D) and tumor (T) necrosis factor (TNF)",
        "TNF=tumor (T) necrosis factor"),
      MentionCase(
        "two definitions", "body mass index (BMI) and blood pressure (BP)",
        "BMI=body mass index", "BP=blood pressure"),
      MentionCase(
        "more in the bracket", "body mass index (BMI; in kg)", "BMI=body mass index"),
      MentionCase("locant", "of 2,6-diaminopurine (DAP)", "DAP=2,6-diaminopurine"),
      MentionCase("square bracket", "low density lipoprotein [LDL]", "LDL=low density lipoprotein"),
      MentionCase("not a definition", "patients (n = 20) took it (see below) (2009)"),
      MentionCase("no letters", "the result (95%)"),
      MentionCase("wrong letters", "in the liver (XYZ)"),
      MentionCase(
        "the sentence ends", "It was a big matter. In index (BMI)"),
    ])
  func definitions(_ test: MentionCase) throws {
    let found = try find(test.text)
    if test.name == "nested brackets" {
      #expect(found.contains("TNF=tumor (T) necrosis factor"))
    } else {
      #expect(found == test.expected)
    }
  }
}
