import Testing

@testable import Vocabulary

@Suite("Names in their spellings")
struct NameSpellingTests {
  private static let rows = [
    MentionProbe.row("condition:crohn", "Crohn's disease"),
    MentionProbe.row("condition:down", "Down syndrome"),
    MentionProbe.row("condition:uti", "urinary tract infection|UTI"),
    MentionProbe.row("condition:anemia", "anaemia"),
    MentionProbe.row("condition:tumour", "tumor"),
    MentionProbe.row("condition:diarrhea", "diarrhea"),
    MentionProbe.row("condition:preeclampsia", "preeclampsia"),
    MentionProbe.row("condition:allergy", "food allergy"),
    MentionProbe.row("condition:thrombosis", "deep vein thrombosis"),
    MentionProbe.row("condition:shingles", "shingles"),
    MentionProbe.row("condition:all", "acute lymphoblastic leukemia|ALL"),
    MentionProbe.row("condition:aids", "acquired immunodeficiency syndrome|AIDS"),
    MentionProbe.row("condition:covid", "COVID-19"),
    MentionProbe.row("condition:meniere", "Ménière's disease"),
    MentionProbe.row("nutrient:carotene", "beta-carotene"),
    MentionProbe.row("nutrient:omega3", "omega-3 fatty acids|omega-3"),
    MentionProbe.row("nutrient:b12", "vitamin B12|B12"),
    MentionProbe.row("nutrient:calcidiol", "25-hydroxyvitamin D|25(OH)D"),
    MentionProbe.row("nutrient:fibre", "dietary fiber"),
  ]

  @Test(
    "match in every spelling that the steps allow",
    arguments: [
      MentionCase("possessive", "Crohn's disease", "crohn:Crohn's disease"),
      MentionCase("typographic apostrophe", "Crohn’s disease", "crohn:Crohn’s disease"),
      MentionCase("no apostrophe", "Crohns disease", "crohn:Crohns disease"),
      MentionCase("no s", "Crohn disease", "crohn:Crohn disease"),
      MentionCase("possessive added", "Down's and Downs syndrome", "down:Downs syndrome"),
      MentionCase("plural", "urinary tract infections", "uti:urinary tract infections"),
      MentionCase("plural acronym", "two UTIs", "uti:UTIs"),
      MentionCase("possessive acronym", "a UTI's cause", "uti:UTI's"),
      MentionCase("plural in -ies", "food allergies", "allergy:food allergies"),
      MentionCase("plural in -ses", "deep vein thromboses", "thrombosis:deep vein thromboses"),
      MentionCase("no singular of shingles", "one shingle"),
      MentionCase("American for British", "anemia", "anemia:anemia"),
      MentionCase("British for American", "tumours", "tumour:tumours"),
      MentionCase("oe", "Diarrhoea", "diarrhea:Diarrhoea"),
      MentionCase("-re", "dietary fibre", "fibre:dietary fibre"),
      MentionCase("prefix with hyphen", "pre-eclampsia", "preeclampsia:pre-eclampsia"),
      MentionCase("prefix with space", "pre eclampsia", "preeclampsia:pre eclampsia"),
      MentionCase("Greek sign", "β-carotene", "carotene:β-carotene"),
      MentionCase("space for hyphen", "beta carotene", "carotene:beta carotene"),
      MentionCase("joined", "betacarotene", "carotene:betacarotene"),
      MentionCase("omega 3", "omega 3 fatty acid", "omega3:omega 3 fatty acid"),
      MentionCase("omega3", "omega3", "omega3:omega3"),
      MentionCase("B-12", "vitamin B-12", "b12:vitamin B-12"),
      MentionCase("B 12", "vitamin B 12", "b12:vitamin B 12"),
      MentionCase("brackets of a name", "25(OH)D levels", "calcidiol:25(OH)D"),
      MentionCase("name with brackets, without", "25-OH D", "calcidiol:25-OH D"),
      MentionCase("no brackets in other names", "beta (carotene)"),
      MentionCase("no comma", "food, allergy"),
      MentionCase("one line break", "food\nallergy", "allergy:food\nallergy"),
      MentionCase("no blank line", "food\n\nallergy"),
      MentionCase("acronym in capitals", "ALL and AIDS", "all:ALL", "aids:AIDS"),
      MentionCase("no acronym in lower case", "all it can do aids who asks"),
      MentionCase("no acronym among capitals", "HELP FOR ALL PATIENTS NOW"),
      MentionCase("acronym with digits", "Covid-19, covid 19", "covid:Covid-19", "covid:covid 19"),
      MentionCase("diacritics", "Meniere disease", "meniere:Meniere disease"),
      MentionCase("whole tokens only", "preanaemia anaemiaX"),
    ])
  func spellings(_ test: MentionCase) throws {
    #expect(try MentionProbe(Self.rows).find(test.text) == test.expected)
  }

  @Test(
    "match no more when their step is off",
    arguments: [
      (MatchingSteps.possessive, "Crohns disease"), (.number, "food allergies"),
      (.britishSpelling, "tumour"), (.greekAndDiacritics, "β-carotene"),
      (.joining, "betacarotene"),
    ])
  func withoutStep(_ step: MatchingSteps, _ text: String) throws {
    let all = try MentionProbe(Self.rows)
    let without = try MentionProbe(Self.rows, steps: MatchingSteps.all.subtracting(step))
    #expect(try all.find(text).count == 1)
    #expect(try without.find(text).isEmpty)
  }

  @Test("without case of acronyms, lower case matches")
  func withoutAcronymCase() throws {
    let probe = try MentionProbe(Self.rows, steps: MatchingSteps.all.subtracting(.acronymCase))
    #expect(try probe.find("all") == ["all:all"])
  }

  @Test(
    "have plurals and singulars",
    arguments: [
      ("disease", ["diseases"]), ("diseases", ["disease", "diseasis", "diseas"]),
      ("allergy", ["allergies"]), ("allergies", ["allergy"]), ("diagnosis", ["diagnoses"]),
      ("larva", ["larvas", "larvae"]), ("larvae", ["larva"]), ("virus", ["viruses"]),
      ("carcinoma", ["carcinomas", "carcinomata"]), ("tooth", ["teeth"]), ("rickets", []),
      ("12", []), ("reflex", ["reflexes"]), ("arthritis", ["arthritides"]),
    ])
  func numbers(_ word: String, _ forms: [String]) {
    let found = WordNumber.otherForms(of: Array(word.utf8))
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == forms)
  }

  @Test(
    "share one spelling",
    arguments: [
      ("anaemia", "anemia"), ("oesophagus", "esophagus"), ("tumour", "tumor"),
      ("ionise", "ionize"), ("ionised", "ionized"), ("dialyse", "dialyze"), ("fibres", "fibers"),
      ("sulphate", "sulfate"), ("aluminium", "aluminum"), ("coeliac", "celiac"),
      ("paediatric", "pediatric"), ("leucocyte", "leukocyte"), ("grey", "gray"),
      ("crohn’s", "crohn's"), ("α", "alpha"), ("sjögren", "sjogren"),
    ])
  func shared(_ british: String, _ american: String) {
    let spelling = WordSpelling(steps: .all)
    #expect(spelling.canonical(Array(british.utf8)) == spelling.canonical(Array(american.utf8)))
  }

  @Test(
    "keep different words apart",
    arguments: [
      ("four", "for"), ("mourning", "morning"), ("algae", "alge"), ("does", "des"), ("toe", "te"),
    ])
  func apart(_ one: String, _ other: String) {
    let spelling = WordSpelling(steps: .all)
    #expect(spelling.canonical(Array(one.utf8)) != spelling.canonical(Array(other.utf8)))
  }
}
