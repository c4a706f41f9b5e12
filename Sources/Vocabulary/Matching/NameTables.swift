/// The trie of names in its final form, and what is known of words and concepts by number.
///
/// All of it is flat arrays of plain numbers, so that it can be kept in a file as it is.
struct NameTables: Sendable, Equatable {
  /// The state after each word at a name's start; zero when no name starts with it.
  let roots: FlatArray<UInt32>
  let nodes: NameStates
  /// Those that states do not share; see ``subscript(_:)``.
  let entries: FlatArray<NameEntry>

  /// The spellings that entries demand, end to end.
  let spellings: FlatArray<UInt8>

  /// Not zero where the name of a nutrient starts with a word; words from its count on start none.
  let nutrientStarts: FlatArray<UInt8>

  /// The words, of at least four letters, of each concept's names: ascending, cut by
  /// ``conceptWordEnds``.
  let conceptWords: FlatArray<UInt32>
  let conceptWordEnds: FlatArray<UInt32>

  /// The state after a word at a name's start, or zero.
  func root(_ word: UInt32) -> UInt32 { Int(word) < roots.count ? roots[Int(word)] : 0 }

  /// Whether the name of a nutrient starts with a word.
  func startsNutrient(_ word: UInt32) -> Bool {
    Int(word) < nutrientStarts.count && nutrientStarts[Int(word)] != 0
  }

  private var conceptCount: Int { conceptWordEnds.count }

  /// An entry by its number: first come those that plain names share, one for each concept and one
  /// for blocked phrases, then those that states have to themselves.
  subscript(entry: Int) -> NameEntry {
    if entry < conceptCount { return .plain(UInt32(entry)) }
    return entry == conceptCount
      ? .plain(NameAutomaton.noConcept) : entries[entry - conceptCount - 1]
  }

  /// The numbers of a state's entries.
  func entryRange(_ state: UInt32) -> Range<Int> { entryRange(nodes[state].meaning) }

  /// The numbers of the entries of a state with this meaning.
  func entryRange(_ meaning: NameMeaning) -> Range<Int> {
    guard meaning != .none else { return 0..<0 }
    var end = meaning.firstEntry
    while !self[end].isLast { end += 1 }
    return meaning.firstEntry..<end + 1
  }

  /// The words of a concept's names, as a range of ``conceptWords``.
  func wordRange(ofConcept concept: UInt32) -> Range<Int> {
    let index = Int(concept)
    return (index == 0 ? 0 : Int(conceptWordEnds[index - 1]))..<Int(conceptWordEnds[index])
  }
}
