internal import Segmentation

/// The sequences of words and signs that one name can be split into.
struct NameStructures {
  /// The name as written comes first.
  private(set) var sequences: [[TermID]] = []
  private let shape: NameShape

  /// The name with its punctuation and, where it has some, without.
  init(_ shape: NameShape) {
    self.shape = shape
    if shape.words.contains(where: { $0.sign != nil }) {
      sequences.append(shape.words.flatMap { [$0.sign, $0.term].compactMap(\.self) })
    }
    sequences.append(shape.words.map(\.term))
  }

  /// Adds the name with hyphenated words joined, and with joined words split.
  mutating func addJoinedAndSplit(_ terms: inout Lexicon) {
    let joints = shape.words.indices.dropFirst().filter { isJoint($0, terms) }
    if !joints.isEmpty { addJoined(at: joints, &terms) }
    if joints.count > 1 { for joint in joints { addJoined(at: [joint], &terms) } }
    for index in shape.words.indices { addSplit(at: index, &terms) }
  }

  /// Whether the word at `index` may be written together with the one before it.
  private func isJoint(_ index: Int, _ terms: Lexicon) -> Bool {
    guard case .plain(let hasHyphen, let hasSpace) = shape.words[index].gap else { return false }
    if hasHyphen && !hasSpace { return true }
    return startsWithDigit(index, terms) && endsWithLetter(index - 1, terms)
  }

  private func startsWithDigit(_ index: Int, _ terms: Lexicon) -> Bool {
    terms.bytes[terms.range(of: shape.words[index].term).lowerBound] &- 0x30 < 10
  }

  private func endsWithLetter(_ index: Int, _ terms: Lexicon) -> Bool {
    terms.bytes[terms.range(of: shape.words[index].term).upperBound - 1] &- 0x61 < 26
  }

  private mutating func addJoined(at joints: [Int], _ terms: inout Lexicon) {
    var sequence: [TermID] = []
    var word: [UInt8] = []
    for index in shape.words.indices {
      if index > 0 && !joints.contains(index) {
        sequence.append(terms.intern(word.span))
        word.removeAll()
      }
      word += terms.bytes[terms.range(of: shape.words[index].term)]
    }
    sequence.append(terms.intern(word.span))
    sequences.append(sequence)
  }

  private mutating func addSplit(at index: Int, _ terms: inout Lexicon) {
    let term = shape.words[index].term
    let word = Array(terms.bytes[terms.range(of: term)])
    guard let cut = Self.digitCut(word) ?? Self.prefixCut(word) else { return }
    var sequence = shape.words.map(\.term)
    sequence[index] = terms.intern(Array(word[..<cut]).span)
    sequence.insert(terms.intern(Array(word[cut...]).span), at: index + 1)
    sequences.append(sequence)
  }

  /// Where the digits start in a word of letters and then digits: "b12", "omega3".
  private static func digitCut(_ word: [UInt8]) -> Int? {
    guard let cut = word.firstIndex(where: { $0 &- 0x30 < 10 }), cut > 0 else { return nil }
    let isLettersThenDigits =
      word[..<cut].allSatisfy { $0 &- 0x61 < 26 || $0 >= 0x80 }
      && word[cut...].allSatisfy { $0 &- 0x30 < 10 }
    return isLettersThenDigits ? cut : nil
  }

  /// Where a prefix ends that is often written with a hyphen.
  private static func prefixCut(_ word: [UInt8]) -> Int? {
    for prefix in prefixes where word.matches(prefix, at: 0) {
      let length = prefix.utf8CodeUnitCount
      if word.count >= length + 5 { return length }
    }
    return nil
  }

  /// Longer ones before those that they begin with.
  private static let prefixes: [StaticString] = [
    "anti", "auto", "broncho", "cardio", "cerebro", "co", "cortico", "cranio", "extra", "gastro",
    "hyper", "hypo", "immuno", "infra", "inter", "intra", "macro", "micro", "mid", "mono",
    "multi", "musculo", "myo", "neuro", "non", "osteo", "para", "peri", "poly", "post", "pre",
    "pseudo", "psycho", "re", "retro", "sub", "super", "thrombo", "trans", "ultra", "under",
    "beta", "alpha", "gamma",
  ]
}
