/// The distinct margins of the two kinds of concepts, in ascending order.
struct MarginGroups {
  let first: [MarginModel.Level]
  let second: [MarginModel.Level]

  init(_ degrees: DocumentDegrees) {
    let firstMeans = degrees.firstLevels.mapValues(Self.mean)
    let secondMeans = degrees.secondLevels.mapValues(Self.mean)
    var (firstPartners, secondPartners) = ([Int: Double](), [Int: Double]())
    for (levels, count) in degrees.documents.sorted(by: { $0.key < $1.key }) {
      let documents = Double(count)
      firstPartners[levels.first, default: 0] += documents * (secondMeans[levels.second] ?? 0)
      secondPartners[levels.second, default: 0] += documents * (firstMeans[levels.first] ?? 0)
    }
    first = Self.levels(degrees.firstLevels, firstPartners)
    second = Self.levels(degrees.secondLevels, secondPartners)
  }

  private static func mean(_ total: DocumentDegrees.Total) -> Double {
    Double(total.degrees) / Double(total.documents)
  }

  private static func levels(
    _ totals: [Int: DocumentDegrees.Total], _ partners: [Int: Double]
  ) -> [MarginModel.Level] {
    totals.filter { $0.value.degrees > 0 }.sorted { $0.key < $1.key }.map { level, total in
      MarginModel.Level(
        level: level, documents: Double(total.documents), meanDegree: mean(total),
        partners: partners[level] ?? 0)
    }
  }

  /// The concepts that are mentioned at all, by frequency.
  ///
  /// Up to 128 distinct frequencies are kept apart; of more, those within about a twelfth of each
  /// other are fitted together (their concepts' own parameters are solved for afterwards).
  static func frequencies(_ concepts: [LengthAwareNull.Concept]) -> [MarginModel.Frequency] {
    let mentioned = concepts.filter { $0.documents > 0 }
    let isCoarse = Set(mentioned.map(\.documents)).count > 128
    let groups = Dictionary(grouping: mentioned) { concept in
      isCoarse ? band(concept.documents) : concept.documents
    }
    return groups.sorted { $0.key < $1.key }.map { _, group in
      let sum = group.reduce(0) { $0 + $1.documents }
      return MarginModel.Frequency(
        frequency: Double(sum) / Double(group.count), concepts: Double(group.count),
        partners: Double(group.reduce(0) { $0 + $1.partners }))
    }
  }

  /// The frequency below 16; above, eight bands to each doubling.
  private static func band(_ frequency: Int) -> Int {
    guard frequency >= 16 else { return frequency }
    let exponent = Int.bitWidth - 1 - frequency.leadingZeroBitCount
    return 16 + (exponent - 4) * 8 + (frequency >> (exponent - 3)) & 7
  }
}
