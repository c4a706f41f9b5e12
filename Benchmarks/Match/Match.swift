// How fast names are found: the built-in vocabulary, and a dictionary of joined words.
//
// One iteration matches one megabyte of tokenised text (10^6 bytes) with a name in each sentence.

internal import Benchmark
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
  try tokenizer.tokenize(Array(name.utf8).span, into: &tokenized, terms: &lexicon)
  return tokenized.tokens.map { lexicon.string(for: $0.term) }
}

private func add() throws {
  let vocabulary = try Vocabulary.builtIn()
  let text = SyntheticText(.english, byteCount: 1_000_000, seed: 4, names: names)
  let sample = try TokenizedSample(text)
  var finder = MentionFinder(try NameAutomaton(vocabulary))
  var mentions: [Mention] = []
  Benchmark("names of the built-in vocabulary: corpus") { _ in
    finder.findMentions(
      in: text.bytes.span, sample.tokenized, sample.lexicon, into: &mentions)
    require(mentions.count, is: text.nameCount, "mentions")
  }

  let lowercased = sample.lowercasedWords
  let matcher = NaiveMatcher(
    try vocabulary.names.filter { !$0.isAmbiguous }.map { try words(of: $0.text) })
  Benchmark("names of the built-in vocabulary: Set<String> of joined words") { _ in
    require(matcher.mentionCount(in: lowercased), is: text.nameCount, "mentions")
  }
}

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .megabyte
  do {
    try add()
  } catch {
    fatalError("\(error)")
  }
}
