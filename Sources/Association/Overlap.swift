internal import RealModule

/// Measures that compare the documents with both to those expected or to those with either.
extension ContingencyTable {
  /// Pointwise mutual information in bits; `nil` where the two never occur together.
  ///
  /// log2(a N / (f s)). It favours rare concepts: set a minimum count.
  ///
  /// Source: Church & Hanks (1990), Computational Linguistics 16(1), 22-29.
  package var pointwiseMutualInformation: Double? {
    guard both > 0 else { return nil }
    let relative = excess(both, first, second) / Double(first) / Double(second)
    return Self.log2(Double(both) / expected, lessOne: relative)
  }

  /// MI³ in bits; `nil` where the two never occur together.
  ///
  /// log2(a³ N / (f s)): the cube takes away PMI's liking for rare concepts.
  ///
  /// Source: Daille (1994), thesis, Université Paris 7; as in the Sketch Engine.
  package var cubicMutualInformation: Double? {
    pointwiseMutualInformation.map { $0 + 2 * Double.log2(Double(both)) }
  }

  /// The t-score; `nil` where the two never occur together.
  ///
  /// (a - f s / N) / √a: how sure it is that there is some attraction, not how strong.
  ///
  /// Source: Church, Gale, Hanks & Hindle (1991), in Lexical Acquisition, 115-164.
  package var tScore: Double? {
    guard both > 0 else { return nil }
    return excess(both, first, second) / Double(total) / Double(both).squareRoot()
  }

  /// The Jaccard coefficient in 0...1: of the documents with either, the share with both; `nil`
  /// where there is none.
  ///
  /// Source: Jaccard (1912), New Phytologist 11(2), 37-50.
  package var jaccard: Double? {
    let either = first + secondOnly
    return either > 0 ? Double(both) / Double(either) : nil
  }

  /// log2 of a ratio, exact also where the ratio is near 1 and its excess is known better.
  static func log2(_ ratio: Double, lessOne excess: Double) -> Double {
    abs(excess) < 0.5 ? Double.log(onePlus: excess) / Double.log(2) : Double.log2(ratio)
  }
}
