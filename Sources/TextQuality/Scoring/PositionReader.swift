internal import Segmentation

/// Lays a text out as positions and counts what does not depend on contexts.
struct PositionReader {
  /// How far back a trigram counts as repeated, in words.
  private static let repetitionWindow: UInt32 = 16
  /// How far back a single word does.
  private static let nearWindow: UInt32 = 12

  /// The positions of the text, between two borders.
  private(set) var positions: [Position] = []
  private(set) var counts = WordCounts()

  /// Words of all texts before this one, plus one: places of terms are counted from here, so that
  /// they need no clearing between texts.
  private var base: UInt32 = 1
  private var words: [UInt32] = []
  /// How many words ago each word of the text came last; zero where it did not.
  private var distances: [UInt32] = []

  init() {}

  /// Replaces the positions and counts by those of a text.
  ///
  /// - Complexity: O(*n*) in tokens.
  mutating func read(_ tokens: [Token], _ marked: MarkedText, _ table: inout TermTable) {
    start(wordCount: tokens.count, &table)
    var places = marked.places.makeIterator()
    for token in tokens {
      guard let place = places.next() else { break }
      if place.mark != Mark.none { add(mark: place.mark) }
      if place.isNeutral {
        positions.append(.neutral)
      } else {
        add(token.term, &table.attributes[token.term.index])
      }
    }
    positions.append(.border)
  }

  private mutating func start(wordCount: Int, _ table: inout TermTable) {
    base &+= UInt32(words.count)
    if Int(base) + wordCount >= Int(UInt32.max) {
      table.forgetPlaces()
      base = 1
    }
    positions.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    distances.removeAll(keepingCapacity: true)
    counts = WordCounts()
    positions.append(.border)
  }

  private mutating func add(mark: UInt8) {
    if mark <= Mark.other { counts.marks += 1 }
    positions.append(Position(mark: mark))
  }

  private mutating func add(_ term: TermID, _ attributes: inout TermAttributes) {
    let facts = attributes.facts
    let place = base + UInt32(words.count)
    let isNew = attributes.lastSeen < base
    count(facts, isNew: isNew)
    let distance = isNew ? 0 : place - attributes.lastSeen
    attributes.lastSeen = place
    words.append(term.rawValue)
    distances.append(distance)
    if distance != 0 && distance <= Self.repetitionWindow {
      if distance <= Self.nearWindow && facts.contains(.holdsFour) { counts.nearRepetitions += 1 }
      if endsRepeatedTrigram() { counts.repeatedTrigrams += 1 }
    }
    var traits: Position.Traits = [.isToken, .isWord]
    if facts.contains(.isFunctionWord) { traits.insert(.isFunctionWord) }
    if !facts.contains(.isKnown) { traits.insert(.isUnknown) }
    if facts.contains(.isImprobable) { traits.insert(.isImprobable) }
    positions.append(
      Position(term: term.rawValue, wordClass: attributes.wordClass, traits: traits))
  }

  private mutating func count(_ facts: TermAttributes.Facts, isNew: Bool) {
    counts.words += 1
    if facts.contains(.isFunctionWord) { counts.functionWords += 1 }
    if facts.contains(.isForeign) { counts.foreignWords += 1 }
    guard !facts.contains(.holdsDigit) else { return }
    let isKnown = facts.contains(.isKnown)
    let isImprobable = facts.contains(.isImprobable)
    counts.letterWords += 1
    if isKnown { counts.knownLetterWords += 1 }
    if isImprobable { counts.improbableWords += 1 }
    guard isNew else { return }
    counts.letterTypes += 1
    if !isKnown && facts.contains(.holdsThree) { counts.unknownTypes += 1 }
    if isImprobable { counts.improbableTypes += 1 }
  }

  /// Whether the last three words came in this order within the window.
  ///
  /// - Complexity: O(*w*) in words of the window, and nearly always O(1).
  private func endsRepeatedTrigram() -> Bool {
    let last = words.count - 1
    var earlier = last
    while distances[earlier] != 0 {
      earlier -= Int(distances[earlier])
      guard earlier >= 2, last - earlier <= Int(Self.repetitionWindow) else { return false }
      if words[earlier - 1] == words[last - 1] && words[earlier - 2] == words[last - 2] {
        return true
      }
    }
    return false
  }
}
