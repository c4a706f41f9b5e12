/// The states of the automaton, numbered so that the states behind one state follow each other,
/// in the order of the words that lead to them.
///
/// From most states few words lead on, and they lie in one cache line or two; a filter of 32
/// bits says of most other words that they do not.
struct NameStates: Sendable, Equatable {
  /// One state, in sixteen bytes.
  struct Node: Sendable, Equatable, FlatElement {
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

  private let nodes: FlatArray<Node>

  /// The words that lead on from states with many; those states' own filters let all words pass.
  private let crowded: TransitionFilter

  /// From so many words on a search among them costs more than a look at ``crowded``.
  private static let crowd = 16

  /// - Parameter nodes: All states, and one behind them where the last one's next states end.
  /// - Complexity: O(*n*) in states.
  init(_ nodes: [Node] = []) {
    self.nodes = FlatArray(nodes)
    var transitions: [(state: UInt32, word: UInt32)] = []
    for state in nodes.indices.dropLast() {
      let next = Int(nodes[state].firstNext)..<Int(nodes[state + 1].firstNext)
      guard next.count > Self.crowd else { continue }
      for place in next { transitions.append((UInt32(state), nodes[place].word)) }
    }
    crowded = TransitionFilter(transitions)
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

  func write(to writer: inout CacheWriter) {
    writer.write(nodes)
    crowded.write(to: &writer)
  }

  /// Reads what was written; `nil` when it is not whole.
  init?(_ reader: inout CacheReader) {
    guard let nodes = reader.flatArray(of: Node.self), nodes.count >= 2,
      let crowded = TransitionFilter(&reader)
    else { return nil }
    self.nodes = nodes
    self.crowded = crowded
  }
}
