/// Weighs how well the letters of a short form fit the words before it.
///
/// Every letter and digit of the short form must occur, in order, in the long form, the first at
/// the start of a word. A letter at the start of a word counts most, one inside a word least; a
/// word that no letter comes from costs something, a small word little. Of all long forms that
/// end at the bracket the one of greatest worth is taken, of equal ones the shortest.
struct AbbreviationAligner: Sendable {
  /// A letter of the short form found in the window.
  private struct Place {
    let offset: Int
    let worth: Float
    /// Where the alignment's first letter is.
    let first: Int
  }

  private let weights: AbbreviationWeights
  private var letters: [UInt8] = []
  private var window = AbbreviationWindow()
  private var places: [Place] = []
  private var nextPlaces: [Place] = []

  init(weights: AbbreviationWeights) {
    self.weights = weights
  }

  /// The long form of `short` at the end of `before`, if there is a good one.
  mutating func longForm(
    of short: Range<Int>, in before: Range<Int>, _ text: Span<UInt8>
  ) -> Range<Int>? {
    takeLetters(of: short, text)
    if let long = longForm(before, longerThan: short.count, text) { return long }
    // "E2", "Rb1": the digit may stand for nothing in the long form.
    guard let digits = letters.firstIndex(where: Self.isDigit), digits >= 1,
      letters[digits...].allSatisfy(Self.isDigit), letters.count >= 3
    else { return nil }
    letters.removeLast(letters.count - digits)
    return longForm(before, longerThan: short.count, text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private mutating func longForm(
    _ before: Range<Int>, longerThan length: Int, _ text: Span<UInt8>
  ) -> Range<Int>? {
    guard !letters.isEmpty else { return nil }
    let words = min(letters.count + 5, letters.count * 2)
    let range = AbbreviationWindow.range(before, words: words, text)
    guard mayAlign(range, text) else { return nil }
    window.read(range, text, weights)
    guard let best = align(mustStart: false), isGood(best) else { return nil }
    let start = range.lowerBound + window.longFormStart(of: best.first)
    let long = start..<before.upperBound
    return long.count > length && !repeatsShortForm(long, text) ? long : nil
  }

  /// Whether all of `long` is a long form of `short`.
  mutating func isLongForm(
    _ long: Range<Int>, of short: Range<Int>, _ text: Span<UInt8>
  ) -> Bool {
    takeLetters(of: short, text)
    guard letters.count >= 2, long.count > short.count, mayAlign(long, text) else {
      return false
    }
    window.read(long, text, weights)
    guard let best = align(mustStart: true), isGood(best) else { return false }
    return !repeatsShortForm(long, text)
  }

  private func isGood(_ best: Place) -> Bool {
    let count = Float(letters.count)
    // A single word that holds all letters in order, from its first on, is hardly chance.
    if window.words(from: best.first) == 1 {
      return best.worth >= weights.wordThreshold * count && letters.count >= 2
        || letters.count == 1
    }
    return letters.count > 1 && best.worth >= weights.threshold * count
  }

  private mutating func takeLetters(of short: Range<Int>, _ text: Span<UInt8>) {
    letters.removeAll(keepingCapacity: true)
    for index in short where BracketScan.isWordByte(text[index]) {
      letters.append(AbbreviationWindow.lower(text[index]))
    }
  }

  /// Whether the letters occur in order at all, the first not inside a word: most brackets fail
  /// here.
  private mutating func mayAlign(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var next = letters.count - 1
    var letter = letters[next]
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      let isLetter = AbbreviationWindow.lower(text[index]) == letter
      if isLetter && next > 0 {
        next -= 1
        letter = letters[next]
      } else if isLetter && AbbreviationWindow.place(at: index, in: range, text) != .inside {
        return true
      }
      index -= 1
    }
    return false
  }

  /// Whether the short form itself stands as a word in the long form.
  private func repeatsShortForm(_ long: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var matched = 0
    var isWord = true
    for index in long {
      let isWordByte = BracketScan.isWordByte(text[index])
      if !isWordByte {
        if isWord && matched == letters.count { return true }
        isWord = true
        matched = 0
      } else if isWord && matched < letters.count
        && AbbreviationWindow.lower(text[index]) == letters[matched]
      {
        matched += 1
      } else {
        isWord = false
      }
    }
    return isWord && matched == letters.count
  }

  /// The best alignment of all letters, or `nil`.
  ///
  /// - Complexity: O(*s* · *l*) in letters and bytes of the window, and O(*p*²) in the places of
  ///   each letter, which are few.
  private mutating func align(mustStart: Bool) -> Place? {
    places.removeAll(keepingCapacity: true)
    for offset in window.bytes.indices where window.bytes[offset] == letters[0] {
      let isStart =
        window.letters[offset].place != .inside && !window.letters[offset].isBracketed
        && (!mustStart || window.startsWord(offset))
      guard isStart else { continue }
      places.append(Place(offset: offset, worth: worth(at: offset, after: -1), first: offset))
      if mustStart { break }
    }
    if mustStart, let only = places.first, window.longFormStart(of: only.first) != 0 {
      return nil
    }
    for letter in letters.dropFirst() { advance(letter) }
    var best: Place?
    for place in places {
      let worth =
        place.worth - window.cost(from: place.offset, to: window.bytes.count)
        - weights.perWord * Float(window.words(from: place.first))
      if worth >= best?.worth ?? -.infinity {
        best = Place(offset: place.offset, worth: worth, first: place.first)
      }
    }
    return best
  }

  /// Extends each alignment by a letter; for each place and first letter the best is kept.
  private mutating func advance(_ letter: UInt8) {
    nextPlaces.removeAll(keepingCapacity: true)
    for offset in window.bytes.indices where window.bytes[offset] == letter {
      let before = nextPlaces.count
      for place in places where place.offset < offset {
        let worth =
          place.worth - window.cost(from: place.offset, to: offset)
          + worth(at: offset, after: place.offset)
        let candidate = Place(offset: offset, worth: worth, first: place.first)
        if let known = nextPlaces[before...].firstIndex(where: { $0.first == place.first }) {
          if nextPlaces[known].worth < worth { nextPlaces[known] = candidate }
        } else {
          nextPlaces.append(candidate)
        }
      }
    }
    swap(&places, &nextPlaces)
  }

  private func worth(at offset: Int, after previous: Int) -> Float {
    switch window.letters[offset].place {
    case .wordStart: window.isSmall(at: offset) ? weights.smallWordStart : weights.wordStart
    case .joint: weights.joint
    case .inside: previous == offset - 1 ? weights.following : weights.inside
    }
  }
}
