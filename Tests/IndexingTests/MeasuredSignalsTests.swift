import TextQuality
import Testing

@testable import Indexing

@Suite("Signals in less memory")
struct MeasuredSignalsTests {
  @Test("read back as they were measured, to the bit", arguments: 1...4)
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var kinds = SignalKinds()
    let values = [0, -0.0, 1, .infinity, 0.1, -2.5, .leastNonzeroMagnitude]
    for _ in 0..<50 {
      let results = (0..<random.next() % 6).map { number in
        SignalResult(
          name: "signal_\(number)", value: values[Int(random.next() % 7)],
          limit: random.next() % 3 == 0 ? nil : Double(random.next() % 3),
          level: SignalLevel.allCases[Int(random.next() % 3)])
      }
      let kept = kinds.measured(results).results
      #expect(kept == results, "seed \(seed)")
      #expect(kept.map(\.value.bitPattern) == results.map(\.value.bitPattern), "seed \(seed)")
    }
    #expect(MeasuredSignals().results.isEmpty)
  }
}
