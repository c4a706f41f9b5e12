internal import Segmentation

/// Lays a text out as positions and counts what does not depend on contexts.
struct PositionReader {
  /// A word of the text and how many words ago its term came last; zero where it did not.
  private struct Occurrence {
    var term: UInt32 = 0
    var distance: UInt32 = 0
  }

  /// How far back a trigram counts as repeated, in words.
  private static let repetitionWindow: UInt32 = 16
  /// How far back a single word does.
  private static let nearWindow: UInt32 = 12

  /// The positions of the text between two borders, and perhaps more.
  private(set) var positions: [Position] = []
  private(set) var positionCount = 0
  private(set) var counts = WordCounts()

  /// Words of all texts before this one, plus one: places of terms are counted from here, so that
  /// they need no clearing between texts.
  private var base: UInt32 = 1
  private var occurrences: [Occurrence] = []

  init() {}

  /// Replaces the positions and counts by those of a text.
  ///
  /// - Complexity: O(*n*) in tokens.
  mutating func read(_ tokens: [Token], _ marked: MarkedText, _ table: inout TermTable) {
    start(tokenCount: tokens.count, &table)
    var counts = WordCounts()
    var end = 1
    var startsParagraph = false
    for index in tokens.indices {
      let place = marked.places[index]
      startsParagraph = startsParagraph || place.startsParagraph
      var traits: Position.Traits = []
      if place.mark != Mark.none {
        positions[end] = Position(mark: place.mark)
        end += 1
        if place.mark <= Mark.other { traits.insert(.followsSign) }
      }
      let term = Int(tokens[index].term.rawValue)
      if place.isNeutral {
        positions[end] = .neutral
      } else {
        let attributes = table.attributes[term]
        traits.formUnion([.isToken, .isWord, Position.Traits(attributes.facts)])
        if attributes.lastSeen < base { traits.insert(.isNew) }
        if startsParagraph { traits.insert(.startsParagraph) }
        if traits.contains(.followsSign) { counts.marks += 1 }
        positions[end] = Position(
          term: UInt32(truncatingIfNeeded: term), wordClass: attributes.wordClass, traits: traits)
        startsParagraph = false
        table.attributes[term].lastSeen = base + UInt32(truncatingIfNeeded: counts.words)
        count(UInt32(truncatingIfNeeded: term), attributes, &counts)
      }
      end += 1
    }
    positions[end] = .border
    positionCount = end + 1
    self.counts = counts
  }

  private mutating func start(tokenCount: Int, _ table: inout TermTable) {
    base &+= UInt32(counts.words)
    if Int(base) + tokenCount >= Int(UInt32.max) {
      table.forgetPlaces()
      base = 1
    }
    guard positions.count < 2 * tokenCount + 2 else { return }
    positions = [Position](repeating: .border, count: 4 * tokenCount + 2)
    occurrences = [Occurrence](repeating: Occurrence(), count: 2 * tokenCount + 1)
  }

  private mutating func count(
    _ term: UInt32, _ attributes: TermAttributes, _ counts: inout WordCounts
  ) {
    let facts = attributes.facts
    let word = counts.words
    let isNew = attributes.lastSeen < base
    let place = base + UInt32(truncatingIfNeeded: word)
    let distance = isNew ? 0 : place - attributes.lastSeen
    occurrences[word] = Occurrence(term: term, distance: distance)
    counts.add(facts, isNew: isNew)
    guard !isNew && distance <= Self.repetitionWindow else { return }
    if distance <= Self.nearWindow && facts.contains(.holdsFour) { counts.nearRepetitions += 1 }
    if endsRepeatedTrigram(word) { counts.repeatedTrigrams += 1 }
  }

  /// Whether the three words that end with the last came in this order within the window.
  ///
  /// - Complexity: O(*w*) in words of the window, and nearly always O(1).
  private func endsRepeatedTrigram(_ last: Int) -> Bool {
    var earlier = last
    while occurrences[earlier].distance != 0 {
      earlier -= Int(occurrences[earlier].distance)
      guard earlier >= 2, last - earlier <= Int(Self.repetitionWindow) else { return false }
      if occurrences[earlier - 1].term == occurrences[last - 1].term
        && occurrences[earlier - 2].term == occurrences[last - 2].term
      {
        return true
      }
    }
    return false
  }
}
