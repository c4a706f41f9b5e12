internal import Segmentation

/// Makes the paths by which one name may be found: joined and split words, singular and plural.
///
/// A path is a sequence of word numbers of the automaton. Most names have two paths.
struct NameVariants {
  /// The paths of the name last asked for, end to end; the first is the name as it is written.
  private(set) var words: [UInt32] = []
  /// Where each path ends in ``words``.
  private(set) var ends: [Int] = []

  private let steps: MatchingSteps
  private var facts: NameWords
  private var sequence: [TermID] = []

  /// The words of the automaton, which are kept here while names are added.
  var automatonWords: Lexicon { facts.words }

  init(steps: MatchingSteps, terms: Lexicon, words: Lexicon) {
    self.steps = steps
    facts = NameWords(steps: steps, terms: terms, words: words)
  }

  /// Replaces the paths by those of a name.
  mutating func make(of shape: NameShape, isAcronym: Bool) {
    words.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    guard !shape.words.isEmpty else { return }
    if shape.hasSigns { addPaths(of: shape.words.indices, shape, withSigns: true, isAcronym) }
    addPaths(of: shape.words.indices, shape, withSigns: false, isAcronym)
    if steps.contains(.joining) {
      addJoined(shape, isAcronym)
      addSplit(shape, isAcronym)
    }
    if steps.contains(.possessive) { addEponym(shape) }
    if steps.contains(.coordination) { addPluralHead() }
  }

  private mutating func addPaths(
    of range: Range<Int>, _ shape: NameShape, withSigns: Bool, _ isAcronym: Bool
  ) {
    sequence.removeAll(keepingCapacity: true)
    for word in shape.words[range] {
      if withSigns, let sign = word.sign { sequence.append(sign) }
      sequence.append(word.term)
    }
    addSequence(isAcronym)
  }

  /// Adds the path of ``sequence``, and those with the other number of its last word.
  private mutating func addSequence(_ isAcronym: Bool) {
    let start = words.count
    for term in sequence { words.append(facts.word(of: term)) }
    ends.append(words.count)
    guard steps.contains(.number), let last = sequence.last else { return }
    let length = words.count - start
    for form in isAcronym ? [facts.acronymPlural(of: last)] : facts.otherForms(of: last) {
      for offset in 0..<length - 1 { words.append(words[start + offset]) }
      words.append(form)
      ends.append(words.count)
    }
  }

  /// "betacarotene" for "beta-carotene": all hyphens at once, and where there are several each.
  private mutating func addJoined(_ shape: NameShape, _ isAcronym: Bool) {
    let joints = shape.words.indices.filter { $0 > 0 && isJoint($0, shape) }
    guard !joints.isEmpty else { return }
    addJoined(shape, at: joints, isAcronym)
    if joints.count > 1 && joints.count <= 3 {
      for joint in joints { addJoined(shape, at: [joint], isAcronym) }
    }
  }

  /// Whether the word at `index` may be written together with the one before it.
  private mutating func isJoint(_ index: Int, _ shape: NameShape) -> Bool {
    guard case .plain(let hasHyphen, let hasSpace) = shape.words[index].gap else { return false }
    if hasHyphen && !hasSpace { return true }
    return facts.startsWithDigit(shape.words[index].term)
      && facts.endsWithLetter(shape.words[index - 1].term)
  }

  private mutating func addJoined(_ shape: NameShape, at joints: [Int], _ isAcronym: Bool) {
    sequence.removeAll(keepingCapacity: true)
    for (index, word) in shape.words.enumerated() {
      if joints.contains(index), let last = sequence.popLast() {
        sequence.append(facts.joined(last, word.term))
      } else {
        sequence.append(word.term)
      }
    }
    addSequence(isAcronym)
  }

  /// "b 12" for "b12", "pre eclampsia" for "preeclampsia".
  private mutating func addSplit(_ shape: NameShape, _ isAcronym: Bool) {
    for (index, word) in shape.words.enumerated() {
      guard let (head, tail) = facts.parts(of: word.term) else { continue }
      sequence.removeAll(keepingCapacity: true)
      for other in shape.words[..<index] { sequence.append(other.term) }
      sequence.append(head)
      sequence.append(tail)
      for other in shape.words[(index + 1)...] { sequence.append(other.term) }
      addSequence(isAcronym)
    }
  }

  /// "Crohns disease" for "Crohn's disease" and for "Crohn disease".
  private mutating func addEponym(_ shape: NameShape) {
    guard shape.words.count > 1, !shape.hasSigns else { return }
    let isTitleCase = shape.words.allSatisfy(\.isCapitalized)
    for index in shape.words.indices.dropLast() {
      let word = shape.words[index]
      guard word.isCapitalized && !isTitleCase || facts.isPossessive(word.term) else { continue }
      let eponym = facts.eponym(word.term)
      for path in 0..<min(2, ends.count) {
        let start = path == 0 ? 0 : ends[path - 1]
        guard ends[path] - start == shape.words.count else { continue }
        for position in start..<ends[path] {
          words.append(position - start == index ? eponym : words[position])
        }
        ends.append(words.count)
      }
      return
    }
  }

  /// "vitamins D" for "vitamin D", "types 2" for "type 2", so that a list may start with it.
  private mutating func addPluralHead() {
    guard let first = words.first, ends[0] > 1, let plural = facts.pluralHead(first) else {
      return
    }
    for path in 0..<ends.count {
      let start = path == 0 ? 0 : ends[path - 1]
      // A joined variant has another first word.
      guard words[start] == first && ends[path] - start > 1 else { continue }
      words.append(plural)
      for position in start + 1..<ends[path] { words.append(words[position]) }
      ends.append(words.count)
    }
  }
}
