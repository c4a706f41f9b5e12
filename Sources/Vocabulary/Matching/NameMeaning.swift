/// What a name means that ends in a state, in 32 bits, so that most entries are never looked at.
struct NameMeaning: Sendable, Equatable {
  /// What the entries of a state are.
  enum Kind: UInt32, Sendable {
    /// There are none: no name ends here.
    case none
    /// One: it is unambiguous, however it is written.
    case single
    /// One: a blocked phrase, however it is written.
    case blocked
    /// One at least is unambiguous, however it is written.
    case certain
    /// All are ambiguous, however they are written.
    case ambiguous
    /// It depends on how the text is written.
    case dependent
  }

  private let bits: UInt32

  private init(_ kind: Kind, _ value: Int = 0) {
    bits = kind.rawValue << 29 | UInt32(value)
  }

  static let none = NameMeaning(.none)

  /// Makes the meaning of a state and adds its entries to `all`, unless it shares them.
  init(_ entries: [NameEntry], conceptCount: Int, all: inout [NameEntry]) {
    guard let one = entries.first else {
      self = .none
      return
    }
    let isFree = entries.contains { $0.isFree && !$0.isAmbiguous }
    if entries.count == 1 && isFree {
      self = one.isBlocked ? .init(.blocked, conceptCount) : .init(.single, Int(one.concept))
      return
    }
    let isOpen = entries.allSatisfy(\.isFree)
    let first = conceptCount + 1 + all.count
    self.init(isFree ? .certain : isOpen ? .ambiguous : .dependent, first)
    for entry in entries { all.append(entry) }
    all[all.count - 1].markLast()
  }

  var kind: Kind { Kind(rawValue: bits >> 29) ?? .none }

  /// The number of the state's first entry in ``NameTables``, unless it has none; of a single one,
  /// also the concept.
  var firstEntry: Int { Int(bits & 0x1fff_ffff) }
}
