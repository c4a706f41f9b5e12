/// The MinHash signatures of sets of shingles, as hashes of bands.
///
/// Two sets of Jaccard similarity *s* agree in a value with probability *s*, in all rows of a band
/// with *s*^rows, and in at least one band with 1 - (1 - *s*^rows)^bands.
///
/// One hash for each shingle gives all values (one-permutation hashing): its leading bits choose a
/// bin, and the least hash in a bin is the bin's value. An empty bin takes over the value of
/// another bin, found in a fixed random order that is the bin's own.
///
/// Sources: A. Broder (1997); P. Li, A. Owen, C.-H. Zhang (2012), "One permutation hashing";
/// A. Shrivastava (2017), "Optimal densification for fast and accurate minwise hashing".
struct MinHash {
  /// Values in a signature.
  static let binCount = 128

  let rowCount: Int
  let bandCount: Int

  /// The value of each bin, zero for an empty one.
  private var bins = [UInt64](repeating: 0, count: binCount)
  private var filled: [UInt8] = []

  /// Chooses the longest bands that miss a pair at the threshold with probability under 0.001.
  ///
  /// At 0.8 that is 25 bands of 5 rows.
  init(threshold: Double) {
    let missed = { (rows: Int) -> Double in
      let agreement = (0..<rows).reduce(1.0) { power, _ in power * threshold }
      return (0..<Self.binCount / rows).reduce(1.0) { power, _ in power * (1 - agreement) }
    }
    self.init(rowCount: (1...32).last { missed($0) < 0.001 } ?? 1)
  }

  /// Makes as many bands of `rowCount` rows as there are values for.
  init(rowCount: Int) {
    self.rowCount = rowCount
    bandCount = Self.binCount / rowCount
  }

  /// Computes the hash of each band.
  ///
  /// - Parameters:
  ///   - shingles: Ascending and not zero.
  ///   - hashes: As many places as there are bands.
  mutating func hashBands(of shingles: Span<UInt64>, into hashes: inout [UInt64]) {
    fillBins(shingles)
    for band in 0..<bandCount {
      var hash = Mixing.seed
      for bin in band * rowCount..<(band + 1) * rowCount {
        hash = Mixing.fold(hash ^ value(of: bin), Mixing.factor)
      }
      hashes[band] = Mixing.finish(hash)
    }
  }

  private mutating func fillBins(_ shingles: Span<UInt64>) {
    for bin in bins.indices { bins[bin] = 0 }
    // From the largest down, so that the least of each bin is written last.
    for index in shingles.indices.reversed() { bins[Int(shingles[index] >> 57)] = shingles[index] }
    filled.removeAll(keepingCapacity: true)
    for bin in bins.indices where bins[bin] != 0 { filled.append(UInt8(bin)) }
  }

  /// The value of a bin, its own or that of the first filled bin in its order.
  private func value(of bin: Int) -> UInt64 {
    guard bins[bin] == 0, !filled.isEmpty else { return bins[bin] }
    let start = bin * Self.binCount
    // The same bin by either way; the shorter one is taken.
    if filled.count < 12 {
      let nearest = filled.min {
        Self.places[start + Int($0)] < Self.places[start + Int($1)]
      }
      return bins[Int(nearest ?? 0)]
    }
    var place = start
    while bins[Int(Self.order[place])] == 0 { place += 1 }
    return bins[Int(Self.order[place])]
  }

  /// For each bin all bins in a random order, and for each bin the place of each other in it.
  private static let order: [UInt8] = (0..<binCount).flatMap { bin in
    var others = (0..<binCount).map { UInt8($0) }
    for last in stride(from: binCount - 1, to: 0, by: -1) {
      let random = Mixing.finish(Mixing.golden &* UInt64(bin * binCount + last))
      others.swapAt(last, Int(random.multipliedFullWidth(by: UInt64(last + 1)).high))
    }
    return others
  }

  private static let places: [UInt8] = (0..<binCount).flatMap { bin in
    var places = [UInt8](repeating: 0, count: binCount)
    for place in 0..<binCount { places[Int(order[bin * binCount + place])] = UInt8(place) }
    return places
  }
}
