internal import Association

/// Counts units by how many concepts of two kinds they mention; most mention few.
struct UnitDegrees {
  private static let side = 16
  /// Units of two small degrees.
  private var small = [Int](repeating: 0, count: side * side)
  private var large = DocumentDegrees()

  /// Counts a unit that mentions so many concepts of the two kinds.
  @inline(__always) mutating func add(_ first: Int, _ second: Int) {
    if first < Self.side && second < Self.side {
      small[first * Self.side + second] += 1
    } else {
      large.add(first: first, second: second)
    }
  }

  /// Counts units that mention none.
  mutating func addEmpty(_ count: Int) { small[0] += count }

  /// All units counted.
  var all: DocumentDegrees {
    var all = large
    for index in small.indices where small[index] > 0 {
      all.add(
        first: index / Self.side, second: index % Self.side, documents: small[index])
    }
    return all
  }
}
