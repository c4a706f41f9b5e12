internal import Benchmark

/// Registers a benchmark.
///
/// - Parameter body: One iteration. It reads one megabyte (10^6 bytes), so that iterations a second
///   are MB/s, and ends in ``require(_:is:_:)``.
package func measure(_ name: String, _ body: @escaping () throws -> Void) {
  let configuration = Benchmark.Configuration(
    metrics: [.throughput, .wallClock, .peakMemoryResident], warmupIterations: 3,
    maxDuration: .seconds(3))
  Benchmark(name, configuration: configuration) { _ in try body() }
}
