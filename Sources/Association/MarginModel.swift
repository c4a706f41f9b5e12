internal import RealModule

/// The odds that a concept stands in a document, from the margins of one kind of concept alone.
///
/// Concept i stands in document d with the odds x(i) y(d): of all models that keep, on average,
/// each concept's document frequency and each document's number of concepts, the one of largest
/// entropy. Equal margins have equal parameters, so that only the distinct ones are fitted.
///
/// Source: the bipartite configuration model, Saracco, Di Clemente, Gabrielli & Squartini (2015),
/// Scientific Reports 5, 10595; in item response theory the Rasch model (1960).
struct MarginModel {
  /// Documents of one level and the parameter y they share.
  struct Level {
    let level: Int
    let documents: Double
    let meanDegree: Double
    var weight = 0.0
  }

  /// Concepts of one document frequency and the parameter x they share.
  struct Frequency {
    let frequency: Double
    let concepts: Double
    var weight = 0.0
  }

  /// By level, ascending, without documents that mention no concept.
  private(set) var levels: [Level]
  /// By frequency, ascending.
  private(set) var frequencies: [Frequency]

  /// Fits both margins by turns until every parameter stands still.
  ///
  /// - Complexity: O(*c* *l*) a round for *c* distinct frequencies and *l* levels; at most 1000
  ///   rounds, commonly 10 to 30.
  init(levels totals: [Int: DocumentDegrees.Total], frequencies counts: [Int]) {
    levels = totals.filter { $0.key > 0 && $0.value.degrees > 0 }.sorted { $0.key < $1.key }
      .map { level, total in
        let documents = Double(total.documents)
        return Level(
          level: level, documents: documents, meanDegree: Double(total.degrees) / documents)
      }
    let grouped = counts.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    frequencies = grouped.filter { $0.key > 0 }.sorted { $0.key < $1.key }
      .map { Frequency(frequency: Double($0.key), concepts: Double($0.value)) }
    start()
    for _ in 0..<1000 where round() < 1e-12 { break }
  }

  /// The sparse solution: degree times frequency over all.
  private mutating func start() {
    let root = levels.reduce(0) { $0 + $1.documents * $1.meanDegree }.squareRoot()
    for index in levels.indices { levels[index].weight = levels[index].meanDegree / root }
    for index in frequencies.indices {
      frequencies[index].weight = frequencies[index].frequency / root
    }
  }

  /// Solves each margin given the other; returns the largest relative change of a concept's x.
  private mutating func round() -> Double {
    for index in levels.indices {
      levels[index].weight = LogisticMargin.solve(
        frequencies.map { ($0.concepts, $0.weight) }, target: levels[index].meanDegree,
        start: levels[index].weight)
    }
    var change = 0.0
    for index in frequencies.indices {
      let old = frequencies[index].weight
      let new = weight(frequency: frequencies[index].frequency, start: old)
      frequencies[index].weight = new
      change = max(change, abs(new - old) / new)
    }
    return change
  }

  /// The parameter x of a concept that stands in so many documents.
  func weight(frequency: Double, start: Double) -> Double {
    LogisticMargin.solve(
      levels.map { ($0.documents, $0.weight) }, target: frequency, start: start)
  }
}

/// The equation that one parameter must satisfy: Σ n w z / (1 + w z) = target.
enum LogisticMargin {
  /// Odds beyond which a probability is 0 or 1 for our purposes.
  static var bound: Double { 1e12 }

  /// Solves for z by Newton's method in ln z, which cannot overshoot far: steps are at most 2.
  ///
  /// A target that only certainty reaches gives the bound, or one over it.
  static func solve(
    _ terms: [(count: Double, weight: Double)], target: Double, start: Double
  ) -> Double {
    let total = terms.reduce(0) { $0 + $1.count }
    guard target > 0, target < total * (1 - 1e-12) else { return target > 0 ? bound : 1 / bound }
    var value = start
    for _ in 0..<200 {
      var (sum, slope) = (0.0, 0.0)
      for (count, weight) in terms {
        let probability = weight * value / (1 + weight * value)
        sum += count * probability
        slope += count * probability * (1 - probability)
      }
      let step = max(-2, min(2, (target - sum) / max(slope, 1e-300)))
      value = max(1 / bound, min(bound, value * Double.exp(step)))
      if abs(step) < 1e-14 { break }
    }
    return value
  }
}
