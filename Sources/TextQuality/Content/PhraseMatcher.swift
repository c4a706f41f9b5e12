internal import Segmentation

/// Finds listed phrases in tokens: a trie of words, entered only where a phrase can begin.
struct PhraseMatcher {
  /// A phrase that was found.
  struct Match {
    let kind: PhraseKind
    let tokens: Range<Int>
  }

  private struct Node {
    var next: [UInt16: Int] = [:]
    var kind: PhraseKind?
  }

  /// The number of each word that phrases have; 0 is none.
  private var words: [[UInt8]: UInt16] = [:]
  private var nodes = [Node()]
  /// Whether some phrase begins with the word of a number.
  private var begins: [Bool] = [false]
  /// The number of the word of each term of the lexicon.
  private var numbers: [UInt16] = []

  init() {
    for kind in PhraseKind.allCases {
      for phrase in kind.phrases { add(phrase, kind) }
    }
  }

  private mutating func add(_ phrase: [String], _ kind: PhraseKind) {
    var node = 0
    for word in phrase {
      let number = number(of: word)
      if node == 0 { begins[Int(number)] = true }
      if let next = nodes[node].next[number] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[number] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    nodes[node].kind = kind
  }

  private mutating func number(of word: String) -> UInt16 {
    let bytes = Array(word.utf8)
    if let number = words[bytes] { return number }
    let number = UInt16(words.count + 1)
    words[bytes] = number
    begins.append(false)
    return number
  }

  /// Looks up the terms that are new since the last call.
  mutating func extend(to terms: Lexicon) {
    for index in numbers.count..<terms.count {
      let range = terms.range(of: TermID(rawValue: UInt32(index)))
      numbers.append(words[Word(terms.bytes.span.extracting(range)).bytes] ?? 0)
    }
  }

  /// The longest phrase at each token, left to right, none overlapping.
  ///
  /// - Complexity: O(*n*) in tokens: one read for a token with which no phrase begins.
  func matches(in tokens: [Token]) -> [Match] {
    var matches: [Match] = []
    let numbers = numbers.span
    let begins = begins.span
    var index = 0
    while index < tokens.count {
      let number = numbers[tokens[index].term.index]
      guard begins[Int(number)], let match = longest(in: tokens, at: index) else {
        index += 1
        continue
      }
      matches.append(match)
      index = match.tokens.upperBound
    }
    return matches
  }

  private func longest(in tokens: [Token], at start: Int) -> Match? {
    var node = 0
    var best: Match?
    for index in start..<tokens.count {
      guard let next = nodes[node].next[numbers[tokens[index].term.index]] else { break }
      node = next
      if let kind = nodes[node].kind { best = Match(kind: kind, tokens: start..<index + 1) }
    }
    return best
  }
}
