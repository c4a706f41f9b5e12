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

/// Mean, covariance and normaliser of the three sums under tilted odds.
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

  private(set) var mean = Sums()
  private(set) var covariance = Covariance()
  /// Σ n ln of the tilted over the untilted total weight.
  private(set) var logNormaliser = 0.0

  /// - Complexity: O(*c*) in the cells, in their order.
  init(_ cells: [ConditionalOverlap.Cell], at tilt: Tilt, logarithms: Bool) {
    let (s, t) = (Double.exp(tilt.first), Double.exp(tilt.second))
    let u = Double.exp(tilt.both)
    for cell in cells {
      let (a, b) = (cell.first * s, cell.second * t)
      let scale = 1 / (1 + a + b + a * b * u)
      let x = a * b * u * scale
      add(cell.documents, first: a * scale + x, second: b * scale + x, both: x)
      if logarithms {
        logNormaliser -= cell.documents * Double.log(scale * (1 + cell.first) * (1 + cell.second))
      }
    }
  }

  private mutating func add(_ n: Double, first f: Double, second g: Double, both x: Double) {
    mean.first += n * f
    mean.second += n * g
    mean.both += n * x
    covariance.ff += n * f * (1 - f)
    covariance.gg += n * g * (1 - g)
    covariance.xx += n * x * (1 - x)
    covariance.fg += n * (x - f * g)
    covariance.fx += n * x * (1 - f)
    covariance.gx += n * x * (1 - g)
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

  /// The tilt under which the means are `target`: Newton's method on a convex function.
  ///
  /// A step that makes the slope along it larger than before overshot, and is halved.
  static func solve(
    _ cells: [ConditionalOverlap.Cell], base: TiltedMoments, target: Sums
  ) -> Tilt {
    var tilt = Tilt()
    var moments = base
    for _ in 0..<100 {
      let gap = target.adding(moments.mean, times: -1)
      let step = moments.newtonStep(gap)
      guard step.magnitude > 1e-10 else { break }
      var scale = min(1, 3 / step.magnitude)
      var next = TiltedMoments(cells, at: tilt.adding(step, times: scale), logarithms: false)
      while abs(target.adding(next.mean, times: -1).dot(step)) > abs(gap.dot(step)), scale > 1e-6 {
        scale /= 2
        next = TiltedMoments(cells, at: tilt.adding(step, times: scale), logarithms: false)
      }
      tilt = tilt.adding(step, times: scale)
      moments = next
    }
    return tilt
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
