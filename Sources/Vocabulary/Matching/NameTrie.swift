/// The trie of names while it is being built.
struct NameTrie {
  private(set) var roots: [UInt32] = []
  private(set) var transitions = TransitionTable(minimumCapacity: 1 << 12)
  private(set) var spellings: [UInt8] = []

  /// Entries of each state as linked lists: the first and the last of each, and the next.
  private var firstEntry: [Int32] = [-1]
  private var lastEntry: [Int32] = [-1]
  private var entries: [NameAutomaton.Entry] = []
  private var nextEntry: [Int32] = []
  private var hasTransitions: [Bool] = [false]

  /// Adds the path of `words` and returns its last state.
  mutating func path(_ words: some Collection<UInt32>) -> UInt32 {
    var state: UInt32 = 0
    for word in words { state = state == 0 ? root(word) : step(state, word) }
    return state
  }

  /// Adds a meaning to a state, unless the state has it already.
  mutating func add(_ entry: NameAutomaton.Entry, to state: UInt32) {
    var index = firstEntry[Int(state)]
    while index >= 0 {
      let known = entries[Int(index)]
      let isCovered =
        known.concept == entry.concept && (!known.isAmbiguous || entry.isAmbiguous)
        && (known.spelling.isEmpty || known.spelling == entry.spelling)
      if isCovered { return }
      index = nextEntry[Int(index)]
    }
    let number = Int32(entries.count)
    entries.append(entry)
    nextEntry.append(-1)
    if lastEntry[Int(state)] >= 0 {
      nextEntry[Int(lastEntry[Int(state)])] = number
    } else {
      firstEntry[Int(state)] = number
    }
    lastEntry[Int(state)] = number
  }

  /// Keeps a spelling, and says where.
  mutating func addSpelling(_ name: String) -> Range<UInt32> {
    let start = UInt32(spellings.count)
    for byte in name.utf8 where ExactSpelling.isCompared(byte) { spellings.append(byte) }
    return start..<UInt32(spellings.count)
  }

  private mutating func root(_ word: UInt32) -> UInt32 {
    while roots.count <= Int(word) { roots.append(0) }
    if roots[Int(word)] == 0 { roots[Int(word)] = addState() }
    return roots[Int(word)]
  }

  private mutating func step(_ state: UInt32, _ word: UInt32) -> UInt32 {
    let known = transitions[state, word]
    if known != 0 { return known }
    let added = addState()
    transitions.insert(state, word, target: added)
    hasTransitions[Int(state)] = true
    return added
  }

  private mutating func addState() -> UInt32 {
    firstEntry.append(-1)
    lastEntry.append(-1)
    hasTransitions.append(false)
    return UInt32(firstEntry.count - 1)
  }

  /// The lists end to end, in the order of states, and where each starts.
  func flattened() -> (outputs: [UInt32], entries: [NameAutomaton.Entry]) {
    var outputs: [UInt32] = []
    var flat: [NameAutomaton.Entry] = []
    outputs.reserveCapacity(firstEntry.count + 1)
    flat.reserveCapacity(entries.count)
    for state in firstEntry.indices {
      outputs.append(UInt32(flat.count) << 1 | (hasTransitions[state] ? 1 : 0))
      var index = firstEntry[state]
      while index >= 0 {
        flat.append(entries[Int(index)])
        index = nextEntry[Int(index)]
      }
    }
    outputs.append(UInt32(flat.count) << 1)
    return (outputs, flat)
  }
}
