internal import Segmentation

/// The number of a word of the rules file; zero is every word that the file does not know.
typealias CueWord = UInt32

/// All cue phrases of a rules file, over word numbers.
///
/// A word of the file may end in `*`, and then stands for every word that begins so, or begin with
/// `*`, and then stands for every word that ends so. A text's word takes the number of the same word
/// if the file has it, else of the longest such beginning, else of the longest such ending.
struct CueTrie: Sendable {
  private var exact = Lexicon()
  private var stems = Lexicon()
  private var endings = Lexicon()

  private var next: [UInt64: Int32] = [:]
  private var firstNode: [Int32] = []
  private var categories: [CueSet] = [[]]
  private var nodes: [Node] = []

  /// The edges of `next` once compiled: open addressing, so that a step costs one probe or two.
  private var slots: [Edge] = []

  /// What a text's words mean that lead to a node.
  struct Node {
    /// The categories of the phrase that ends here; empty where none does.
    var categories: CueSet
    /// What the phrase costs: the most that one of its categories costs; nothing if one is free.
    var weight: Int32
    /// Whether a longer phrase begins so.
    var isInner: Bool
  }

  private struct Edge {
    var key: UInt64
    var node: Int32
  }

  init() {}

  /// Makes room for the words of a phrase, so that a later `add` can expand beginnings.
  mutating func declare(_ word: String) {
    if word.hasSuffix("*") {
      _ = stems.intern(Array(word.dropLast().utf8).span)
    } else if word.hasPrefix("*") {
      _ = endings.intern(Array(word.dropFirst().utf8).span)
    } else {
      _ = exact.intern(Array(word.utf8).span)
    }
  }

  /// Adds one phrase, given as the alternatives of each of its words, to a category.
  ///
  /// Every word must have been declared, so that a beginning also finds the exact words under it.
  mutating func add(_ phrase: [[String]], to category: CueSet) {
    var nodes: [Int32] = [0]
    for alternatives in phrase {
      let words = alternatives.flatMap { numbers(of: $0) }
      nodes = nodes.flatMap { node in words.map { (node, $0) } }.map { child(of: $0.0, $0.1) }
    }
    for node in nodes { categories[Int(node)].formUnion(category) }
  }

  /// Freezes the trie for matching.
  ///
  /// - Parameters:
  ///   - weights: The cost of each category.
  ///   - free: The category whose words cost nothing, whatever others list them.
  mutating func compile(weights: [Int32], free: CueSet) {
    nodes = categories.map { set in
      var weight: Int32 = 0
      set.forEach { weight = max(weight, weights[$0]) }
      return Node(categories: set, weight: set.overlaps(free) ? 0 : weight, isInner: false)
    }
    let words = 3 * max(exact.count, stems.count, endings.count) + 4
    firstNode = [Int32](repeating: 0, count: words)
    var capacity = 16
    while capacity < next.count * 2 { capacity *= 2 }
    slots = [Edge](repeating: Edge(key: 0, node: 0), count: capacity)
    for (key, node) in next {
      nodes[Int(key >> 32)].isInner = true
      if key >> 32 == 0 {
        firstNode[Int(key & 0xffff_ffff)] = node
      } else {
        var slot = Self.slot(of: key, in: capacity)
        while slots[slot].node != 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot] = Edge(key: key, node: node)
      }
    }
    next = [:]
  }

  /// The number of a text's word, or zero.
  ///
  /// - Parameter word: A folded word. A typographic apostrophe counts as the plain one.
  func number(of word: Span<UInt8>) -> CueWord {
    let word = Self.withPlainApostrophes(word)
    if let found = exact.find(word.span) { return 3 * found.rawValue + 1 }
    for length in stride(from: word.count, to: 2, by: -1) {
      if let found = stems.find(word.span.extracting(first: length)) {
        return 3 * found.rawValue + 2
      }
    }
    for length in stride(from: word.count, to: 2, by: -1) {
      if let found = endings.find(word.span.extracting(last: length)) {
        return 3 * found.rawValue + 3
      }
    }
    return 0
  }

  /// The node that `word` leads to from the root, or zero.
  func root(_ word: CueWord) -> Int32 { firstNode[Int(word)] }

  /// The node that `word` leads to from `node`, or zero.
  func step(_ node: Int32, _ word: CueWord) -> Int32 {
    let key = UInt64(UInt32(node)) << 32 | UInt64(word)
    var slot = Self.slot(of: key, in: slots.count)
    while slots[slot].node != 0 {
      if slots[slot].key == key { return slots[slot].node }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  /// What is known at `node`.
  func node(_ node: Int32) -> Node { nodes[Int(node)] }

  private mutating func child(of node: Int32, _ word: CueWord) -> Int32 {
    let key = UInt64(UInt32(node)) << 32 | UInt64(word)
    if let known = next[key] { return known }
    categories.append([])
    next[key] = Int32(categories.count - 1)
    return Int32(categories.count - 1)
  }

  /// The numbers that a word of the file stands for.
  private func numbers(of word: String) -> [CueWord] {
    if word.hasSuffix("*") {
      let beginning = Array(word.dropLast().utf8)
      return Self.words(of: exact) { $0.starts(with: beginning) }.map { 3 * $0 + 1 }
        + Self.words(of: stems) { $0.starts(with: beginning) }.map { 3 * $0 + 2 }
    }
    if word.hasPrefix("*") {
      let ending = Array(word.dropFirst().utf8)
      return Self.words(of: endings) { $0.suffix(ending.count).elementsEqual(ending) }
        .map { 3 * $0 + 3 }
    }
    return [number(of: Array(word.utf8).span)]
  }

  private static func words(
    of lexicon: Lexicon, where isIncluded: (ArraySlice<UInt8>) -> Bool
  ) -> [UInt32] {
    (0..<UInt32(lexicon.count)).filter { index in
      isIncluded(lexicon.bytes[lexicon.range(of: TermID(rawValue: index))])
    }
  }

  private static func withPlainApostrophes(_ word: Span<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var index = 0
    while index < word.count {
      let isCurly =
        index + 2 < word.count && word[index] == 0xe2 && word[index + 1] == 0x80
        && word[index + 2] == 0x99
      plain.append(isCurly ? 0x27 : word[index])
      index += isCurly ? 3 : 1
    }
    return plain
  }

  private static func slot(of key: UInt64, in capacity: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & (capacity - 1)
  }
}
