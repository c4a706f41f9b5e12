/// The bytes of the sentence scanned last, to know it again.
struct SentenceCopy: Sendable {
  private var words: [UInt64] = []
  private var tail: [UInt8] = []

  /// Replaces the copy by `bytes`.
  ///
  /// - Complexity: O(*n*) in bytes, eight at a time.
  mutating func take(_ bytes: Span<UInt8>) {
    words.removeAll(keepingCapacity: true)
    tail.removeAll(keepingCapacity: true)
    let whole = bytes.count / 8
    for index in 0..<whole { words.append(Self.word(bytes, index)) }
    for index in whole * 8..<bytes.count { tail.append(bytes[index]) }
  }

  /// Whether `bytes` are the same.
  func equals(_ bytes: Span<UInt8>) -> Bool {
    guard words.count * 8 + tail.count == bytes.count else { return false }
    for index in words.indices where words[index] != Self.word(bytes, index) { return false }
    for index in tail.indices where tail[index] != bytes[words.count * 8 + index] { return false }
    return true
  }

  private static func word(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
    // Safety: every bit pattern is a `UInt64`, and the load checks its bounds.
    unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
  }
}
