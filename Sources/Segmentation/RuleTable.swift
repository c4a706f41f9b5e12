/// ICU's own compiled break rules, as it gives them away: a state table over character categories.
///
/// ICU walks this table to find each boundary. Whoever walks the same table the same way finds
/// the same boundaries, whatever version of the rules is installed; that is what
/// ``WordAutomaton`` and ``SentenceRules`` rely on. The layout is `RBBIDataHeader` and
/// `RBBIStateTable` of ICU's `rbbidata.h`, format version 6.
struct RuleTable: Sendable {
  /// The state in which every match begins.
  static let start = 1
  /// The state that ends a match.
  static let stop = 0
  /// The category that stands for the end of the text.
  static let endOfText = 1
  /// The category that stands for the beginning of a match, where the rules ask for it.
  static let beginning = 2

  let stateCount: Int
  let categoryCount: Int

  /// The first category whose characters need ICU's dictionaries.
  let dictionaryCategory: Int

  /// Whether each match starts with the category ``beginning``.
  let needsBeginning: Bool

  /// The category of every code point.
  let categories: CodePointClasses

  /// For each state, whether text may end in it, and ICU's rule status if it does.
  let accepts: [Bool]
  let statuses: [Int32]

  private let transitions: [UInt16]

  /// The state that follows `state` when a character of `category` is read.
  func next(_ state: Int, _ category: Int) -> Int {
    Int(transitions[state * categoryCount + category])
  }

  /// Reads compiled rules.
  ///
  /// - Returns: `nil` when their format, or what they use of it, is not what is known here. The
  ///   caller then asks ICU for every boundary.
  init?(compiled rules: [UInt32]) {
    guard let header = Header(rules),
      let categories = CodePointClasses(
        trie: rules, at: header.trie, byteCount: header.trieLength)
    else { return nil }
    let table = Table(rules, at: header.table)
    let isKnown = table.flags & ~(Table.needsBeginning | Table.hasByteRows) == 0
    guard isKnown, table.lookAheadSize == 0, table.stateCount > 1 else { return nil }
    stateCount = table.stateCount
    categoryCount = header.categoryCount
    dictionaryCategory = table.dictionaryCategory
    needsBeginning = table.flags & Table.needsBeginning != 0
    self.categories = categories
    let rows = (0..<table.stateCount).map { table.row($0, categoryCount: header.categoryCount) }
    guard rows.allSatisfy({ $0.accepting <= 1 && $0.lookAhead == 0 }) else { return nil }
    accepts = rows.map { $0.accepting == 1 }
    statuses = rows.map { header.status(rules, at: Int($0.tags)) }
    transitions = rows.flatMap(\.next)
    guard transitions.allSatisfy({ $0 < table.stateCount }) else { return nil }
  }
}

/// The part of `RBBIDataHeader` that is needed.
///
/// Offsets are in bytes from its beginning.
private struct Header {
  static let magic: UInt32 = 0xb1a0

  let categoryCount: Int
  let table: Int
  let trie: Int
  let trieLength: Int
  let statuses: Int

  init?(_ rules: [UInt32]) {
    guard rules.count > 14, rules[0] == Self.magic, UInt8(truncatingIfNeeded: rules[1]) == 6,
      rules[2] <= rules.count * 4
    else { return nil }
    categoryCount = Int(rules[3])
    table = Int(rules[4])
    trie = Int(rules[8])
    trieLength = Int(rules[9])
    statuses = Int(rules[12])
  }

  /// The last, which is the largest, of the values in a state's status record.
  func status(_ rules: [UInt32], at index: Int) -> Int32 {
    let record = statuses / 4 + index
    return Int32(bitPattern: rules[record + Int(rules[record])])
  }
}

/// `RBBIStateTable`, with rows of bytes or of 16-bit numbers.
private struct Table {
  static let needsBeginning: UInt32 = 2
  static let hasByteRows: UInt32 = 4

  struct Row {
    let accepting: UInt16
    let lookAhead: UInt16
    let tags: UInt16
    let next: [UInt16]
  }

  let stateCount: Int
  let dictionaryCategory: Int
  let lookAheadSize: UInt32
  let flags: UInt32
  private let rowLength: Int
  private let bytes: [UInt8]

  init(_ rules: [UInt32], at offset: Int) {
    let first = offset / 4
    stateCount = Int(rules[first])
    rowLength = Int(rules[first + 1])
    dictionaryCategory = Int(rules[first + 2])
    lookAheadSize = rules[first + 3]
    flags = rules[first + 4]
    bytes = rules[(first + 5)...].flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word.littleEndian >> (8 * $0)) }
    }
  }

  func row(_ state: Int, categoryCount: Int) -> Row {
    let values = (0..<(3 + categoryCount)).map { column -> UInt16 in
      guard flags & Self.hasByteRows == 0 else {
        return UInt16(bytes[state * rowLength + column])
      }
      let index = state * rowLength + 2 * column
      return UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
    }
    return Row(
      accepting: values[0], lookAhead: values[1], tags: values[2], next: Array(values[3...]))
  }
}
