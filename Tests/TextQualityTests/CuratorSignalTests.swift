import Testing

@testable import TextQuality

@Suite("Signals of curators' filters")
struct CuratorSignalTests {
  private func values(_ family: CuratorFamily, _ text: String) -> [String: SignalResult] {
    let results = CuratorSignals([family]).assess(Array(text.utf8))
    return Dictionary(uniqueKeysWithValues: results.map { ($0.name, $0) })
  }

  /// What spaCy 3.8 makes of each.
  @Test(
    "cut words as spaCy does",
    arguments: [
      ("don't we'll I'm it's", "do n't we 'll I 'm it 's"),
      ("U.S. 5mg (e.g., this)... end.\"", "U.S. 5 mg ( e.g. , this ) ... end . \""),
      ("10.5% a-b 3-4 --- --", "10.5 % a - b 3 - 4 --- --"),
      ("www.x.org/a-b foo@bar.com x/y 1,000", "www.x.org/a-b foo@bar.com x / y 1,000"),
      ("p<0.05 A.B. etc. 5th. 25kg [1] 'quoted'", "p<0.05 A.B. etc . 5th . 25 kg [ 1 ] ' quoted '"),
      ("rock'n'roll cats' IL-6 TNF-α", "rock'n'roll cats ' IL-6 TNF - α"),
      ("Hello.World cm. x…y a--b", "Hello . World cm . x … y a -- b"),
    ])
  func words(text: String, expected: String) {
    let points = Array(utf8: Array(text.utf8))
    let words = EnglishWords(points).ranges.map { range in
      String(String.UnicodeScalarView(points[range].compactMap { Unicode.Scalar($0.value) }))
    }
    #expect(words.joined(separator: " ") == expected)
  }

  @Test("of Gopher count words, symbols, bullets and stop words")
  func gopher() throws {
    let found = values(.gopher, "- the cat #\n- and the dog ...\nplain 7\n")
    #expect(found["gopher_min_doc_words"]?.value == 7)
    #expect(found["gopher_min_doc_words"]?.level == .fail)
    #expect(found["gopher_max_doc_words"]?.level == .pass)
    // the cat and the dog plain 7: 21 letters and digits.
    #expect(found["gopher_min_avg_word_length"]?.value == 21.0 / 7)
    // Eleven words in all, among them "-" twice, "#" and "...".
    #expect(found["gopher_max_symbol_word_ratio_hash"]?.value == 1.0 / 11)
    #expect(found["gopher_max_non_alpha_words_ratio"]?.value == 6.0 / 11)
    #expect(found["gopher_max_bullet_lines_ratio"]?.value == 2.0 / 3)
    #expect(found["gopher_max_ellipsis_lines_ratio"]?.value == 1.0 / 3)
    #expect(found["gopher_min_stop_words"]?.value == 2)
  }

  @Test("of Gopher measure what is said again")
  func repetition() {
    let found = values(.gopher, "a b c d e\na b c d e\n\nx\n\nx")
    // Lines, split at runs of line feeds: two pairs of equals among four.
    #expect(found["gopher_dup_line_frac"]?.value == 0.5)
    #expect(found["gopher_dup_line_char_frac"]?.value == 10.0 / 25)
    #expect(found["gopher_dup_para_frac"]?.value == 1.0 / 3)
    // "a b", twice three code points of twenty-five.
    #expect(found["gopher_top_2_gram"]?.value == 6.0 / 25)
    #expect(found["gopher_duplicated_5_n_grams"]?.value == 5.0 / 25)
  }

  @Test(
    "of C4 count the sentences of the lines that it keeps",
    arguments: [
      ("One two three. Four five! Six?", 3.0), ("One two three", 0), ("One two.", 0),
      ("See Dr. Smith at 5.5 cm, e.g. now.[1]\nWe use cookies on this page.", 1),
      ("This page needs JavaScript to run.\nIt ends so ...", 0),
    ])
  func c4(text: String, sentences: Double) {
    #expect(values(.c4, text)["c4_min_num_sentences"]?.value == sentences)
  }

  @Test("of C4 condemn curly brackets and filler, in lines that it would keep")
  func c4Brackets() {
    #expect(values(.c4, "if (a) { return b }.")["c4_filter_curly_bracket"]?.level == .fail)
    #expect(values(.c4, "if (a) { return b }")["c4_filter_curly_bracket"]?.level == .pass)
    #expect(values(.c4, "Lorem Ipsum dolor sit.")["c4_filter_lorem_ipsum"]?.level == .fail)
  }

  @Test("of FineWeb look at lines")
  func fineweb() {
    let found = values(.fineweb, "One ends.\nTwo does not\nTwo does not\n\n")
    #expect(found["fineweb_line_punct_thr"]?.value == 1.0 / 3)
    #expect(found["fineweb_short_line_thr"]?.value == 1)
    #expect(found["fineweb_char_duplicates_ratio"]?.value == 12.0 / 33)
    #expect(found["fineweb_new_line_ratio"]?.value == 4.0 / 9)
  }

  @Test("of RedPajama count normalised words")
  func redPajama() throws {
    let found = values(.redpajama, "The CAT, the dog! 12 {x}\n• item…")
    // the cat the dog 12 x • item…
    #expect(found["rps_doc_word_count"]?.value == 8)
    #expect(found["rps_doc_word_count"]?.limit == 50)
    #expect(found["rps_doc_frac_unique_words"]?.value == 7.0 / 8)
    #expect(found["rps_lines_start_with_bulletpoint"]?.value == 0.5)
    // The CAT , the dog ! 12 { x } • item …
    #expect(found["rps_doc_frac_no_alph_words"]?.value == 7.0 / 13)
    #expect(found["rps_doc_frac_all_caps_words"]?.value == 1.0 / 13)
    // Six words once and one twice: -(6 ln(1/8)/8 + ln(1/4)/4).
    let entropy = try #require(found["rps_doc_unigram_entropy"]?.value)
    #expect(abs(entropy - 1.906154746) < 1e-9)
    #expect(found["rps_doc_unigram_entropy"]?.limit == nil)
  }

  @Test("say nothing of an empty text that cannot be said", arguments: CuratorFamily.allCases)
  func empty(family: CuratorFamily) {
    #expect(values(family, "").values.allSatisfy { !$0.value.isNaN })
  }

  @Test("hold values against the limits that they were given, and leave out what is ignored")
  func limits() {
    var limits = QualityLimits.standard
    limits["c4_min_num_sentences"] = .bound(SignalBound(least: 1))
    limits["c4_kept_lines"] = .ignored
    let found = CuratorSignals([.c4], limits: limits).assess(Array("One two three.".utf8))
    #expect(found.map(\.level).allSatisfy { $0 == .pass })
    #expect(!found.contains { $0.name == "c4_kept_lines" })
  }
}
