import FoundationEssentials
import Segmentation
import Testing

@testable import Vocabulary

@Suite("Cues of denial and reserve against annotated text")
struct AssertionCueGoldTests {
  /// Floors below the figures of `docs/assertions.md`.
  @Test("denied findings of clinical notes are found as well as documented")
  func negEx() throws {
    guard let file = try Self.shared("negex_dev.tsv") else { return }
    var fixture = try AssertionFixture(AssertionRules.builtIn())
    var score = Detection()
    for row in file.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 4 else { continue }
      let sentence = cells[2].filter { $0 != "\"" }
      let isDenied = try fixture.isDenied(concept: cells[1], in: String(sentence))
      score.add(gold: cells[3].hasPrefix("Negated"), read: isDenied)
    }
    print("NegEx: F1 \(score.f1) over \(score.count)")
    #expect(score.count > 1000)
    #expect(score.f1 >= 0.93)
  }

  @Test("sentences of abstracts that deny or speculate are found as well as documented")
  func bioScope() throws {
    guard let file = try Self.shared("bioscope_abstracts.xml.gz") else { return }
    var fixture = try AssertionFixture(AssertionRules.builtIn())
    var (negation, speculation) = (Detection(), Detection())
    for part in file.split(separator: "<sentence ").dropFirst() {
      guard let start = part.firstIndex(of: ">"), let end = part.firstRange(of: "</sentence>")
      else { continue }
      let marked = part[part.index(after: start)..<end.lowerBound]
      let found = try fixture.categories(in: Self.withoutMarks(marked))
      negation.add(
        gold: marked.contains("type=\"negation\""),
        read: !found.isDisjoint(with: ["not", "denial", "not_after", "absent", "null"]))
      speculation.add(
        gold: marked.contains("type=\"speculation\""),
        read: !found.isDisjoint(with: ["hedge", "hedge_after", "speculation"]))
    }
    print("BioScope: negation \(negation.f1), speculation \(speculation.f1), \(negation.count)")
    #expect(negation.count > 10_000)
    #expect(negation.f1 >= 0.90)
    #expect(speculation.f1 >= 0.85)
  }

  /// The text of a file of the shared sets, or `nil` when they are not beside the repository.
  private static func shared(_ name: String) throws -> String? {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "/\(root)/shared/data/gold/negation/\(name)"
    guard let data = FileManager.default.contents(atPath: path) else {
      print("skipped: no shared data beside the repository")
      return nil
    }
    let bytes = Array(data)
    guard Decompression.isCompressed(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    let content = try Decompression.content(of: bytes, file: name, limit: 1 << 28)
    return String(decoding: content, as: UTF8.self)
  }

  private static func withoutMarks(_ marked: Substring) -> String {
    var text = ""
    var isMark = false
    for character in marked {
      if character == "<" { isMark = true }
      if !isMark { text.append(character) }
      if character == ">" { isMark = false }
    }
    for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(name, with: sign)
    }
    return text
  }
}

extension AssertionFixture {
  /// Whether the sentence denies its first mention of the concept, letter case aside.
  fileprivate mutating func isDenied(concept: Substring, in sentence: String) throws -> Bool {
    let text = Array(sentence.utf8)
    let lower = Array(sentence.lowercased().utf8)
    let name = Array(concept.lowercased().utf8)
    guard text.count == lower.count,
      let start = lower.indices.first(where: { lower[$0...].starts(with: name) })
    else { return false }
    try tokenizer.tokenize(text.span, into: &tokenized, terms: &lexicon)
    let range = start..<start + name.count
    guard let first = tokenized.tokens.firstIndex(where: { $0.range.overlaps(range) }),
      let last = tokenized.tokens.lastIndex(where: { $0.range.overlaps(range) }),
      let found = tokenized.sentences.first(where: { $0.tokens.contains(first) })
    else { return false }
    let mention = Mention(
      concept: ConceptID(rawValue: 0), tokens: first..<last + 1, range: range, isNested: false)
    return reader.isDenied(text.span, tokenized, lexicon, sentence: found, mention: mention)
  }

  /// The categories of all cues of a text.
  fileprivate mutating func categories(in sentence: String) throws -> Set<String> {
    let text = Array(sentence.utf8)
    try tokenizer.tokenize(text.span, into: &tokenized, terms: &lexicon)
    var found: Set<String> = []
    for sentence in tokenized.sentences {
      let cues = reader.cues(text.span, tokenized, lexicon, sentence: sentence)
      for cue in cues { found.formUnion(cue.categories) }
    }
    return found
  }
}
