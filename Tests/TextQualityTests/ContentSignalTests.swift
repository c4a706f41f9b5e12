import Segmentation
import Testing
import TextQuality

@Suite("Signals of content")
struct ContentSignalTests {
  private func signals(
    _ text: String, stated: StatedFacts = StatedFacts(author: false, date: false)
  ) throws -> [String: SignalResult] {
    let bytes = Array(text.utf8)
    var tokenizer = try Tokenizer()
    var lexicon = Lexicon()
    var tokenized = TokenizedText()
    try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &lexicon)
    var assessor = ContentAssessor()
    let results = assessor.assess(tokenized, lexicon, stated)
    return Dictionary(uniqueKeysWithValues: results.map { ($0.name, $0) })
  }

  @Test("count phrases of selling, across signs and letter case")
  func promotion() throws {
    let text = "Order NOW! Risk-free, with free shipping: buy one, get one."
    // Four phrases in eleven words.
    let found = try #require(signals(text)["promotion"])
    #expect(found.value == 4000.0 / 211 && found.level == .warn)
    #expect(try signals(Texts.clean)["promotion"]?.value == 0)
  }

  @Test("name tortured phrases, and leave what is said in earnest")
  func tortured() throws {
    let text = "Patients with bosom malignancy and Alzheimer’s sickness had a malignant growth."
    #expect(try signals(text)["tortured_phrases"]?.value == 2)
    #expect(try signals("a malignant growth and a hazard ratio")["tortured_phrases"]?.value == 0)
  }

  @Test("measure the share of words in sentences of boilerplate")
  func boilerplate() throws {
    let text = "Zinc heals wounds. All rights reserved by us. See our privacy policy and read more."
    #expect(try signals(text)["boilerplate"]?.value == 12.0 / 15)
  }

  @Test("state the four criteria of JAMA as facts without a limit")
  func jama() throws {
    let names = ["jama_authorship", "jama_attribution", "jama_disclosure", "jama_date"]
    let text = """
      Written by Ada Poe. Last updated in May. Competing interests: none. See Poe et al. for more.
      """
    for name in names {
      let (met, unmet) = (try signals(text)[name], try signals(Texts.clean)[name])
      #expect(met?.value == 1 && unmet?.value == 0, "\(name)")
      #expect(unmet?.level == .pass && unmet?.limit == nil)
    }
    let stated = try signals(Texts.clean, stated: StatedFacts(author: true, date: true))
    #expect(stated["jama_authorship"]?.value == 1 && stated["jama_date"]?.value == 1)
  }
}
