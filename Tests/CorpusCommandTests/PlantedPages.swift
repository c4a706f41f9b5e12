import Foundation
import Segmentation
import TextQuality

/// A collection with true pairs, and spam that makes a false one look like the strongest.
struct PlantedPages {
  static let truePairs = [
    ("selenium", "multiple sclerosis"), ("zinc", "rheumatoid arthritis"), ("magnesium", "migraine"),
  ]
  static let falsePair = ("biotin", "glaucoma")

  private static let nutrients = [
    "selenium", "zinc", "magnesium", "biotin", "iron", "iodine", "copper", "folate", "calcium",
    "vitamin D", "vitamin C", "vitamin E", "potassium", "choline",
  ]
  private static let conditions = [
    "multiple sclerosis", "rheumatoid arthritis", "migraine", "glaucoma", "asthma", "gout",
    "psoriasis", "eczema", "tuberculosis", "osteoporosis", "insomnia", "depression", "malaria",
    "epilepsy",
  ]
  private static let subjects = [
    "The clinic by the old bridge", "My neighbour", "A small team of nurses", "The new library",
    "One of the teachers", "The woman at the desk", "Our local paper", "Nobody in the village",
    "The man who runs the shop", "Every summer the council", "The first speaker of the evening",
    "A friend of mine", "The doctor on call", "The last bus of the day", "Her younger brother",
    "The people upstairs", "A reader from the coast", "The cook at the school",
  ]
  private static let predicates = [
    "opens the doors at eight in the morning", "has never been to the other side of the river",
    "keeps a list of all the visitors in a blue book", "was late again because of the rain",
    "asked whether there would be time for questions at the end",
    "thought that the meeting had gone on for far too long",
    "wrote a short letter and put it on the table in the hall",
    "did not want to talk about what had happened last year",
    "found the answer in a box under the stairs",
    "is going to move to a bigger house in the spring",
    "told us that the water was still too cold for swimming",
    "would rather walk home than wait for another hour",
    "has been looking after the garden since the autumn",
    "said that the price of bread had gone up once more",
  ]

  private var random: SplitMix64
  /// The pages as JSON Lines.
  private(set) var lines: [String] = []

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    for number in 0..<400 { add("page-\(number)", page(), site: "site-\(number % 40).example") }
    let (first, second) = Self.falsePair
    let mention = "You must try \(first) today. It is what \(second) has been waiting for."
    let copied = neutral() + " " + mention
    for number in 0..<60 { add("copy-\(number)", copied, site: "spam.example") }
    for number in 0..<60 {
      add(
        "spun-\(number)", try garbled(neutral(), seed: seed + UInt64(number)) + " " + mention,
        site: "spun-\(number % 5).example")
    }
  }

  private mutating func add(_ id: String, _ text: String, site: String) {
    lines.append(#"{"id": "\#(id)", "url": "https://www.\#(site)/\#(id)", "text": "\#(text)"}"#)
  }

  /// Twelve sentences about nothing in particular.
  private mutating func neutral() -> String {
    (0..<12).map { _ in
      let subject = Self.subjects[Int.random(in: 0..<Self.subjects.count, using: &random)]
      let predicate = Self.predicates[Int.random(in: 0..<Self.predicates.count, using: &random)]
      return "\(subject) \(predicate)."
    }.joined(separator: " ")
  }

  private mutating func page() -> String {
    var sentences = [neutral()]
    let nutrients = Self.nutrients.filter { _ in Double.random(in: 0..<1, using: &random) < 0.12 }
    var conditions = Set(
      Self.conditions.filter { _ in Double.random(in: 0..<1, using: &random) < 0.12 })
    for (nutrient, condition) in Self.truePairs where nutrients.contains(nutrient) {
      if Double.random(in: 0..<1, using: &random) < 0.7 { conditions.insert(condition) }
    }
    sentences += nutrients.map { "The column on \($0) was the one that most people read." }
    sentences += conditions.sorted().map { "Another reader had written in about \($0)." }
    return sentences.joined(separator: " ")
  }

  private func garbled(_ text: String, seed: UInt64) throws -> String {
    var tokenizer = try Tokenizer()
    var tokenized = TokenizedText()
    var lexicon = Lexicon()
    let bytes = Array(text.utf8)
    try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &lexicon)
    var garbler = Garbler(family: .substitution, dose: 0.5, seed: seed)
    return String(decoding: garbler.garble(bytes.span, tokenized).text, as: UTF8.self)
  }
}
