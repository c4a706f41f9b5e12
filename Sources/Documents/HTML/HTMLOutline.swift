/// What a tree of HTML says: where its text stands, what it is called, what it states.
struct HTMLOutline {
  /// A piece of text.
  struct Fragment {
    /// Where it stands in the source.
    let range: Range<Int>

    /// How far it stands from the fragment before.
    var separation: HTMLElement.Separation

    let style: HTMLTextWriter.Style
  }

  /// The text, in the order of the source.
  private(set) var fragments: [Fragment] = []

  var title = ""
  var metadata = Metadata()

  private var isSorted = true

  /// Adds a piece of text.
  mutating func add(_ fragment: Fragment) {
    guard !fragment.range.isEmpty else { return }
    if let last = fragments.last, fragment.range.lowerBound < last.range.upperBound {
      isSorted = false
    }
    fragments.append(fragment)
  }

  /// Puts the text in the order of the source.
  ///
  /// HTML moves text that stands in a table but in none of its cells to before the table. Such
  /// text stands alone.
  mutating func sortFragments() {
    guard !isSorted else { return }
    let order = fragments.indices.sorted {
      (fragments[$0].range.lowerBound, $0) < (fragments[$1].range.lowerBound, $1)
    }
    var sorted: [Fragment] = []
    sorted.reserveCapacity(fragments.count)
    var previous = -1
    for index in order {
      var fragment = fragments[index]
      if index != previous + 1 { fragment.separation = max(fragment.separation, .line) }
      previous = index
      if let last = sorted.last, fragment.range.lowerBound < last.range.upperBound { continue }
      sorted.append(fragment)
    }
    fragments = sorted
    isSorted = true
  }
}
