internal import Segmentation

/// The rules by which mentions are found: ``MentionFinder`` without a record of the decisions,
/// ``MentionExplainer`` with one.
///
/// The rules are written once, for any recorder; the compiler makes a version for each.
struct NameSearch<Recorder: DecisionRecorder>: Sendable {
  let automaton: NameAutomaton
  var recorder: Recorder
  var cache: WordCache
  var abbreviations = AbbreviationFinder()

  // Buffers, kept from one document to the next.
  var matches: [NameMatch] = []
  var found: [Found] = []
  /// How many of ``found``, from the first, are in the order of the text.
  var orderedCount = 0
  var definitions: [AbbreviationDefinition] = []
  var senses = DocumentSenses()
  var sign: [UInt8] = []
  var nutrients: [Found] = []
  private var conditions: [Range<Int>] = []

  /// Makes a finder; the automaton's arrays are shared, not copied.
  init(_ automaton: NameAutomaton, recorder: Recorder) {
    self.automaton = automaton
    self.recorder = recorder
    cache = WordCache(automaton)
  }

  /// See ``MentionFinder/findMentions(in:_:_:into:)``.
  mutating func findMentions(
    in text: Span<UInt8>, _ tokenized: TokenizedText, _ terms: Lexicon,
    into mentions: inout [Mention]
  ) {
    mentions.removeAll(keepingCapacity: true)
    cache.extend(to: terms, automaton)
    matches.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    let tokens = tokenized.tokens.span
    findNames(text, tokens)
    resolveSenses(text, tokenized, terms)
    addCoordinated(text, tokens)
    addNutrientStates(text, tokens)
    report(tokens, into: &mentions)
  }

  /// Adds something found.
  mutating func take(_ tokens: Range<Int>, _ concept: UInt32, _ rule: DecisionRule) {
    found.append(Found(tokens: tokens, concept: concept))
    recorder.take(tokens, concept, rule)
  }

  /// Sorts what was found: mostly it is in order, but for what lists and states gave.
  private mutating func sortFound() {
    for index in found.indices.dropFirst() where Found.precedes(found[index], found[index - 1]) {
      return found.sort(by: Found.precedes)
    }
  }

  /// Sorts what was found, marks nutrients inside conditions, and leaves out doubles.
  private mutating func report(_ tokens: Span<Token>, into mentions: inout [Mention]) {
    sortFound()
    conditions.removeAll(keepingCapacity: true)
    var previous: Found?
    for one in found where one != previous {
      previous = one
      let range = TokenIndex.bytes(of: one.tokens, tokens)
      let role = automaton.kinds.role(of: one.concept)
      conditions.removeAll { $0.upperBound <= one.tokens.lowerBound }
      let isNested =
        role == .nutrient
        && conditions.contains { $0.count > one.tokens.count && $0.contains(one.tokens) }
      if role == .condition { conditions.append(one.tokens) }
      mentions.append(
        Mention(
          concept: ConceptID(rawValue: one.concept), tokens: one.tokens, range: range,
          isNested: isNested))
    }
  }
}

extension Range where Bound == Int {
  /// Whether all of `other` lies in the range.
  func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
