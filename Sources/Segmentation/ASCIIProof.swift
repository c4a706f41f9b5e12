/// Proves that ``ASCIIWords`` and ``WordAutomaton`` set the same boundaries in all ASCII text.
///
/// Both look at the text through its categories. The automaton's answer depends on its state,
/// that of the bit operations on a byte and its neighbours. All combinations of a state and the
/// two bytes read last that any text can reach are visited, of which there are some hundreds; at
/// each, both must agree for every following byte. That covers texts of every length.
struct ASCIIProof {
  private let words: ASCIIWords
  private let automaton: WordAutomaton
  private let category: [UInt8]

  /// One byte of each kind that matters, and NUL, which also stands for the edge of the text.
  private let alphabet: [UInt8]

  private struct Place: Hashable {
    var state: UInt16
    var before: UInt8
    var last: UInt8
  }

  init(_ words: ASCIIWords, _ automaton: WordAutomaton, _ category: [UInt8]) {
    self.words = words
    self.automaton = automaton
    self.category = category
    // Bytes of one category differ to the bit operations only in what is looked at here.
    var kinds: Set<[UInt8]> = []
    alphabet = (0..<128 as Range<UInt8>).filter { byte in
      let isNamed: UInt8 = [0x20, 0x0d, 0x0a, 0x5f].contains(byte) ? byte : 0
      let kind = [
        category[Int(byte)], words.sides[Int(byte)], words.between[Int(byte)], isNamed,
      ]
      return kinds.insert(kind).inserted
    }
  }

  /// Whether both agree everywhere.
  func holds() -> Bool {
    var places = alphabet.map { byte in
      Place(state: entry(0, byte) & WordAutomaton.state, before: 0, last: byte)
    }
    var seen = Set(places)
    while let place = places.popLast() {
      for next in alphabet {
        guard agree(place, next) else { return false }
        let state = entry(place.state, next) & WordAutomaton.state
        let reached = Place(state: state, before: place.last, last: next)
        if seen.insert(reached).inserted { places.append(reached) }
      }
    }
    return true
  }

  /// Whether both say the same of the boundary before `next`, whatever follows it.
  private func agree(_ place: Place, _ next: UInt8) -> Bool {
    let decided = entry(place.state, next)
    return alphabet.allSatisfy { after in
      let isJoined = words.areJoined(place.before, place.last, next, after)
      guard decided & WordAutomaton.doubts != 0 else {
        return isJoined == (decided & WordAutomaton.endsHere == 0)
      }
      // The byte after `next` must decide, as it does for the bit operations.
      let later = entry(decided & WordAutomaton.state, after)
      let isBoundary = later & WordAutomaton.endsBeforeDoubt != 0
      let isDecided = isBoundary || !automaton.isDoubtful[Int(later >> 5)]
      return isDecided && isJoined != isBoundary
    }
  }

  private func entry(_ state: UInt16, _ byte: UInt8) -> UInt16 {
    automaton.transitions[Int(state) | Int(category[Int(byte)])]
  }
}
