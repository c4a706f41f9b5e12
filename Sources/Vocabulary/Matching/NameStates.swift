/// The states of the automaton, numbered so that the states behind one state follow each other,
/// in the order of the words that lead to them.
///
/// From most states few words lead on, and they lie in one cache line or two; a filter of 32
/// bits says of most other words that they do not.
struct NameStates: Sendable, Equatable {
  /// One state, in sixteen bytes.
  struct Node: Sendable, Equatable {
    /// The word that leads to the state.
    let word: UInt32
    /// Where the states behind the state start; they end where those of the next one start.
    let firstNext: UInt32
    /// A bit for each word, by its lowest five bits, that leads on.
    let filter: UInt32
    let meaning: NameMeaning

    /// Whether no word leads on.
    var isLeaf: Bool { filter == 0 }

    /// Whether `word` may lead on; mostly not, when it does not.
    func mayLead(to word: UInt32) -> Bool { filter & (1 << (word & 31)) != 0 }
  }

  private(set) var nodes: [Node] = []

  /// The words that lead on from states with many; those states' own filters let all words pass.
  private var crowded = TransitionFilter()

  /// From so many words on a search among them costs more than a look at ``crowded``.
  private static let crowd = 16

  init(nodes: [Node] = []) {
    self.nodes = nodes
    finish()
  }

  /// Makes the filter of states with many words, once all states are there.
  ///
  /// - Complexity: O(*n*) in states.
  mutating func finish() {
    let states = nodes.indices.dropLast().filter { isCrowded($0) }
    crowded = TransitionFilter(
      capacity: states.reduce(0) { $0 + nextRange(UInt32($1)).count })
    for state in states {
      for next in nextRange(UInt32(state)) { crowded.insert(UInt32(state), nodes[next].word) }
    }
  }

  private func isCrowded(_ state: Int) -> Bool {
    Int(nodes[state + 1].firstNext) - Int(nodes[state].firstNext) > Self.crowd
  }

  var count: Int { nodes.count }

  subscript(state: UInt32) -> Node { nodes[Int(state)] }

  /// The state that `word` leads to from `state`; zero when there is none.
  ///
  /// - Complexity: O(log *n*) in words that lead on from the state.
  func next(_ state: UInt32, _ word: UInt32) -> UInt32 {
    let node = nodes[Int(state)]
    guard node.mayLead(to: word) else { return 0 }
    var low = Int(node.firstNext)
    var count = Int(nodes[Int(state) + 1].firstNext) - low
    if count > Self.crowd && !crowded.mayContain(state, word) { return 0 }
    // The last state whose word is not above the one sought; without a branch to mispredict.
    while count > 1 {
      let half = count >> 1
      low = nodes[low + half].word <= word ? low + half : low
      count -= half
    }
    return nodes[low].word == word ? UInt32(low) : 0
  }

  /// The states behind a state.
  func nextRange(_ state: UInt32) -> Range<Int> {
    Int(nodes[Int(state)].firstNext)..<Int(nodes[Int(state) + 1].firstNext)
  }

  /// The word that leads to a state.
  func word(_ state: Int) -> UInt32 { nodes[state].word }

  mutating func reserveCapacity(_ count: Int) { nodes.reserveCapacity(count) }

  mutating func append(_ node: Node) { nodes.append(node) }
}
