// How fast names are found: the built-in vocabulary, and a dictionary of joined words.
//
// One iteration matches one megabyte of tokenised text (10^6 bytes) with a name in each sentence.

internal import BenchmarkText
internal import Segmentation
internal import Vocabulary

/// Names of the built-in vocabulary that mean one thing in any document.
private let names = [
  "selenium", "zinc", "vitamin D", "vitamin B12", "omega-3 fatty acids", "beta-carotene",
  "rickets", "scurvy", "pellagra", "osteoporosis", "rheumatoid arthritis", "type 2 diabetes",
  "ulcerative colitis", "migraine", "warfarin", "metformin",
]

/// Looks up every run of up to `longest` words, the longest first.
private struct NaiveMatcher {
  private let names: Set<String>
  private let longest = 4

  init(_ words: [[String]]) { names = Set(words.map { $0.joined(separator: " ") }) }

  func mentionCount(in words: [String]) -> Int {
    var count = 0
    var start = 0
    while start < words.count {
      let length = (1...longest).reversed().first { length in
        start + length <= words.count
          && names.contains(words[start..<start + length].joined(separator: " "))
      }
      if length != nil { count += 1 }
      start += length ?? 1
    }
    return count
  }
}

private func words(of name: String) throws -> [String] {
  var tokenizer = try Tokenizer()
  var tokenized = TokenizedText()
  var lexicon = Lexicon()
  let bytes = Array(name.utf8)
  try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &lexicon)
  return tokenized.tokens.map { lexicon.string(for: $0.term) }
}

private func add() throws {
  let vocabulary = try Vocabulary.builtIn()
  let nameWords = try vocabulary.names.map { ($0.isAmbiguous, try words(of: $0.text)) }
  let partsOfNames = Set(nameWords.flatMap { $0.1 })
  let automaton = try NameAutomaton(vocabulary)
  // A minted word may be the singular of a name, "rale": only the automaton knows.
  let text = try SyntheticText(.english, byteCount: 1_000_000, seed: 4, names: names) { word in
    try partsOfNames.contains(word) || !automaton.lookup(word).isEmpty
  }
  let bytes = text.bytes
  let sample = try TokenizedSample(text)
  var finder = MentionFinder(automaton)
  var mentions: [Mention] = []
  measure("names of the built-in vocabulary: corpus") {
    finder.findMentions(
      in: bytes.span, sample.tokenized, sample.lexicon, into: &mentions)
    require(mentions.count, is: text.nameCount, "mentions")
  }

  let lowercased = sample.lowercasedWords
  let matcher = NaiveMatcher(nameWords.filter { !$0.0 }.map { $0.1 })
  measure("names of the built-in vocabulary: Set<String> of joined words") {
    require(matcher.mentionCount(in: lowercased), is: text.nameCount, "mentions")
  }
}

let benchmarks: @Sendable () -> Void = {
  do {
    try add()
  } catch {
    fatalError("\(error)")
  }
}
