/// The states of the automaton, numbered so that the states behind one state follow each other,
/// in the order of the words that lead to them.
///
/// From most states few words lead on, and they lie in one cache line or two; a filter of 32
/// bits says of most other words that they do not.
struct NameStates: Sendable {
  /// One state, in sixteen bytes.
  struct Node: Sendable {
    /// The word that leads to the state.
    let word: UInt32
    /// Where the states behind the state start; they end where those of the next one start.
    let firstNext: UInt32
    /// A bit for each word, by its lowest five bits, that leads on.
    let filter: UInt32
    /// Where the entries of the state start; they end where those of the next one start.
    let firstEntry: UInt32
  }

  private(set) var nodes: [Node] = []

  var count: Int { nodes.count }

  /// The state that `word` leads to from `state`; zero when there is none.
  ///
  /// - Complexity: O(log *n*) in words that lead on from the state.
  func next(_ state: UInt32, _ word: UInt32) -> UInt32 {
    let node = nodes[Int(state)]
    guard node.filter & (1 << (word & 31)) != 0 else { return 0 }
    var low = Int(node.firstNext)
    let end = Int(nodes[Int(state) + 1].firstNext)
    var high = end
    while low < high {
      let middle = (low + high) >> 1
      if nodes[middle].word < word { low = middle + 1 } else { high = middle }
    }
    return low < end && nodes[low].word == word ? UInt32(low) : 0
  }

  /// The states behind a state.
  func nextRange(_ state: UInt32) -> Range<Int> {
    Int(nodes[Int(state)].firstNext)..<Int(nodes[Int(state) + 1].firstNext)
  }

  /// The word that leads to a state.
  func word(_ state: Int) -> UInt32 { nodes[state].word }

  /// Whether no word leads on.
  func isLeaf(_ state: UInt32) -> Bool { nodes[Int(state)].filter == 0 }

  /// The entries of a state, as a range.
  func entryRange(_ state: UInt32) -> Range<Int> {
    Int(nodes[Int(state)].firstEntry)..<Int(nodes[Int(state) + 1].firstEntry)
  }

  mutating func reserveCapacity(_ count: Int) { nodes.reserveCapacity(count) }

  mutating func append(_ node: Node) { nodes.append(node) }
}
