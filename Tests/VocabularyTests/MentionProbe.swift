import Segmentation
import Testing

@testable import Vocabulary

/// A small vocabulary, and the mentions that it finds in one-line texts.
struct MentionProbe {
  let vocabulary: Vocabulary
  private let automaton: NameAutomaton

  /// - Parameters:
  ///   - rows: Tab-separated rows below the full header.
  ///   - blocked: Phrases that are no name.
  init(_ rows: [String], blocked: [String] = [], steps: MatchingSteps = .all) throws {
    let header = "id\tname\tclass\tbroader\tsynonyms\tambiguous\tidentifiers\tstate"
    let file = try VocabularyFile(name: "probe", text: ([header] + rows).joined(separator: "\n"))
    let blockFile = try VocabularyFile(
      name: "blocked", text: (["phrase\treason"] + blocked).joined(separator: "\n"))
    try self.init(Vocabulary(files: [file, blockFile]), steps: steps)
  }

  init(_ vocabulary: Vocabulary, steps: MatchingSteps = .all) throws {
    self.vocabulary = vocabulary
    automaton = try NameAutomaton(vocabulary, steps: steps)
  }

  /// One row: names are separated by `|`, the first is the preferred one; ambiguous ones follow
  /// a `?`.
  static func row(_ id: String, _ names: String, state: String = "", broader: String = "") -> String
  {
    let parts = names.split(separator: "?", omittingEmptySubsequences: false)
    var sure = parts[0].split(separator: "|")
    let name = sure.removeFirst()
    let ambiguous = parts.count > 1 ? String(parts[1]) : ""
    return [
      id, String(name), "", broader, sure.joined(separator: "|"), ambiguous, "", state,
    ].joined(separator: "\t")
  }

  /// The mentions of a text with the tokens that they are in.
  func mentions(in text: String) throws -> (mentions: [Mention], tokens: TokenizedText) {
    var tokenizer = try Tokenizer()
    var terms = Lexicon()
    var tokenized = TokenizedText()
    let bytes = Array(text.utf8)
    try tokenizer.tokenize(bytes.span, into: &tokenized, terms: &terms)
    var finder = MentionFinder(automaton)
    var mentions: [Mention] = []
    finder.findMentions(in: bytes.span, tokenized, terms, into: &mentions)
    return (mentions, tokenized)
  }

  /// The mentions of a text, each written `slug:text`, nested ones with a `+` before.
  func find(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try mentions(in: text).mentions.map { mention in
      let id = vocabulary.concepts[mention.concept.index].id
      let slug = id.split(separator: ":")[1]
      let nested = mention.isNested ? "+" : ""
      return "\(nested)\(slug):\(String(decoding: bytes[mention.range], as: UTF8.self))"
    }
  }
}

extension VocabularyFile {
  /// A file whose content is given as a string.
  init(
    name: String, text: String, defaultKind: ConceptKind = .condition
  ) throws(VocabularyError) {
    let bytes = Array(text.utf8)
    try self.init(name: name, bytes: bytes.span, defaultKind: defaultKind)
  }
}

/// A case of a table: what is tried, the text, and the mentions expected in it.
struct MentionCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: [String]

  init(_ name: String, _ text: String, _ expected: String...) {
    self.name = name
    self.text = text
    self.expected = expected
  }

  var testDescription: String { name }
}
