internal import RealModule

/// How the expected mentions of a concept in a document become the probability of at least one.
///
/// With expected mentions m and burstiness κ the mentions are negative binomial with shape 1 / κ:
/// P = 1 - (1 + κ m)^(-1 / κ). κ = 0 is Poisson, 1 - exp(-m): mentions come singly. κ = 1 is the
/// geometric distribution, m / (1 + m), the logistic model: a word once used comes again.
///
/// Source: Church & Gale (1995), "Poisson mixtures", Natural Language Engineering 1(2), 163-190.
struct MentionLink: Equatable {
  /// From 0; text lies between 0 and 2.
  let burstiness: Double

  /// The largest expected mentions, and odds, that are told apart from certainty.
  static var bound: Double { 1e12 }

  /// The probability that the document does not mention the concept.
  func absence(_ mentions: Double) -> Double {
    if burstiness == 0 { return Double.exp(-mentions) }
    if burstiness == 1 { return 1 / (1 + mentions) }
    return Double.exp(-Double.log(onePlus: burstiness * mentions) / burstiness)
  }

  /// The probability of a mention, exact also where it is small.
  func presence(_ mentions: Double) -> Double {
    if burstiness == 0 { return -Double.expMinusOne(-mentions) }
    if burstiness == 1 { return mentions / (1 + mentions) }
    return -Double.expMinusOne(-Double.log(onePlus: burstiness * mentions) / burstiness)
  }

  /// The odds of a mention.
  func odds(_ mentions: Double) -> Double {
    burstiness == 1
      ? mentions : min(Self.bound, presence(mentions) / max(absence(mentions), 1e-300))
  }

  /// Solves Σ n P(w z) = target for z by Newton's method in ln z, in steps of at most 2.
  ///
  /// A target that only certainty reaches gives the bound.
  ///
  /// - Parameter stepLimit: The most steps taken; where others are solved by turns, one is enough.
  func solve(
    _ terms: [(count: Double, weight: Double)], target: Double, start: Double, stepLimit: Int = 200
  ) -> Double {
    let total = terms.reduce(0) { $0 + $1.count }
    guard target > 0, target < total * (1 - 1e-12) else {
      return target > 0 ? Self.bound : 1 / Self.bound
    }
    var value = start
    for _ in 0..<stepLimit {
      var (sum, slope) = (0.0, 0.0)
      for (count, weight) in terms {
        let mentions = weight * value
        let presence = presence(mentions)
        sum += count * presence
        slope += count * mentions * (1 - presence) / (1 + burstiness * mentions)
      }
      let step = max(-2, min(2, (target - sum) / max(slope, 1e-300)))
      value = max(1 / Self.bound, min(Self.bound, value * Double.exp(step)))
      if abs(step) < 1e-9 { break }
    }
    return value
  }
}
