import TextQuality

extension SplitMix64 {
  /// A number below `limit`, which is well below 2^32.
  mutating func below(_ limit: Int) -> Int { Int(truncatingIfNeeded: next() >> 33) % limit }
}
