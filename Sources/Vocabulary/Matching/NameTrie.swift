/// The trie of names while it is being built.
struct NameTrie {
  private var roots: [UInt32] = []
  private var transitions = TransitionTable(minimumCapacity: 1 << 12)
  private(set) var spellings: [UInt8] = []
  /// By word: not zero where the name of a nutrient starts with it.
  private(set) var nutrientStarts: [UInt8] = []

  /// Entries of each state as linked lists: the first and the last of each, and the next.
  private var firstEntry: [Int32] = [-1]
  private var lastEntry: [Int32] = [-1]
  private var entries: [NameEntry] = []
  private var nextEntry: [Int32] = []

  /// Adds the path of `words` and returns its last state.
  mutating func path(_ words: ArraySlice<UInt32>) -> UInt32 {
    var state: UInt32 = 0
    for word in words { state = state == 0 ? root(word) : step(state, word) }
    return state
  }

  /// Notes that the name of a nutrient starts with a word.
  mutating func noteNutrient(startingWith word: UInt32) {
    while nutrientStarts.count <= Int(word) { nutrientStarts.append(0) }
    nutrientStarts[Int(word)] = 1
  }

  /// Adds a meaning to a state, unless the state has it already.
  mutating func add(_ entry: NameEntry, to state: UInt32) {
    var index = firstEntry[Int(state)]
    while index >= 0 {
      if entry.isCovered(by: entries[Int(index)]) { return }
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
    return added
  }

  private mutating func addState() -> UInt32 {
    firstEntry.append(-1)
    lastEntry.append(-1)
    return UInt32(firstEntry.count - 1)
  }

  /// The states in their final order, level by level, with their entries end to end.
  ///
  /// - Parameter conceptWords: As ``NameTables/conceptWords``, by concept.
  consuming func flattened(conceptWords: [[UInt32]]) -> NameTables {
    let conceptCount = conceptWords.count
    let children = sortedTransitions()
    var nodes: [NameStates.Node] = []
    nodes.reserveCapacity(firstEntry.count + 1)
    var flat: [NameEntry] = []
    var finalRoots = [UInt32](repeating: 0, count: roots.count)
    // The first states are zero, which is none, and those that names start with.
    var order: [(word: UInt32, state: UInt32)] = [(0, 0)]
    for (word, state) in roots.enumerated() where state != 0 {
      finalRoots[word] = UInt32(order.count)
      order.append((UInt32(word), state))
    }
    var ofState: [NameEntry] = []
    var index = 0
    while index < order.count {
      let (word, state) = order[index]
      let next = children.ofState(state)
      var filter: UInt32 = 0
      for child in next { filter |= 1 << (children.words[child] & 31) }
      collectEntries(of: state, into: &ofState)
      nodes.append(
        .init(
          word: word, firstNext: UInt32(order.count), filter: filter,
          meaning: NameMeaning(ofState, conceptCount: conceptCount, all: &flat)))
      for child in next { order.append((children.words[child], children.targets[child])) }
      index += 1
    }
    nodes.append(.init(word: 0, firstNext: UInt32(order.count), filter: 0, meaning: .none))
    var words = 0
    let wordEnds = conceptWords.map { list in
      words += list.count
      return UInt32(words)
    }
    return NameTables(
      roots: FlatArray(finalRoots), nodes: NameStates(nodes), entries: FlatArray(flat),
      spellings: FlatArray(spellings), nutrientStarts: FlatArray(nutrientStarts),
      conceptWords: FlatArray(conceptWords.flatMap(\.self)), conceptWordEnds: FlatArray(wordEnds))
  }

  private func collectEntries(of state: UInt32, into list: inout [NameEntry]) {
    list.removeAll(keepingCapacity: true)
    var index = firstEntry[Int(state)]
    while index >= 0 {
      list.append(entries[Int(index)])
      index = nextEntry[Int(index)]
    }
  }

  /// All transitions by state, and by word within a state.
  private func sortedTransitions() -> SortedTransitions {
    var all = transitions.all
    all.sort { $0.key < $1.key }
    var sorted = SortedTransitions(stateCount: firstEntry.count)
    for (key, target) in all { sorted.append(key, target) }
    sorted.finish()
    return sorted
  }
}

/// The transitions of a trie, those of each state next to each other.
private struct SortedTransitions {
  private(set) var words: [UInt32] = []
  private(set) var targets: [UInt32] = []
  private var starts: [Int] = []
  private let stateCount: Int

  init(stateCount: Int) { self.stateCount = stateCount }

  /// Adds a transition; keys ascend.
  mutating func append(_ key: UInt64, _ target: UInt32) {
    let state = Int(key >> 32)
    while starts.count <= state { starts.append(words.count) }
    words.append(UInt32(truncatingIfNeeded: key))
    targets.append(target)
  }

  mutating func finish() {
    while starts.count <= stateCount { starts.append(words.count) }
  }

  func ofState(_ state: UInt32) -> Range<Int> { starts[Int(state)]..<starts[Int(state) + 1] }
}
