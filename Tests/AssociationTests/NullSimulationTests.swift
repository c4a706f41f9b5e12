import Foundation
import Testing

@testable import Association

@Suite("Simulated corpora without associations")
struct NullSimulationTests {
  typealias Scenario = NullSimulation.Scenario

  @Test(
    "where lengths differ, 4 to 6 of 100 unrelated pairs pass at 5 %; Fisher's test passes most",
    arguments: [Scenario(spread: 1), Scenario(spread: 1, catchAll: 0.02)])
  func falsePositives(scenario: Scenario) {
    let outcomes = Self.outcomes(scenario, seeds: 1...5)
    let rate = Self.share(outcomes) { $0.lengthAware <= 0.05 }
    let plain = Self.share(outcomes) { $0.fisher <= 0.05 }
    #expect((0.04...0.06).contains(rate), "\(scenario), seeds 1-5: \(rate)")
    #expect(plain > 0.5, "\(scenario), seeds 1-5: \(plain)")
  }

  @Test("where most expected counts are small, 4 to 6 of 100 unrelated pairs pass at 5 % too")
  func smallCounts() {
    let outcomes = Self.outcomes(Scenario(spread: 0), seeds: 1...5)
    let rate = Self.share(outcomes) { $0.lengthAware <= 0.05 }
    #expect((0.04...0.06).contains(rate), "seeds 1-5: \(rate)")
  }

  @Test("planted pairs are found")
  func power() {
    let outcomes = Self.outcomes(Scenario(spread: 1, planted: 0.2), seeds: 1...2)
    #expect(Self.share(outcomes.filter(\.isPlanted)) { $0.lengthAware <= 0.05 } > 0.8)
    let rate = Self.share(outcomes.filter { !$0.isPlanted }) { $0.lengthAware <= 0.05 }
    #expect((0.03...0.07).contains(rate), "\(rate)")
  }

  /// Prints the tables of docs/statistics.md: see script/simulate-association-null.
  @Test(
    "prints the tables of the documentation",
    .enabled(if: ProcessInfo.processInfo.environment["CORPUS_SIMULATION"] != nil))
  func tables() {
    let null = [
      Scenario(spread: 0), Scenario(spread: 0.5), Scenario(spread: 1), Scenario(spread: 1.5),
      Scenario(spread: 1, catchAll: 0.02), Scenario(spread: 1, documents: 200),
      Scenario(spread: 1, documents: 20_000), Scenario(spread: 1, burstiness: 0.5),
      Scenario(spread: 1, burstiness: 1), Scenario(spread: 1.5, burstiness: 1),
    ]
    print("| corpora | length-aware | lowest and highest of 20 | Fisher |\n|---|---|---|---|")
    for scenario in null { print(Self.nullRow(scenario)) }
    print("\n| corpora | expected documents | pairs | length-aware |\n|---|---|---|---|")
    for spread in [0, 1.0] { Self.printBands(Scenario(spread: spread)) }
    print("\n| corpora | found at 5 % | at q 0.05 | others passing at 5 % | Fisher: others |")
    print("|---|---|---|---|---|")
    for planted in [0.05, 0.1, 0.2] { print(Self.powerRow(Scenario(spread: 1, planted: planted))) }
  }

  /// The seeds of the printed tables; `CORPUS_SIMULATION` is the first.
  private static var seeds: ClosedRange<UInt64> {
    let first = ProcessInfo.processInfo.environment["CORPUS_SIMULATION"].flatMap(UInt64.init) ?? 1
    return first...(first + 19)
  }

  static func outcomes(_ scenario: Scenario, seeds: ClosedRange<UInt64>)
    -> [NullSimulation.Outcome]
  {
    seeds.flatMap { seed in
      var simulation = NullSimulation(scenario, seed: seed)
      return simulation.run()
    }
  }

  static func share(
    _ outcomes: [NullSimulation.Outcome], where isCounted: (NullSimulation.Outcome) -> Bool
  ) -> Double {
    Double(outcomes.filter(isCounted).count) / Double(outcomes.count)
  }

  private static func nullRow(_ scenario: Scenario) -> String {
    let corpora = seeds.map { outcomes(scenario, seeds: $0...$0) }
    let rates = corpora.map { share($0) { $0.lengthAware <= 0.05 } }
    let all = corpora.flatMap(\.self)
    let cells = [
      "\(scenario)", percent(share(all) { $0.lengthAware <= 0.05 }),
      percent(rates.min() ?? 0) + ", " + percent(rates.max() ?? 0),
      percent(share(all) { $0.fisher <= 0.05 }),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func printBands(_ scenario: Scenario) {
    let outcomes = outcomes(scenario, seeds: seeds)
    for (name, band) in [
      ("below 1", 0..<1), ("1 to 5", 1..<5), ("5 to 20", 5..<20), ("20 and more", 20..<1e9),
    ] as [(String, Range<Double>)] {
      let pairs = outcomes.filter { band.contains($0.expected) }
      let rate = percent(share(pairs) { $0.lengthAware <= 0.05 })
      print("| \(scenario) | \(name) | \(pairs.count) | \(rate) |")
    }
  }

  private static func powerRow(_ scenario: Scenario) -> String {
    let corpora = seeds.map { outcomes(scenario, seeds: $0...$0) }
    let all = corpora.flatMap(\.self)
    let kept = corpora.flatMap { corpus in
      let q = FalseDiscoveryRate.benjaminiHochberg(corpus.map(\.lengthAware))
      return zip(corpus, q).filter { $0.0.isPlanted }.map { $0.1 <= 0.05 }
    }
    let others = all.filter { !$0.isPlanted }
    let cells = [
      "\(scenario)", percent(share(all.filter(\.isPlanted)) { $0.lengthAware <= 0.05 }),
      percent(Double(kept.filter(\.self).count) / Double(kept.count)),
      percent(share(others) { $0.lengthAware <= 0.05 }),
      percent(share(others) { $0.fisher <= 0.05 }),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func percent(_ share: Double) -> String {
    String(format: "%.1f %%", 100 * share)
  }
}
