package import Benchmark

extension Benchmark.Configuration {
  /// For iterations that read one megabyte each: throughput is then in MB/s.
  package static var megabyte: Benchmark.Configuration {
    Benchmark.Configuration(
      metrics: [.throughput, .wallClock, .peakMemoryResident], warmupIterations: 3,
      maxDuration: .seconds(3))
  }
}
