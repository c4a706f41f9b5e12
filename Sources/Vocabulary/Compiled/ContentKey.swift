/// A hash of everything that a compiled vocabulary is made from: files, options, steps.
///
/// Two keys of different content are equal by chance once in 2^64 pairs. It guards against
/// change, not against an attacker, who could write the cached file as well.
package struct ContentKey: Sendable, Equatable {
  private var state: UInt64 = 0x9e37_79b9_7f4a_7c15

  package init() {}

  /// The key, for files' headers.
  package var value: UInt64 { Self.mixed(state) }

  /// Adds some bytes and their count.
  ///
  /// - Complexity: O(*n*) in bytes, 32 at a time.
  package mutating func add(_ bytes: Span<UInt8>) {
    add(UInt64(bytes.count))
    // Four lanes, because each step waits for the one before.
    var lanes = SIMD4<UInt64>(state, ~state, state &+ 1, state &- 1)
    var index = 0
    // Safety: each read lies within the span.
    unsafe bytes.withUnsafeBytes { raw in
      while index + 32 <= raw.count {
        let block = unsafe raw.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
        lanes = (lanes ^ block) &* 0xff51_afd7_ed55_8ccd
        lanes ^= lanes &>> 32
        index += 32
      }
    }
    for lane in lanes.indices { add(lanes[lane]) }
    while index < bytes.count {
      add(UInt64(bytes[index]))
      index += 1
    }
  }

  /// Adds a file's name, or an option.
  package mutating func add(_ text: String) { add(Array(text.utf8).span) }

  package mutating func add(_ number: UInt64) {
    state = (state ^ number) &* 0xff51_afd7_ed55_8ccd
    state ^= state >> 32
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value ^ (value >> 33)
    value = value &* 0xc4ce_b9fe_1a85_ec53
    return value ^ (value >> 33)
  }
}
