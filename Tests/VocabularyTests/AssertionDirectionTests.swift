import Testing

@testable import Vocabulary

@Suite("Direction of a pair")
struct AssertionDirectionTests {
  private func tally(
    _ counts: [(AssertionStatus, AssertionEffect, isHedged: Bool, Int)]
  ) -> AssertionTally {
    var tally = AssertionTally()
    for (status, effect, isHedged, count) in counts {
      for _ in 0..<count {
        tally.count(
          Assertion(
            status: status, effect: effect, isNegated: effect == .noEffect, isHedged: isHedged,
            cue: nil, rule: "test"))
      }
    }
    return tally
  }

  @Test("a deficiency that raises and an intake that lowers say the same")
  func inverse() {
    let sentences = tally([
      (.deficiency, .raises, false, 2), (.intake, .lowers, false, 1), (.level, .none, false, 9),
      (.level, .associated, false, 9),
    ])
    #expect(sentences.direction == .inverse)
  }

  @Test("fewer than three sentences carry no direction, nor do those that keep a reserve")
  func tooFew() {
    #expect(tally([(.intake, .lowers, false, 2)]).direction == nil)
    #expect(
      tally([(.intake, .lowers, false, 2), (.intake, .lowers, true, 5)]).direction == nil)
    #expect(AssertionTally().direction == nil)
  }

  @Test("three of four agree; two of three do not")
  func agreement() {
    let three = tally([(.excess, .raises, false, 3), (.intake, .noEffect, false, 1)])
    #expect(three.direction == .positive)
    let two = tally([(.excess, .raises, false, 2), (.intake, .noEffect, false, 1)])
    #expect(two.direction == nil)
  }

  @Test("denials and consequences have directions of their own")
  func others() {
    #expect(tally([(.intake, .noEffect, false, 3)]).direction == .noEffect)
    #expect(tally([(.deficiency, .causedBy, false, 3)]).direction == .causedBy)
  }

  @Test("counts add up, whichever is added to which")
  func sums() {
    let a = tally([(.intake, .lowers, true, 2), (.level, .noEffect, false, 1)])
    let b = tally([(.intake, .lowers, false, 3), (.excess, .raises, false, 4)])
    var ab = a
    ab.add(b)
    var ba = b
    ba.add(a)
    #expect(ab == ba)
    #expect(ab[.intake, .lowers] == 5)
    #expect(ab[.intake, .lowers, isHedged: true] == 2)
    #expect(ab[status: .intake] == 5)
    #expect(ab[effect: .raises] == 4)
    #expect(ab.hedged == 2)
    #expect(ab.negated == 1)
    var empty = AssertionTally()
    empty.add(a)
    #expect(empty == a)
  }
}
