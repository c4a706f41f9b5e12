internal import RealModule

/// The number of documents with both of two concepts, given how many hold each.
///
/// Document d holds the first with odds a(d) and the second with odds b(d), independently. The
/// distribution of X = Σ A(d) B(d) given Σ A(d) = f and Σ B(d) = g has no closed form (with equal
/// odds it is hypergeometric). Tails come from the double saddle-point approximation with a
/// correction for whole numbers; its error is stated and tested in docs/statistics.md.
///
/// Source: Skovgaard (1987), Journal of Applied Probability 24, 875-887; continuity correction
/// 2 sinh(u / 2) after Daniels (1987); Butler (2007), Saddlepoint Approximations with
/// Applications, sections 4.2 and 4.4.
struct ConditionalOverlap {
  /// Two classes of documents: what one instruction of any processor takes at once.
  typealias Lanes = SIMD2<Double>

  /// Two classes of documents, each with equal odds.
  struct Cell {
    var documents = Lanes()
    var first = Lanes()
    var second = Lanes()
  }

  /// P(X > x) and P(X < x).
  private struct Tails {
    let upper: Double
    let lower: Double
  }

  private let cells: [Cell]
  private let first: Double
  private let second: Double
  /// The smallest and the largest possible overlap.
  private let low: Double
  private let high: Double
  private let base: TiltedMoments
  /// The tails solved so far.
  private var known: [(x: Double, tails: Tails)] = []

  /// - Precondition: The odds were fitted, so that the expected sums are `first` and `second`.
  init(_ cells: [Cell], first: Double, second: Double) {
    self.cells = cells
    self.first = first
    self.second = second
    var (firstAlone, secondAlone, common) = (Lanes(), Lanes(), Lanes())
    for cell in cells {
      let (noFirst, noSecond) = (cell.first .== 0, cell.second .== 0)
      firstAlone += cell.documents.replacing(with: 0, where: .!noSecond)
      secondAlone += cell.documents.replacing(with: 0, where: .!noFirst .| noSecond)
      common += cell.documents.replacing(with: 0, where: noFirst .| noSecond)
    }
    high = min(first, second, common.sum())
    low = max(
      0,
      max(0, first - firstAlone.sum()) + max(0, second - secondAlone.sum()) - common.sum())
    base = TiltedMoments(cells, at: Tilt())
  }

  /// The expected overlap.
  var expected: Double { base.mean.both }

  /// How surprising a count is.
  ///
  /// - Complexity: two solutions of the tails, and some more where counts on the other side of the
  ///   mean may be as improbable.
  mutating func result(_ count: Double) -> LengthAwareResult {
    let (atLeast, more) = (tails(count - 0.5), tails(count + 0.5))
    let attraction = (atLeast.upper + more.upper) / 2
    let avoidance = (atLeast.lower + more.lower) / 2
    let own = count >= expected ? attraction : avoidance
    return LengthAwareResult(
      expected: expected, attraction: attraction, avoidance: avoidance,
      pValue: min(1, own + oppositeTail(count)))
  }

  /// P(X = k), from the tails of its side.
  private mutating func probability(_ count: Double) -> Double {
    let (atLeast, more) = (tails(count - 0.5), tails(count + 0.5))
    return count >= expected ? atLeast.upper - more.upper : more.lower - atLeast.lower
  }

  /// P(X > x) and P(X < x) for x half-way between two whole numbers; each is solved once.
  private mutating func tails(_ x: Double) -> Tails {
    if let known = known.first(where: { $0.x == x }) { return known.tails }
    let tails = solvedTails(x)
    known.append((x, tails))
    return tails
  }

  private func solvedTails(_ x: Double) -> Tails {
    if x <= low { return Tails(upper: 1, lower: 0) }
    if x >= high { return Tails(upper: 0, lower: 1) }
    // Margins that leave no choice: the overlap is what is expected.
    guard base.conditionalVariance > 1e-6 * min(1, expected) else {
      return x < expected ? Tails(upper: 1, lower: 0) : Tails(upper: 0, lower: 1)
    }
    // At the mean the formula is 0 / 0: there the tails on both sides of it are averaged.
    let deviation = base.conditionalVariance.squareRoot()
    let gap = 0.1 * deviation - abs(x - expected)
    guard gap > 0 else { return skovgaard(x) }
    let width = 0.2 * deviation
    guard x - width > low, x + width < high else { return Tails(upper: 0.5, lower: 0.5) }
    let (left, right) = (skovgaard(x - width), skovgaard(x + width))
    return Tails(
      upper: (left.upper + right.upper) / 2, lower: (left.lower + right.lower) / 2)
  }

  private func skovgaard(_ x: Double) -> Tails {
    let target = Sums(first: first, second: second, both: x)
    let (tilt, moments) = TiltedMoments.solve(cells, base: base, target: target)
    let deviance = 2 * (tilt.dot(target) - TiltedMoments.logNormaliser(cells, at: tilt))
    let w = max(deviance, 1e-300).squareRoot() * (tilt.both < 0 ? -1 : 1)
    let ratio = moments.determinant / (base.covariance.ff * base.covariance.gg)
    let half = tilt.both / 2
    let u = (Double.exp(half) - Double.exp(-half)) * max(ratio, 1e-300).squareRoot()
    let density = Double.exp(-w * w / 2) / (2 * Double.pi).squareRoot()
    let correction = density * (1 / w - 1 / u)
    let upper = 0.5 * Double.erfc(w / 2.0.squareRoot()) - correction
    let lower = 0.5 * Double.erfc(-w / 2.0.squareRoot()) + correction
    return Tails(upper: min(1, max(0, upper)), lower: min(1, max(0, lower)))
  }
}

extension ConditionalOverlap {
  /// On the other side of the mean, the probability of the counts that are less probable than
  /// this one, and half that of one that is as probable (to one part in 10⁷, as in Fisher's test).
  private mutating func oppositeTail(_ count: Double) -> Double {
    let isAbove = count >= expected
    let probability = probability(count)
    let limit = probability * (1 + 1e-7)
    // P(0) is at least 1 - expected: where little is expected, there is no other side.
    guard !isAbove || low > 0 || 1 - expected <= limit else { return 0 }
    let outwards: Double = isAbove ? -1 : 1
    let nearest =
      isAbove ? min(count - 1, expected.rounded(.down)) : max(count + 1, expected.rounded(.up))
    let last = ((isAbove ? low : high) - nearest) * outwards
    guard last >= 0 else { return 0 }

    // Outwards from the nearest, probabilities fall: at `inner` they are too large, at `outer` not.
    var (inner, outer) = (-1.0, last + 1)
    var probe = ((poissonCounterpart(of: count) - nearest) * outwards).rounded(.up)
    var width = 1.0
    while outer - inner > 1 {
      probe = max(inner + 1, min(outer - 1, probe))
      let isImprobable = self.probability(nearest + probe * outwards) <= limit
      if isImprobable { outer = probe } else { inner = probe }
      // Away from the guess in longer and longer steps, until it is enclosed.
      let isEnclosed = inner >= 0 && outer <= last
      probe =
        isEnclosed
        ? ((inner + outer) / 2).rounded(.down) : probe + (isImprobable ? -width : width)
      width *= 2
    }
    guard outer <= last else { return 0 }
    let found = nearest + outer * outwards
    let tail = isAbove ? tails(found + 0.5).lower : tails(found - 0.5).upper
    let ofFound = self.probability(found)
    return ofFound < probability * (1 - 1e-7) ? tail : tail - ofFound / 2
  }

  /// About where, on the other side of the mean, a Poisson distribution is as high as at `count`.
  private func poissonCounterpart(of count: Double) -> Double {
    // -ln P(X = x) but for a constant, with Gosper's form of Stirling's approximation.
    func height(_ x: Double) -> Double {
      (x > 0 ? x * Double.log(x / expected) - x : 0) + Double.log(x + 1.0 / 6) / 2
    }
    let target = height(count)
    var x = max(2 * expected - count, 0.1 * expected)
    for _ in 0..<4 {
      let slope = Double.log(x / expected) + 0.5 / (x + 1.0 / 6)
      x = max(1e-3 * expected, x - (height(x) - target) / slope)
    }
    return x.isFinite ? x : expected
  }
}
