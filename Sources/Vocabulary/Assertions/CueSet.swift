/// A set of cue categories, one bit for each of at most 128.
///
/// A category's bit is its position in ``AssertionRules/categories``.
struct CueSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }

  /// The set of the one category at `index`.
  init(category index: Int) { rawValue = 1 << UInt128(index) }

  /// Whether the sets share a category.
  func overlaps(_ other: CueSet) -> Bool { rawValue & other.rawValue != 0 }

  /// Calls `body` with the index of each category of the set, ascending.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var rest = rawValue
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}
