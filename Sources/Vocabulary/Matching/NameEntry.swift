/// One meaning of the name that ends in a state, in twelve bytes.
struct NameEntry: Sendable, Equatable, FlatElement {
  /// `ConceptID` or, for a blocked phrase, ``NameAutomaton/noConcept``.
  let concept: UInt32
  private let spellingStart: UInt32
  private let spellingLength: UInt16
  private var flags: UInt16

  /// - Parameters:
  ///   - spelling: As ``spelling``; shorter than 2^16, as acronyms are.
  ///   - isEnglishWord: Whether the name, in lower case, is an English word.
  ///   - isCharged: As ``isCharged``.
  init(
    concept: UInt32, spelling: Range<UInt32>, isAmbiguous: Bool, isEnglishWord: Bool,
    isCharged: Bool = false
  ) {
    self.concept = concept
    spellingStart = spelling.lowerBound
    spellingLength = UInt16(clamping: spelling.count)
    flags = (isAmbiguous ? 1 : 0) | (isEnglishWord ? 2 : 0) | (isCharged ? 8 : 0)
  }

  /// Where the spelling lies that the text must have, in ``NameTables/spellings``; empty where
  /// case does not matter.
  var spelling: Range<Int> {
    Int(spellingStart)..<Int(spellingStart) + Int(spellingLength)
  }

  /// Whether the name is accepted however it is written.
  var isFree: Bool { spellingLength == 0 && !isCharged }

  var isAmbiguous: Bool { flags & 1 != 0 }

  var isEnglishWord: Bool { flags & 2 != 0 }

  /// Whether the name ends in a plus sign ("Na+"), so that the text must have one behind the words.
  var isCharged: Bool { flags & 8 != 0 }

  /// Whether a name that was known before makes this one superfluous.
  func isCovered(by known: NameEntry) -> Bool {
    known.concept == concept && (!known.isAmbiguous || isAmbiguous)
      && (known.isFree || (known.spelling == spelling && known.isCharged == isCharged))
  }

  /// Whether the entries of a state end with this one.
  var isLast: Bool { flags & 4 != 0 }

  var isBlocked: Bool { concept == NameAutomaton.noConcept }

  /// Marks the last entry of a state.
  mutating func markLast() { flags |= 4 }

  /// The entry that is all that a plain name of a concept means, or a blocked phrase.
  static func plain(_ concept: UInt32) -> NameEntry {
    var entry = NameEntry(
      concept: concept, spelling: 0..<0, isAmbiguous: false, isEnglishWord: false)
    entry.markLast()
    return entry
  }
}
