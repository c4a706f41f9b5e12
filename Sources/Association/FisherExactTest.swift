internal import RealModule

extension ContingencyTable {
  /// The two-sided p value of Fisher's exact test.
  ///
  /// The probability, with all margins fixed and the two independent, of a table that is at most
  /// as probable as this one. Probabilities that differ by less than one part in 10^7 count as
  /// equal, as in R's `fisher.test`.
  ///
  /// Source: Fisher (1922); SciPy: `fisher_exact(table)`.
  ///
  /// - Complexity: O(√*n*) in the smaller margin: terms that cannot change the sum are left out.
  package var fisherExactP: Double {
    let distribution = Hypergeometric(self)
    guard distribution.low < distribution.high else { return 1 }
    let observed = distribution.logProbability(both)
    let limit = observed + Double.log(onePlus: 1e-7)
    let mode = distribution.mode
    guard distribution.logProbability(mode) > limit else { return 1 }
    let sum: Double
    if both <= mode {
      let right = distribution.firstAbove(mode, atMost: limit)
      sum = distribution.lowerTail(both) + (right.map(distribution.upperTail) ?? 0)
    } else {
      let left = distribution.lastBelow(mode, atMost: limit)
      sum = distribution.upperTail(both) + (left.map(distribution.lowerTail) ?? 0)
    }
    return min(1, sum)
  }
}

/// The distribution of the upper left cell when all margins are fixed.
private struct Hypergeometric {
  let first: Double
  let rest: Double
  let second: Double
  let total: Double
  let low: Int
  let high: Int

  init(_ table: ContingencyTable) {
    first = Double(table.first)
    rest = Double(table.total - table.first)
    second = Double(table.second)
    total = Double(table.total)
    low = max(0, table.first + table.second - table.total)
    high = min(table.first, table.second)
  }

  /// The most probable value.
  var mode: Int {
    let value = ((first + 1) * ((second + 1) / (total + 2))).rounded(.down)
    var mode = min(max(Int(value), low), high)
    while mode > low && logProbability(mode - 1) > logProbability(mode) { mode -= 1 }
    while mode < high && logProbability(mode + 1) > logProbability(mode) { mode += 1 }
    return mode
  }

  /// dhyper as a ratio of binomials at the probability second / total, after Loader.
  func logProbability(_ value: Int) -> Double {
    let x = Double(value)
    let p = second / total
    let q = (total - second) / total
    guard p > 0, q > 0 else { return 0 }
    return LogFactorial.logBinomial(x, of: first, p: p, q: q)
      + LogFactorial.logBinomial(second - x, of: rest, p: p, q: q)
      - LogFactorial.logBinomial(second, of: total, p: p, q: q)
  }

  /// P(X <= value), for a value at or below the mode: terms fall from there.
  func lowerTail(_ value: Int) -> Double {
    var term = 1.0
    var sum = 1.0
    var x = Double(value)
    while x > Double(low) && term > sum * 1e-18 {
      term *= x * (rest - second + x) / ((first - x + 1) * (second - x + 1))
      sum += term
      x -= 1
    }
    return sum * Double.exp(logProbability(value))
  }

  /// P(X >= value), for a value at or above the mode.
  func upperTail(_ value: Int) -> Double {
    var term = 1.0
    var sum = 1.0
    var x = Double(value)
    while x < Double(high) && term > sum * 1e-18 {
      term *= (first - x) * (second - x) / ((x + 1) * (rest - second + x + 1))
      sum += term
      x += 1
    }
    return sum * Double.exp(logProbability(value))
  }

  /// The smallest value above the mode whose probability is at most `limit`.
  func firstAbove(_ mode: Int, atMost limit: Double) -> Int? {
    guard mode < high, logProbability(high) <= limit else { return nil }
    var (below, above) = (mode, high)
    while above - below > 1 {
      let middle = below + (above - below) / 2
      if logProbability(middle) <= limit { above = middle } else { below = middle }
    }
    return above
  }

  /// The largest value below the mode whose probability is at most `limit`.
  func lastBelow(_ mode: Int, atMost limit: Double) -> Int? {
    guard mode > low, logProbability(low) <= limit else { return nil }
    var (below, above) = (low, mode)
    while above - below > 1 {
      let middle = below + (above - below) / 2
      if logProbability(middle) <= limit { below = middle } else { above = middle }
    }
    return below
  }
}
