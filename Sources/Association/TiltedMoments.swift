internal import RealModule

/// Three sums over documents: those with the first, the second, and both.
struct Sums {
  var first = 0.0
  var second = 0.0
  var both = 0.0
}

/// The exponents by which the probabilities of the three sums are tilted.
typealias Tilt = Sums

extension Sums {
  /// The scalar product.
  func dot(_ other: Sums) -> Double {
    first * other.first + second * other.second + both * other.both
  }

  /// `self` + `scale` × `other`.
  func adding(_ other: Sums, times scale: Double) -> Sums {
    Sums(
      first: first + scale * other.first, second: second + scale * other.second,
      both: both + scale * other.both)
  }

  /// The largest absolute value.
  var magnitude: Double { max(abs(first), abs(second), abs(both)) }
}

/// Mean and covariance of the three sums under tilted odds.
///
/// A document's four cells (neither, first, second, both) weigh 1, a eˢ, b eᵗ and a b eˢ⁺ᵗ⁺ᵘ.
struct TiltedMoments {
  /// The covariances of the three sums: f first, g second, x both.
  struct Covariance {
    var ff = 0.0
    var gg = 0.0
    var xx = 0.0
    var fg = 0.0
    var fx = 0.0
    var gx = 0.0
  }

  let mean: Sums
  let covariance: Covariance

  /// - Complexity: O(*c*) in the cells, in their order.
  init(_ cells: [ConditionalOverlap.Cell], at tilt: Tilt) {
    let (s, t) = (Double.exp(tilt.first), Double.exp(tilt.second))
    let u = Double.exp(tilt.both)
    typealias Lanes = ConditionalOverlap.Lanes
    var (meanF, meanG, meanX) = (Lanes(), Lanes(), Lanes())
    var (ff, gg, xx) = (Lanes(), Lanes(), Lanes())
    var (fg, fx, gx) = (Lanes(), Lanes(), Lanes())
    for cell in cells {
      let (a, b) = (cell.first * s, cell.second * t)
      let scale = 1 / (1 + a + b + a * b * u)
      let x = a * b * u * scale
      let (f, g) = (a * scale + x, b * scale + x)
      let (nf, ng, nx) = (cell.documents * f, cell.documents * g, cell.documents * x)
      meanF += nf
      meanG += ng
      meanX += nx
      ff += nf * f
      gg += ng * g
      xx += nx * x
      fg += nf * g
      fx += nx * f
      gx += nx * g
    }
    mean = Sums(first: meanF.sum(), second: meanG.sum(), both: meanX.sum())
    covariance = Covariance(
      ff: mean.first - ff.sum(), gg: mean.second - gg.sum(), xx: mean.both - xx.sum(),
      fg: mean.both - fg.sum(), fx: mean.both - fx.sum(), gx: mean.both - gx.sum())
  }

  /// Σ n ln of the tilted over the untilted total weight.
  static func logNormaliser(_ cells: [ConditionalOverlap.Cell], at tilt: Tilt) -> Double {
    let (s, t) = (Double.expMinusOne(tilt.first), Double.expMinusOne(tilt.second))
    let u = Double.expMinusOne(tilt.first + tilt.second + tilt.both)
    return cells.reduce(ConditionalOverlap.Lanes()) { sum, cell in
      let (a, b) = (cell.first, cell.second)
      let excess = (a * s + b * t + a * b * u) / ((1 + a) * (1 + b))
      return sum + cell.documents * log(onePlus: excess)
    }.sum()
  }

  /// ln(1 + x); by its series where it is small, as in most classes of documents.
  private static func log(onePlus x: ConditionalOverlap.Lanes) -> ConditionalOverlap.Lanes {
    guard max(abs(x[0]), abs(x[1])) < 0x1p-7 else {
      return ConditionalOverlap.Lanes(Double.log(onePlus: x[0]), Double.log(onePlus: x[1]))
    }
    // Horner's scheme; below 2⁻⁷ the eighth term is less than two units of the last place.
    var sum = ConditionalOverlap.Lanes(repeating: 1.0 / 7)
    for divisor in stride(from: 6.0, to: 0, by: -1) {
      sum = 1 / divisor - x * sum
    }
    return x * sum
  }

  /// The determinant of the covariance.
  var determinant: Double {
    let c = covariance
    return c.ff * (c.gg * c.xx - c.gx * c.gx) - c.fg * (c.fg * c.xx - c.gx * c.fx)
      + c.fx * (c.fg * c.gx - c.gg * c.fx)
  }

  /// The variance of the overlap when the other two sums are held fixed.
  var conditionalVariance: Double {
    let c = covariance
    return max(0, determinant / (c.ff * c.gg - c.fg * c.fg))
  }

  /// The tilt under which the means are `target`, and the moments there: Newton's method on a
  /// convex function.
  ///
  /// It begins with the tilt that would do if documents had but one degree and mentioned little.
  /// A step that makes the slope along it larger than before overshot, and is halved. The last
  /// step is at most 10⁻⁶: the tilt is then exact to 10⁻¹², the moments to about 10⁻⁶.
  static func solve(
    _ cells: [ConditionalOverlap.Cell], base: TiltedMoments, target: Sums
  ) -> (tilt: Tilt, moments: TiltedMoments) {
    var tilt = base.start(target)
    var moments = TiltedMoments(cells, at: tilt)
    for _ in 0..<100 {
      let gap = target.adding(moments.mean, times: -1)
      let step = moments.newtonStep(gap)
      guard step.magnitude > 1e-6 else { return (tilt.adding(step, times: 1), moments) }
      var scale = min(1, 3 / step.magnitude)
      var next = TiltedMoments(cells, at: tilt.adding(step, times: scale))
      while abs(target.adding(next.mean, times: -1).dot(step)) > abs(gap.dot(step)), scale > 1e-6 {
        scale /= 2
        next = TiltedMoments(cells, at: tilt.adding(step, times: scale))
      }
      tilt = tilt.adding(step, times: scale)
      moments = next
    }
    return (tilt, moments)
  }

  /// What takes the documents with the first alone, the second alone and both from their means to
  /// `target`.
  private func start(_ target: Sums) -> Tilt {
    func change(_ from: Double, _ to: Double) -> Double {
      from > 0 && to > 0 ? Double.log(to / from) : 0
    }
    let first = change(mean.first - mean.both, target.first - target.both)
    let second = change(mean.second - mean.both, target.second - target.both)
    return Tilt(
      first: first, second: second, both: change(mean.both, target.both) - first - second)
  }

  /// Solves covariance × step = gap by Cramer's rule.
  private func newtonStep(_ gap: Sums) -> Sums {
    let c = covariance
    let (p, q, r) = (
      c.gg * c.xx - c.gx * c.gx, c.gx * c.fx - c.fg * c.xx, c.fg * c.gx - c.gg * c.fx
    )
    let determinant = c.ff * p + c.fg * q + c.fx * r
    guard determinant > 0 else { return Sums() }
    let (v, w, z) = (
      c.ff * c.xx - c.fx * c.fx, c.fg * c.fx - c.ff * c.gx, c.ff * c.gg - c.fg * c.fg
    )
    return Sums(
      first: (p * gap.first + q * gap.second + r * gap.both) / determinant,
      second: (q * gap.first + v * gap.second + w * gap.both) / determinant,
      both: (r * gap.first + w * gap.second + z * gap.both) / determinant)
  }
}
