internal import RealModule

/// How likely a concept stands in a document, from the margins of one kind of concept alone.
///
/// Document d is expected to mention concept i x(i) y(d) times, at least once with the probability
/// of ``MentionLink``. The parameters are those under which every concept has its document
/// frequency and every document its number of concepts. Equal margins have equal parameters, so
/// that only the distinct ones are fitted.
///
/// Source: with burstiness 1 this is the bipartite configuration model of Saracco, Di Clemente,
/// Gabrielli & Squartini (2015), Scientific Reports 5, 10595, and of Rasch (1960).
struct MarginModel {
  /// Documents of one level and the parameter y they share.
  struct Level {
    let level: Int
    let documents: Double
    let meanDegree: Double
    /// Concepts of the other kind in these documents, all together.
    let partners: Double
    var weight = 0.0
  }

  /// Concepts of about one document frequency and the parameter x they share.
  struct Frequency {
    let frequency: Double
    let concepts: Double
    /// Concepts of the other kind in these concepts' documents, all together.
    let partners: Double
    var weight = 0.0
  }

  let link: MentionLink
  /// By level, ascending, without documents that mention no concept.
  private(set) var levels: [Level]
  /// By frequency, ascending.
  private(set) var frequencies: [Frequency]

  /// Fits both margins by turns until every parameter stands still.
  ///
  /// - Complexity: O(*c* *l*) a round for *c* distinct frequencies and *l* levels; at most 300
  ///   rounds, commonly 10 to 40.
  init(_ levels: [Level], _ frequencies: [Frequency], link: MentionLink, tolerance: Double) {
    (self.levels, self.frequencies, self.link) = (levels, frequencies, link)
    if frequencies.contains(where: { $0.weight == 0 }) { start() }
    for _ in 0..<300 where round() < tolerance { break }
  }

  /// The sparse solution: degree times frequency over all.
  private mutating func start() {
    let root = levels.reduce(0) { $0 + $1.documents * $1.meanDegree }.squareRoot()
    for index in levels.indices { levels[index].weight = levels[index].meanDegree / root }
    for index in frequencies.indices {
      frequencies[index].weight = frequencies[index].frequency / root
    }
  }

  /// Takes a step of Newton's towards each margin given the other; returns the largest relative change of a concept's x.
  private mutating func round() -> Double {
    let concepts = frequencies.map { (count: $0.concepts, weight: $0.weight) }
    for index in levels.indices {
      levels[index].weight = link.solve(
        concepts, target: levels[index].meanDegree, start: levels[index].weight, stepLimit: 1)
    }
    let documents = levels.map { (count: $0.documents, weight: $0.weight) }
    var change = 0.0
    for index in frequencies.indices {
      let old = frequencies[index].weight
      let new = link.solve(
        documents, target: frequencies[index].frequency, start: old, stepLimit: 1)
      frequencies[index].weight = new
      change = max(change, abs(new - old) / new)
    }
    return change
  }

  /// The parameter x of a concept that stands in so many documents.
  func weight(frequency: Int) -> Double {
    let documents = levels.map { (count: $0.documents, weight: $0.weight) }
    let nearest = frequencies.min { a, b in
      abs(a.frequency - Double(frequency)) < abs(b.frequency - Double(frequency))
    }
    return link.solve(documents, target: Double(frequency), start: nearest?.weight ?? 1)
  }

  /// How badly the model tells how many concepts of the other kind stand beside those of each
  /// frequency: Σ (observed - expected)² / expected.
  ///
  /// Rare concepts are found in longer documents than common ones, and by how much depends on the
  /// burstiness. These sums run over all pairs, so that true associations of some hardly count.
  var misfit: Double {
    frequencies.reduce(0) { sum, group in
      let expected = levels.reduce(0) {
        $0 + $1.partners * link.presence(group.weight * $1.weight)
      }
      let difference = group.partners - group.concepts * expected
      return sum + difference * difference / max(group.concepts * expected, 1e-300)
    }
  }
}

extension MarginModel {
  /// Fits the model with the burstiness that misfits least.
  ///
  /// Six values are tried; a parabola through the best and its neighbours gives the last.
  static func fit(_ levels: [Level], _ frequencies: [Frequency]) -> MarginModel {
    let grid = [0, 0.25, 0.5, 0.75, 1, 1.5]
    var models: [MarginModel] = []
    for burstiness in grid {
      let last = models.last
      models.append(
        MarginModel(
          last?.levels ?? levels, last?.frequencies ?? frequencies,
          link: MentionLink(burstiness: burstiness), tolerance: 1e-4))
    }
    let losses = models.map(\.misfit)
    let best = losses.indices.min { (losses[$0], $0) < (losses[$1], $1) } ?? 0
    let burstiness = vertex(grid, losses, best)
    return MarginModel(
      models[best].levels, models[best].frequencies, link: MentionLink(burstiness: burstiness),
      tolerance: 1e-9)
  }

  /// Where the parabola through three neighbouring values is least; an end stays an end.
  private static func vertex(_ x: [Double], _ y: [Double], _ best: Int) -> Double {
    guard best > 0, best < x.count - 1 else { return x[best] }
    let (left, right) = (x[best] - x[best - 1], x[best] - x[best + 1])
    let (rise, fall) = (y[best] - y[best + 1], y[best] - y[best - 1])
    let denominator = left * rise - right * fall
    guard denominator != 0 else { return x[best] }
    return x[best] - 0.5 * (left * left * rise - right * right * fall) / denominator
  }
}
